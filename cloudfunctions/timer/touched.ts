import { monthOf } from '../kernel/clock';
import type { ActivityRecord, AttendanceRecord } from '../records/activity';
import type { MemberRecord } from '../records/member';
import type { StudyRecord } from '../records/study';
import type { WishRecord } from '../records/wish';

/** A branch's month that must be computed again. */
export interface BranchAndMonth {
  branchId: string;
  month: string;
}

export const touchedByActivity = ({ branchIds, startsAt }: ActivityRecord): BranchAndMonth[] =>
  branchIds.map((branchId) => ({ branchId, month: monthOf(startsAt) }));

export const touchedByAttendance = ({ branchId, month }: AttendanceRecord): BranchAndMonth[] => [
  { branchId, month },
];

export const touchedByStudy = ({ branchId, month }: StudyRecord): BranchAndMonth[] => [{ branchId, month }];

/** A change on the roll: what the branch is now shows in the month that it is now. */
export const touchedByMember = ({ branchId }: MemberRecord, now: Date): BranchAndMonth[] => [
  { branchId, month: monthOf(now) },
];

/** The months in which a branch's member took the wish on and the citizen confirmed it, and those of claims given up. */
export function touchedByWish({
  claimerBranchId,
  claimedAt,
  confirmedAt,
  formerClaims = [],
}: Pick<WishRecord, 'claimerBranchId' | 'claimedAt' | 'confirmedAt' | 'formerClaims'>): BranchAndMonth[] {
  const instants = claimerBranchId ? [claimedAt, confirmedAt].filter((instant) => instant !== null) : [];
  return [
    ...instants.map((instant) => ({ branchId: claimerBranchId ?? '', month: monthOf(instant) })),
    ...formerClaims.map((claim) => ({ branchId: claim.branchId, month: monthOf(claim.claimedAt) })),
  ];
}
