import { captures } from '../../collections';
import { command } from '../../kernel/store/database';
import { idsOf, keep } from '../../kernel/store/retention';

/** What a phone sent later of a check-in goes once it is decided. */
export const capturesKept = keep({
  ...{ of: captures, days: 'ended', by: 'updatedAt' },
  work: (rows, before) =>
    captures.remove({
      ...{ _id: idsOf(rows), updatedAt: command().lt(before) },
      state: command().in(['confirmed', 'declined']),
    }),
});
