import { type ActivityKind, type ActivityState, type AttendanceState, tookPart } from '../../contract/words';
import { dayOf } from '../kernel/time/clock';
import type { ActivityRecord } from '../records/activity';
import type { MemberRecord, StandingLeave } from '../records/member';
import { classOn } from './member-class';

/** What figures need of one attendance record. */
export interface Presence {
  activityId: string;
  memberId: string;
  kind: ActivityKind;
  month: string;
  state: AttendanceState;
  creditHours: number;
  updatedAt: Date;
}

/** What tells whom an activity is for. */
export type ForWhom = Pick<ActivityRecord, 'kind' | 'branchIds' | 'groupId'>;
export type Meeting = ForWhom & Pick<ActivityRecord, '_id' | 'startsAt' | 'state'>;
export type RollEntry = Pick<
  MemberRecord,
  '_id' | 'branchId' | 'groupId' | 'memberClass' | 'classes' | 'offices' | 'standingLeave'
>;

/** How many came of how many who should have. */
export interface Turnout {
  arrived: number;
  expected: number;
}

/** 三会一课 and the theme day (R): the kinds of which attendance is reported. Volunteering is counted by itself. */
export const meetingKinds: readonly ActivityKind[] = [
  'themeDay',
  'assembly',
  'committeeMeeting',
  'groupMeeting',
  'lecture',
  'organizationalLife',
  'appraisalMeeting',
];

/** States of an activity whose check-in is over. */
export const endedStates: readonly ActivityState[] = ['closed', 'filed'];

/** Whether the check-in is over: from then on the records alone say who was expected. */
export const hasEnded = (state: ActivityState) => endedStates.includes(state);

/**
 * Whom an activity is for: the members of the branches that take part; of a group meeting that names its group the
 * group's, of a committee meeting the committees'.
 */
export function isInvited(
  { kind, branchIds, groupId }: ForWhom,
  member: Pick<RollEntry, 'branchId' | 'groupId' | 'offices'>,
): boolean {
  if (!branchIds.includes(member.branchId)) return false;
  if (groupId !== null) return member.groupId === groupId;
  if (kind !== 'committeeMeeting') return true;
  return member.offices.some(
    ({ role, organizationId }) =>
      (role === 'secretary' || role === 'committee') && organizationId === member.branchId,
  );
}

/** The standing leave that holds on the day of an activity, if any. */
export function standingLeaveAt(
  startsAt: Date,
  member: Pick<RollEntry, 'standingLeave'>,
): StandingLeave | null {
  const leave = member.standingLeave ?? null;
  const day = dayOf(startsAt);
  return leave && leave.from <= day && day <= leave.until ? leave : null;
}

/** Whether somebody without a record would be missed: the invited, but for those who are frail then and those on standing leave. */
export const isAwaited = (activity: ForWhom & Pick<Meeting, 'startsAt'>, member: RollEntry) =>
  classOn(member, dayOf(activity.startsAt)) !== 'frail' &&
  isInvited(activity, member) &&
  standingLeaveAt(activity.startsAt, member) === null;

/**
 * Who came to each activity. Expected are all with a record but the excused; while the check-in has not ended,
 * those too who have none yet and would be missed.
 */
export function turnouts(
  activities: readonly Meeting[],
  presences: readonly Presence[],
  roll: readonly RollEntry[],
): Map<string, Turnout> {
  const recorded = new Map<string, Presence[]>(activities.map(({ _id }) => [_id, []]));
  for (const presence of presences) recorded.get(presence.activityId)?.push(presence);
  return new Map(
    activities.map((activity) => {
      const { _id, state } = activity;
      const own = recorded.get(_id) ?? [];
      const known = new Set(own.map(({ memberId }) => memberId));
      const stillAwaited = hasEnded(state)
        ? 0
        : roll.filter((member) => !known.has(member._id) && isAwaited(activity, member)).length;
      return [
        _id,
        {
          arrived: own.filter((presence) => tookPart(presence.state)).length,
          expected: own.filter((presence) => presence.state !== 'excused').length + stillAwaited,
        },
      ];
    }),
  );
}

/**
 * An activity was held when its check-in has ended and somebody came: a plan or an empty room is no meeting, and of one that
 * runs nobody knows yet who came.
 */
export const wasHeld = (activity: Pick<Meeting, 'state'>, turnout: Turnout | undefined) =>
  hasEnded(activity.state) && (turnout?.arrived ?? 0) > 0;

/** What is recorded of activities whose check-in has ended: what is still running is no part of any sum. */
export function ofEnded<Record extends Pick<Presence, 'activityId'>>(
  records: readonly Record[],
  activities: ReadonlyArray<Pick<Meeting, '_id' | 'state'>>,
): Record[] {
  const notEnded = new Set(activities.filter(({ state }) => !hasEnded(state)).map(({ _id }) => _id));
  return records.filter(({ activityId }) => !notEnded.has(activityId));
}

/** Turnout of all meetings that were held, together. */
export function turnoutOfHeld(meetings: readonly Meeting[], each: ReadonlyMap<string, Turnout>): Turnout {
  const sum = { arrived: 0, expected: 0 };
  for (const meeting of meetings) {
    const turnout = each.get(meeting._id);
    if (!turnout || !meetingKinds.includes(meeting.kind) || !wasHeld(meeting, turnout)) continue;
    sum.arrived += turnout.arrived;
    sum.expected += turnout.expected;
  }
  return sum;
}

/** Times that members took part in the month's volunteering. */
export const timesVolunteered = (presences: readonly Presence[], month: string) =>
  presences.filter(
    (presence) => presence.kind === 'volunteering' && presence.month === month && tookPart(presence.state),
  ).length;
