import { dayOf, daysAfter, monthOf, monthsAfter } from '../server/kernel/time/clock';
import type { ActivityRecord } from '../server/records/activity';
import { activityOf } from './activities';
import { calledOff, comingTogether, drafted } from './ahead';
import type { BranchPlan } from './branches';
import { type Appointment, calendarOf, instantAt } from './calendar';
import { filedWhenOld, withCorrection } from './filing';
import { agreedBy, namedTogether } from './joint';
import { type Person, rollOf } from './people';
import type { Size } from './sizes';

const byStart = (one: ActivityRecord, other: ActivityRecord) =>
  one.startsAt.getTime() - other.startsAt.getTime();

/**
 * What a branch itself has held and plans, oldest first. The demo's secretaries have filed what is old, and have one
 * activity of every other state: a draft, one called off, one held and one coming together with the other's branch.
 */
export function activitiesOf(
  branch: BranchPlan,
  roll: readonly Person[],
  size: Size,
  now: Date,
): ActivityRecord[] {
  const { together } = branch;
  const isShared = ({ kind, month }: Appointment) =>
    together !== null && kind === 'themeDay' && month === monthsAfter(monthOf(now), -1);
  const held = calendarOf(branch, size, now)
    .filter((appointment) => together?.hosts !== 'coming' || !isShared(appointment))
    .map((appointment) => {
      const activity = activityOf(branch, roll, appointment);
      if (!together || !isShared(appointment)) return activity;
      const agreedAt = instantAt(daysAfter(dayOf(activity.startsAt), -6), '12:30');
      return namedTogether(agreedBy(activity, together.partner, size, agreedAt), together.partner);
    });
  if (!branch.featured) return held;
  const ahead = [drafted(branch, roll, now), calledOff(branch, roll, now)];
  if (together?.hosts === 'coming') ahead.push(comingTogether(branch, together.partner, { roll, size, now }));
  return [...withCorrection(held.map((activity) => filedWhenOld(activity, now))), ...ahead].sort(byStart);
}

/** What other branches hold together with this one. */
export function activitiesElsewhere({ organization, together }: BranchPlan, size: Size, now: Date) {
  if (!together) return [];
  const { partner } = together;
  return activitiesOf(partner, rollOf(partner, size), size, now).filter(({ branchIds }) =>
    branchIds.includes(organization._id),
  );
}
