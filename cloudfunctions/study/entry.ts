import * as contract from '../../contract/study';
import { studyRecords } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { studyCard } from '../../server/study/card';
import { isChangeable } from '../../server/study/rules';

/** One record of the caller's own: anybody else's and none at all are one answer. */
export const entry = action(contract.entry)({
  load: ({ input }) => studyRecords.get(input.recordId),
  allow: ({ caller, loaded: record }) =>
    record !== null && record.memberId === caller.member?._id ? true : 'study.unknown',
  run: async ({ loaded: record, now }) => {
    if (!record) refuse('study.unknown');
    return { ...studyCard(record), changeable: isChangeable(record, now) };
  },
});
