import { wishes } from '../../collections';
import { each, keep } from '../../kernel/store/retention';
import { openStates } from '../transitions';

/** Of a wish that has come to its end the contact goes, and the words that may have held one. */
export const wishContactsKept = keep({
  ...{ of: wishes, days: 'ended', by: 'updatedAt' },
  work: (rows, _before, now) => {
    const due = rows.filter(({ state, contact }) => contact !== '' && !openStates.includes(state));
    return each(due, ({ _id, updatedAt, originalText }) => {
      const original = originalText === undefined ? {} : { originalText: '' };
      return wishes.change(
        { _id, updatedAt },
        { set: { contact: '', phoneHash: '', ...original, updatedAt: now } },
      );
    });
  },
});
