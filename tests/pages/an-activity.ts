import type { AttendanceCounts, Attendee } from '@contract/activity';
import type { Output } from '@contract/api';
import { whyNotInYear } from '../../server/activity/model/rules';
import { activityWorkflow } from '../../server/activity/model/workflow';
import type { Caller } from '../../server/kernel/access/caller';

type Activity = Output<'activity.detail'>;

export const counts = (given: Partial<AttendanceCounts> = {}): AttendanceCounts => ({
  expected: 0,
  arrived: 0,
  present: 0,
  late: 0,
  remote: 0,
  leave: 0,
  excused: 0,
  absent: 0,
  open: 0,
  ...given,
});

/** When a check-in may be opened whose activity starts in so many hours: from two hours before to twelve after. */
export function opensAround(hours = 0) {
  const at = (after: number) => new Date(Date.now() + (hours + after) * 3_600_000).toISOString();
  return { startsAt: at(0), from: at(-2), until: at(12) };
}

/** What `activity.code` says beside the code of a check-in that is open. */
export const isOpen = { standing: 'open' as const, opens: opensAround(), undoable: false };

/** What somebody may do with an activity an hour after its start, by the rules of the cloud itself. */
function mayDo({
  runsIt,
  recordsIt,
  ...activity
}: Pick<
  Activity,
  'branchId' | 'state' | 'startsAt' | 'checksOut' | 'near' | 'mine' | 'said' | 'runsIt' | 'recordsIt'
>): Activity['may'] {
  const { branchId, state, checksOut, near } = activity;
  const own = 'own';
  const office = (organizationId: string) => ({ role: 'secretary', organizationId });
  const caller = {
    openid: 'me',
    member: {
      ...{ _id: 'me', branchId: runsIt ? branchId : own },
      offices: [...(runsIt ? [office(branchId)] : []), ...(recordsIt ? [office(own)] : [])],
    },
  } as unknown as Caller;
  const startsAt = new Date(activity.startsAt);
  const standing = {
    ...{ branchId, state, startsAt, checksOut, near, closedAt: null },
    branchIds: [branchId, own],
    openedAt: state === 'announced' || state === 'draft' ? null : startsAt,
    ...{ recorded: activity.mine?.state, answer: activity.said?.state },
  };
  // Of a year whose figures are closed, as it stands today.
  const now = whyNotInYear(startsAt, new Date()) ? new Date() : new Date(startsAt.getTime() + 3_600_000);
  return activityWorkflow.may(standing, caller, now);
}

/** An activity as `activity.detail` answers it, but for what the test is about. */
export function anActivity(
  given: Partial<Omit<Activity, 'counts'>> & { counts?: Partial<AttendanceCounts> } = {},
): Activity {
  const activity: Omit<Activity, 'may'> = {
    activityId: 'a1',
    branchId: 'b1',
    kind: 'themeDay',
    label: null,
    title: '十一月主题党日',
    startsAt: '2026-11-25T01:30:00.000Z',
    place: '社区二楼',
    state: 'open',
    cancelReason: '',
    joint: false,
    parts: [],
    mine: null,
    said: null,
    expectsMe: false,
    branchName: '新兴社区第二党支部',
    creditHours: 0,
    lateAfterMinutes: 15,
    group: null,
    guests: [],
    checksOut: false,
    near: null,
    filedAt: null,
    corrections: [],
    changedAt: '2026-11-20T01:00:00.000Z',
    branches: [],
    withdrawals: [],
    decidesFor: null,
    myPlaceInLine: null,
    answers: null,
    myCapture: null,
    runsIt: false,
    recordsIt: given.runsIt ?? false,
    ...given,
    counts: counts(given.counts),
  };
  return { may: mayDo(activity), ...activity };
}

/** Somebody on the roll of whom nothing is recorded, but for what the test is about. */
export const aPerson = (given: Partial<Attendee> & { name: string }): Attendee => ({
  memberId: given.name,
  branchId: 'b1',
  age: 40,
  memberClass: 'able',
  withoutPhone: false,
  state: null,
  source: null,
  at: null,
  reason: '',
  said: null,
  standingLeave: null,
  ...given,
});
