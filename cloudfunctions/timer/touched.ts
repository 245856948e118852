import { monthOf } from '../../server/kernel/time/clock';
import type { ActivityRecord, AttendanceRecord } from '../../server/records/activity';
import type { ErrandRecord } from '../../server/records/errand';
import type { MemberRecord } from '../../server/records/member';
import type { StudyRecord } from '../../server/records/study';
import type { WishRecord } from '../../server/records/wish';

/** A branch's month that must be computed again. */
export interface BranchAndMonth {
  branchId: string;
  month: string;
}

/** A community's month that must be computed again. */
export interface CommunityAndMonth {
  communityId: string;
  month: string;
}

export type TouchedMonth = BranchAndMonth | CommunityAndMonth;

export const touchedByActivity = ({ branchIds, startsAt }: ActivityRecord): BranchAndMonth[] =>
  branchIds.map((branchId) => ({ branchId, month: monthOf(startsAt) }));

export const touchedByAttendance = ({ branchId, month }: AttendanceRecord): BranchAndMonth[] => [
  { branchId, month },
];

export const touchedByStudy = ({ branchId, month, formerMonth = month }: StudyRecord): BranchAndMonth[] =>
  [...new Set([month, formerMonth])].map((one) => ({ branchId, month: one }));

/** The month in which an errand closed as solved, of its community and of the branch for which that counts. */
export function touchedByErrand({
  communityId,
  solverBranchId,
  solvedAt,
}: Pick<ErrandRecord, 'communityId' | 'solverBranchId' | 'solvedAt'>): TouchedMonth[] {
  if (solvedAt === null) return [];
  const month = monthOf(solvedAt);
  return [...(solverBranchId === null ? [] : [{ branchId: solverBranchId, month }]), { communityId, month }];
}

/** A change on the roll: what the branch is now shows in the month that it is now. */
export const touchedByMember = (
  { branchId }: Pick<MemberRecord, 'branchId'>,
  now: Date,
): BranchAndMonth[] => [{ branchId, month: monthOf(now) }];

/**
 * The months in which a branch's member took the wish on and the citizen confirmed it, those of claims given up, and
 * its community's month in which it was confirmed.
 */
export function touchedByWish({
  communityId,
  claimerBranchId,
  claimedAt,
  confirmedAt,
  formerClaims = [],
}: Pick<
  WishRecord,
  'communityId' | 'claimerBranchId' | 'claimedAt' | 'confirmedAt' | 'formerClaims'
>): TouchedMonth[] {
  const instants = claimerBranchId ? [claimedAt, confirmedAt].filter((instant) => instant !== null) : [];
  return [
    ...instants.map((instant) => ({ branchId: claimerBranchId ?? '', month: monthOf(instant) })),
    ...formerClaims.map((claim) => ({ branchId: claim.branchId, month: monthOf(claim.claimedAt) })),
    ...(confirmedAt ? [{ communityId, month: monthOf(confirmedAt) }] : []),
  ];
}
