import { feedbacks } from '../collections';
import { command } from '../kernel/store/database';
import { idsOf, keep } from '../kernel/store/retention';

/** Of a complaint that was answered the contact goes. */
export const letterContactsKept = keep({
  ...{ of: feedbacks, days: 'ended', by: 'updatedAt' },
  work: (rows, before, now) => {
    const due = rows.filter(({ state, contact }) => contact !== '' && state === 'answered');
    if (due.length === 0) return Promise.resolve(0);
    return feedbacks.changeAll(
      { _id: idsOf(due), updatedAt: command().lt(before) },
      { set: { contact: '', updatedAt: now } },
    );
  },
});
