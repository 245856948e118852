import { heldTexts } from '../collections';
import { command } from '../kernel/store/database';
import { idsOf, keep } from '../kernel/store/retention';

/** Texts that were held go once they are decided. */
export const heldTextsKept = keep({
  ...{ of: heldTexts, days: 'ended', by: 'updatedAt' },
  work: (rows, before) =>
    heldTexts.remove({
      ...{ _id: idsOf(rows), updatedAt: command().lt(before) },
      state: command().in(['released', 'declined', 'lapsed']),
    }),
});
