import { errands } from '../../collections';
import { each, keep } from '../../kernel/store/retention';
import type { ErrandRecord } from '../../records/errand';
import { openStates } from '../transitions';

/** Steps without the contacts that stood in them before a correction. */
const withoutContacts = (steps: ErrandRecord['steps']): ErrandRecord['steps'] =>
  steps.map((step) => (step.was ? { ...step, was: { ...step.was, contact: '' } } : step));

/** Of an errand that has come to its end the contact goes. */
export const errandContactsKept = keep({
  ...{ of: errands, days: 'ended', by: 'updatedAt' },
  work: (rows, _before, now) => {
    const due = rows.filter(({ state, contact }) => contact !== '' && !openStates.includes(state));
    return each(due, ({ _id, updatedAt, steps }) =>
      errands.change(
        { _id, updatedAt },
        { set: { contact: '', steps: withoutContacts(steps), updatedAt: now } },
      ),
    );
  },
});
