import { tellStage } from '../../platform/stage.h5';

/** Lets another phone on the stage scan the code that this one shows. */
export function tellShowing(text: string | undefined): void {
  tellStage(text === undefined ? { type: 'stage:hidden' } : { type: 'stage:showing', text });
}
