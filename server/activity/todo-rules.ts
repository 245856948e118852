import type { Rhythm } from '../../contract/activity/rhythm';
import type { Todo } from '../../contract/summary';
import { dayOf, daysAfter, monthOf } from '../kernel/time/clock';
import { counted, todoLine } from '../kernel/todo';
import type { ActivityRecord } from '../records/activity';
import type { ResolutionRecord } from '../records/resolution';
import { isAsked } from '../statistics/joint-branches';
import { isPressing, lastDayOf, type Planned, uncovered } from '../statistics/rhythm';

/** What the branch is asked to hold, and what it has held and plans this year. */
interface Due {
  asked: readonly Rhythm[];
  plans: readonly Planned[];
}

/** What of activities may wait for somebody; what does not concern them is left empty. */
export interface ActivitiesWaiting {
  leaveRequests: number;
  /** Check-ins to be confirmed, by activity. */
  captures: readonly ToConfirmHere[];
  /** Activities of a former day whose check-in nobody has ended, or opened. */
  forgotten: readonly Pick<ActivityRecord, '_id' | 'title' | 'startsAt' | 'state'>[];
  /** Other branches' activities that name the own, and of which its secretary has said nothing. */
  joint: readonly Pick<ActivityRecord, '_id' | 'title' | 'startsAt'>[];
  /** Drafts of the branch, soonest first. */
  drafts: readonly Pick<ActivityRecord, '_id' | 'title' | 'startsAt'>[];
  /** What meetings gave them to see to. */
  resolutions: readonly Pick<ResolutionRecord, '_id' | 'text' | 'dueOn'>[];
  /** For whoever plans for the branch, else null. */
  due: Due | null;
}

/** What of activities waits for somebody. */
export const activityTodo = (waiting: ActivitiesWaiting, now: Date): Todo[] => [
  ...counted('leaveRequests', waiting.leaveRequests),
  ...waiting.captures.map(({ activityId, title, count }) =>
    todoLine('captures', { id: activityId, title, count }),
  ),
  ...waiting.forgotten.map((activity) =>
    ofDay(activity.state === 'open' ? 'checkInOpen' : 'neverOpened', activity),
  ),
  ...waiting.joint.map((activity) => ofDay('jointActivity', activity)),
  ...waiting.resolutions.map(({ _id: id, text: title, dueOn }) =>
    todoLine('resolution', { id, title, dueOn }),
  ),
  ...waiting.drafts
    .filter(({ startsAt }) => isNear(startsAt, now))
    .map((activity) => ofDay('draftWaiting', activity)),
  ...(waiting.due ? meetingsDue(waiting.due, now) : []),
];

const ofDay = (
  what: Todo['what'],
  { _id: id, title, startsAt }: Pick<ActivityRecord, '_id' | 'title' | 'startsAt'>,
) => todoLine(what, { id, title, dueOn: dayOf(startsAt) });

/** The activities, of today or coming, that another branch asks this one to take part in. */
export const jointToAnswer = (activities: readonly ActivityRecord[], branchId: string, now: Date) =>
  activities.filter(
    (activity) =>
      (activity.state === 'announced' || activity.state === 'open') &&
      isAsked(activity, branchId) &&
      dayOf(activity.startsAt) >= dayOf(now),
  );

/** How many check-ins of one activity wait. */
interface ToConfirmHere {
  activityId: string;
  title: string;
  count: number;
}

interface ToConfirm {
  capture: { memberId: string };
  activity: Pick<ActivityRecord, '_id' | 'title'>;
}

/** How many check-ins of each activity wait for this member's word: nobody confirms their own. */
export function capturesByActivity(waiting: readonly ToConfirm[], memberId: string): ToConfirmHere[] {
  const found = new Map<string, { activityId: string; title: string; count: number }>();
  for (const { capture, activity } of waiting) {
    if (capture.memberId === memberId) continue;
    const { _id: activityId, title } = activity;
    found.set(activityId, { activityId, title, count: (found.get(activityId)?.count ?? 0) + 1 });
  }
  return [...found.values()];
}

/** Days before its start in which a draft should be announced. */
const NEAR_DAYS = 14;
/** More would hide the rest of the page; the branch's summary lists all. */
const MOST_DUE_SHOWN = 3;

const isNear = (startsAt: Date, now: Date) => {
  const day = dayOf(startsAt);
  return dayOf(now) <= day && day <= daysAfter(dayOf(now), NEAR_DAYS);
};

/** What the regulations ask for now and nothing covers, what ends soonest first. */
const meetingsDue = ({ asked, plans }: Due, now: Date) =>
  uncovered(asked, plans, monthOf(now), now)
    .filter((rhythm) => isPressing(rhythm, monthOf(now)))
    .map(({ kind, every }) => todoLine('meetingDue', { kind, dueOn: lastDayOf(every, monthOf(now)) }))
    .sort((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''))
    .slice(0, MOST_DUE_SHOWN);
