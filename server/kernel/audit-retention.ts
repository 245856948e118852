import { audits } from '../collections';
import { command } from './store/database';
import { idsOf, keep } from './store/retention';

/** Lines of the audit go. */
export const auditsKept = keep({
  ...{ of: audits, days: 'audits', by: 'at' },
  work: (rows, before) => audits.remove({ _id: idsOf(rows), at: command().lt(before) }),
});
