import * as contract from '../../contract/study';
import { studyRecords } from '../collections';
import { namesakesInBranch } from '../figures/namesakes';
import { action } from '../kernel/action';
import { branchAsLeader } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import type { StudyRecord } from '../records/study';
import { studyCard } from './card';

/** Read and answered one after the other, so that more at once help nobody; those sent first come first. */
const MOST = 100;

/** Notes of the branch's members that wait to be read. */
export const waiting = action(contract.waiting)({
  allow: ({ caller, input }) => branchAsLeader(caller, input.branchId) !== null,
  run: async ({ caller, input, now }) => {
    const branchId = branchAsLeader(caller, input.branchId);
    if (!branchId) refuse('call.notAllowed');
    const [rows, apart] = await Promise.all([
      studyRecords.aggregate<StudyRecord & { members: Array<{ name: string }> }>((start) =>
        start
          .match({ branchId, state: 'waiting' })
          .sort({ sentAt: 1 })
          .limit(MOST)
          .lookup({ from: 'members', localField: 'memberId', foreignField: '_id', as: 'members' }),
      ),
      namesakesInBranch(branchId, { caller, now }),
    ]);
    return {
      items: rows.map((row) => ({
        ...studyCard(row),
        memberName: row.members[0]?.name ?? '',
        distinguishing: apart.get(row.memberId),
        sentAt: row.sentAt,
      })),
    };
  },
});
