import * as contract from '../../contract/study';
import { studyRecords } from '../collections';
import { action } from '../kernel/action';
import { leads } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { whyNotAnswer } from './rules';

/** Notes are accepted and count, or go back with a reason. Who answered stays on the record. */
export const accept = action(contract.accept)({
  load: ({ input }) => studyRecords.get(input.recordId),
  allow: ({ caller, loaded: record }) => (record ? leads(caller, record.branchId) : 'study.unknown'),
  run: async ({ caller, input, loaded: record, now }) => {
    const { member } = caller;
    if (!record || !member) refuse('study.unknown');
    const objection = whyNotAnswer(record, member._id, input);
    if (objection) refuse(objection);

    const state = input.accept ? 'credited' : 'declined';
    const done = await studyRecords.change(
      { _id: record._id, state: 'waiting' },
      { set: { state, reason: input.reason, answeredBy: member._id, updatedAt: now } },
    );
    if (!done) refuse('study.notWaiting');
    return { state };
  },
});
