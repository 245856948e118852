import * as contract from '../../contract/study';
import { studyRecords } from '../../server/collections';
import { branchAsLeader, higherOfficeOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import type { Where } from '../../server/kernel/store/collection';
import { command } from '../../server/kernel/store/database';
import type { StudyRecord } from '../../server/records/study';
import { namesakesInBranch } from '../../server/statistics/namesakes';
import { studyCard } from '../../server/study/card';

/** Read and answered one after the other, so that more at once help nobody; those sent first come first. */
const MOST = 100;

/** Notes of the branch's members that wait to be read; for the level above those of who alone leads a branch. */
export const waiting = action(contract.waiting)({
  allow: ({ caller, input }) =>
    branchAsLeader(caller, input.branchId) !== null ||
    (!input.branchId && higherOfficeOf(caller.member) !== null),
  run: async ({ caller, input, now }) => {
    const branchId = branchAsLeader(caller, input.branchId);
    const level = input.branchId ? null : higherOfficeOf(caller.member);
    const whose = [
      ...(branchId ? [{ branchId, state: 'waiting' }] : []),
      ...(level ? [{ 'above.levelId': level, state: 'waiting' }] : []),
    ];
    const [rows, apart] = await Promise.all([
      studyRecords.aggregate<StudyRecord & { members: Array<{ name: string }> }>((start) =>
        start
          .match(command().or(whose) as Where)
          .sort({ sentAt: 1 })
          .limit(MOST)
          .lookup({ from: 'members', localField: 'memberId', foreignField: '_id', as: 'members' }),
      ),
      branchId ? namesakesInBranch(branchId, { caller, now }) : new Map(),
    ]);
    return {
      // Nobody answers their own.
      items: rows
        .filter(({ memberId }) => memberId !== caller.member?._id)
        .map((row) => ({
          ...studyCard(row),
          memberName: row.members[0]?.name ?? '',
          distinguishing: row.branchId === branchId ? apart.get(row.memberId) : undefined,
          branchName: row.branchId === branchId ? '' : (row.above?.of ?? ''),
          sentAt: row.sentAt,
        })),
    };
  },
});
