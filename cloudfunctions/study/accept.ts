import * as contract from '../../contract/study';
import { studyRecords } from '../../server/collections';
import { judgesAbove } from '../../server/judges/above';
import { leads } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { noteDown } from '../../server/study/note-down';
import { isCorrection, whyNotAnswer } from '../../server/study/rules';

/** Notes are accepted and count, or go back with a reason. Who answered stays on the record. */
export const accept = action(contract.accept)({
  load: ({ input }) => studyRecords.get(input.recordId),
  allow: ({ caller, loaded: record }) =>
    record ? leads(caller, record.branchId) || judgesAbove(caller, record.above) : 'study.unknown',
  run: async ({ caller, input, loaded: record, openid, now }) => {
    const { member } = caller;
    if (!record || !member) refuse('study.unknown');
    const objection = whyNotAnswer(record, member._id, input, now);
    if (objection) refuse(objection);
    const correction = input.accept && isCorrection(record.studiedOn, now);

    const state = input.accept ? 'credited' : 'declined';
    const done = await studyRecords.change(
      { _id: record._id, state: 'waiting' },
      {
        set: {
          state,
          reason: input.reason,
          answeredBy: member._id,
          updatedAt: now,
          ...(correction ? { correction } : {}),
        },
      },
    );
    if (!done) refuse('study.notWaiting');
    if (correction) await noteDown('accept', record, { openid, reason: input.reason, at: now });
    return { state };
  },
});
