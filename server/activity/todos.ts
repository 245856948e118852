import { firstOpenDay } from '../../contract/open-year';
import { activities, resolutions } from '../collections';
import { leads } from '../kernel/access/permission';
import { command } from '../kernel/store/database';
import { rowsOf } from '../kernel/store/read';
import { dayOf, daysAfter, startOfDay, startOfYear, yearOf } from '../kernel/time/clock';
import { todoSource } from '../kernel/todo';
import { rhythmsFor } from '../statistics/rhythm';
import { capturesRead, stillWaitingCaptures } from './check-in/waiting-captures';
import { leaveRead, stillWaitingLeave } from './leave/waiting-leave';
import { isToEnd } from './model/next-activity';
import { activityTodo, capturesByActivity, jointToAnswer } from './todo-rules';

const DAYS_BACK = 31;
const DAYS_AHEAD = 60;
/** Far beyond what a branch holds in three months. */
const ACTIVITIES_LOOKED_AT = 100;
/** Far beyond what a branch holds in a year. */
const PLANS_OF_A_YEAR = 500;
const RESOLUTIONS_SHOWN = 20;

/**
 * A branch's activities of the last month and the next two, those before whose check-in has not ended, as long as their year
 * takes entries, and those that another asks the branch `asked` to take part in: soonest first.
 */
function activitiesAround(branchId: string, asked: string | null, now: Date) {
  const { and, gte, lt } = command();
  const inDays = (days: number) => startOfDay(daysAfter(dayOf(now), days));
  const startsAt = and(gte(inDays(-DAYS_BACK)), lt(inDays(DAYS_AHEAD)));
  const before = and(gte(startOfDay(firstOpenDay(dayOf(now)))), lt(inDays(-DAYS_BACK)));
  return rowsOf(
    activities,
    [
      { branchIds: branchId, startsAt },
      { branchIds: branchId, startsAt: before, state: command().in(['announced', 'open']) },
      ...(asked ? [{ 'asked.branchId': asked, startsAt }] : []),
    ],
    { limit: ACTIVITIES_LOOKED_AT, order: ['startsAt', 'asc'] },
  );
}

/** What a branch has held and plans in the year that `now` is in: whether what the regulations ask for is covered. */
function plansOfYear(branchId: string, now: Date) {
  const year = yearOf(now);
  const { and, gte, lt } = command();
  return rowsOf(
    activities,
    { branchIds: branchId, startsAt: and(gte(startOfYear(year)), lt(startOfYear(year + 1))) },
    { limit: PLANS_OF_A_YEAR, fields: ['kind', 'state', 'startsAt'] },
  );
}

/** Meetings and volunteering: who waits for an answer, what is to be ended, announced and planned, and what was resolved. */
export const activityTodos = todoSource({
  reads: ({ caller: { member }, branchAsSecretary, branchLed, higher, now }) => ({
    around: member && activitiesAround(member.branchId, branchAsSecretary, now),
    plans: member && branchAsSecretary === member.branchId ? plansOfYear(member.branchId, now) : null,
    leave: branchLed ? leaveRead({ branchId: branchLed }) : null,
    leaveAbove: higher ? leaveRead({ 'above.levelId': higher }) : null,
    captures: branchLed ? capturesRead({ branchId: branchLed }) : null,
    resolutions:
      member &&
      rowsOf(
        resolutions,
        { ownerId: member._id, state: 'open' },
        { limit: RESOLUTIONS_SHOWN, order: ['dueOn', 'asc'], fields: ['text', 'dueOn'] },
      ),
  }),
  lines: (found, { caller, branchAsSecretary, branch, now }) => {
    const { member } = caller;
    if (!member) return [];
    const leave = [found.leave, found.leaveAbove].flatMap(stillWaitingLeave);
    const led = found.around.filter(({ branchId }) => leads(caller, branchId));
    return activityTodo(
      {
        // Nobody answers their own.
        leaveRequests: leave.filter(({ said }) => said.memberId !== member._id).length,
        captures: capturesByActivity(stillWaitingCaptures(found.captures), member._id),
        forgotten: led.filter((activity) => isToEnd(activity, now)),
        joint: branchAsSecretary ? jointToAnswer(found.around, branchAsSecretary, now) : [],
        drafts: led.filter(({ state }) => state === 'draft'),
        resolutions: found.resolutions,
        due: branchAsSecretary === member.branchId ? { asked: rhythmsFor(branch), plans: found.plans } : null,
      },
      now,
    );
  },
});
