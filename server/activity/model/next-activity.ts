import { dayOf } from '../../kernel/time/clock';
import type { ActivityRecord } from '../../records/activity';
import type { MemberRecord } from '../../records/member';
import { isInvited } from '../../statistics/attendance';
import { whyNotInYear } from './rules';

/** Activities of a former day whose check-in nobody has ended, or even opened: nobody comes any more. */
export const isForgotten = ({ state, startsAt }: Pick<ActivityRecord, 'state' | 'startsAt'>, now: Date) =>
  (state === 'open' || state === 'announced') && dayOf(startsAt) < dayOf(now);

/** Those of them that whoever leads the branch still ends: once their year is closed nothing of them changes any more. */
export const isToEnd = (activity: Pick<ActivityRecord, 'state' | 'startsAt'>, now: Date) =>
  isForgotten(activity, now) && whyNotInYear(activity.startsAt, now) === null;

/** The activity for a member's home page, of those it is for: one whose check-in is open, else the next announced. */
export function nextActivity(
  activities: readonly ActivityRecord[],
  member: Pick<MemberRecord, 'branchId' | 'groupId' | 'offices'>,
  now: Date,
): ActivityRecord | null {
  const theirs = activities.filter((activity) => isInvited(activity, member));
  const coming = theirs.filter((activity) => !isForgotten(activity, now));
  const open = coming.find(({ state }) => state === 'open');
  return open ?? coming.find(({ state }) => state === 'announced') ?? null;
}
