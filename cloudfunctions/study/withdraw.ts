import * as contract from '../../contract/study';
import { studyRecords } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { isChangeable } from '../../server/study/rules';

/** Takes back a record of the caller's own; said twice it is withdrawn once. */
export const withdraw = action(contract.withdraw)({
  load: ({ input }) => studyRecords.get(input.recordId),
  allow: ({ caller, loaded: record }) =>
    record !== null && record.memberId === caller.member?._id ? true : 'study.unknown',
  run: async ({ input: { recordId }, loaded: record, now }) => {
    if (!record) refuse('study.unknown');
    const state = 'withdrawn';
    if (record.state === state) return { state };
    if (!isChangeable(record, now)) refuse('study.settled');
    const done = await studyRecords.change(
      { _id: recordId, state: record.state },
      { set: { state, updatedAt: now } },
    );
    if (!done) refuse('study.settled');
    return { state };
  },
});
