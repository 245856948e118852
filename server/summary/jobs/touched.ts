import { monthOf } from '../../kernel/time/clock';
import type { ActivityRecord, AttendanceRecord } from '../../records/activity';
import type { ErrandRecord } from '../../records/errand';
import type { MemberRecord } from '../../records/member';
import type { StudyRecord } from '../../records/study';
import type { WishRecord } from '../../records/wish';

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

const monthsOf = (...instants: ReadonlyArray<Date | null | undefined>) => [
  ...new Set(instants.flatMap((instant) => (instant ? [monthOf(instant)] : []))),
];

/** The months in which a closed errand was done and closed, of its community and of the branch for which that counts. */
export function touchedByErrand({
  communityId,
  solverBranchId,
  doneAt,
  solvedAt,
}: Pick<ErrandRecord, 'communityId' | 'solverBranchId' | 'doneAt' | 'solvedAt'>): TouchedMonth[] {
  if (solvedAt === null) return [];
  return monthsOf(doneAt, solvedAt).flatMap((month) => [
    ...(solverBranchId === null ? [] : [{ branchId: solverBranchId, month }]),
    { communityId, month },
  ]);
}

/** A change on the roll: what the branch is now shows in the month that it is now. */
export const touchedByMember = (
  { branchId }: Pick<MemberRecord, 'branchId'>,
  now: Date,
): BranchAndMonth[] => [{ branchId, month: monthOf(now) }];

/**
 * The months in which a branch's member took the wish on, it was done, and the citizen or silence closed it; those of claims
 * given up; and its community's months in which it was done and closed.
 */
export function touchedByWish({
  communityId,
  claimerBranchId,
  claimedAt,
  fulfilledAt,
  confirmedAt,
  lapsedAt,
  formerClaims = [],
}: Pick<
  WishRecord,
  | 'communityId'
  | 'claimerBranchId'
  | 'claimedAt'
  | 'fulfilledAt'
  | 'confirmedAt'
  | 'lapsedAt'
  | 'formerClaims'
>): TouchedMonth[] {
  const done = monthsOf(fulfilledAt, confirmedAt, lapsedAt);
  const ofBranch = claimerBranchId ? [...new Set([...monthsOf(claimedAt), ...done])] : [];
  return [
    ...ofBranch.map((month) => ({ branchId: claimerBranchId ?? '', month })),
    ...formerClaims.map((claim) => ({ branchId: claim.branchId, month: monthOf(claim.claimedAt) })),
    ...done.map((month) => ({ communityId, month })),
  ];
}
