import '../../app.h5.scss';
import { inStage } from '../../platform/stage.h5';

/** Gives a browser what WeChat would: the bars' look, and in the stage a phone's top edge. */
export function dressShell(): void {
  document.documentElement.classList.toggle('in-stage', inStage());
}
