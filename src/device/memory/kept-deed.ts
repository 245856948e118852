import { forget, recall, remember } from '../../platform/storage';

/**
 * The request id under which a kept draft was last sent, for as long as nobody knows what became of it. It lives as long
 * as the draft does: the app closed, opened again and sent anew, it is the same deed. A draft that was changed meanwhile
 * keeps it too: the first words may have arrived, and whoever taps once wants one thing noted, not two. The cloud then
 * says whether what stands are these words (`asSaid`).
 */
const at = (draft: string) => `deed:${draft}`;

export const keptDeed = (draft: string): string | undefined => recall<string>(at(draft));

export const keepDeed = (draft: string, requestId: string): void => remember(at(draft), requestId);

/** It was answered, or the draft is given up: what is written next is another deed. */
export const endDeed = (draft: string): void => {
  if (keptDeed(draft) !== undefined) forget(at(draft));
};
