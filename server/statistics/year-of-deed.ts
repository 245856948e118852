import { firstOpenDay, lastDayOfGrace, yearOfDay, yearStanding } from '../../contract/open-year';
import type { Where } from '../kernel/store/collection';
import { command } from '../kernel/store/database';
import { dayOf, daysAfter, monthsAfter, startOfDay, startOfMonth, yearOf } from '../kernel/time/clock';
import type { ErrandRecord } from '../records/errand';
import type { WishRecord } from '../records/wish';

/**
 * The instant for whose day, month and year a deed counts: when it was done, if the year of that still stood open when it
 * closed (open-year.ts), by somebody's word or by silence; else when it closed. So no closed figure changes.
 */
export const countsAt = (doneAt: Date | null, closedAt: Date): Date =>
  doneAt === null || yearStanding(yearOf(doneAt), dayOf(closedAt)) === 'closed' ? closedAt : doneAt;

/** What of a wish tells when it counts. */
export type WishDeed = Pick<WishRecord, 'state' | 'fulfilledAt' | 'confirmedAt' | 'lapsedAt'>;

/** When a wish counts that is closed as done: confirmed or not; null of any other. */
export function deedOfWish({ state, fulfilledAt, confirmedAt, lapsedAt }: WishDeed): Date | null {
  if (state === 'confirmed') return confirmedAt && countsAt(fulfilledAt, confirmedAt);
  // What silence closed before that was noted counts for its day.
  return state === 'undisputed' ? fulfilledAt && countsAt(fulfilledAt, lapsedAt ?? fulfilledAt) : null;
}

/** When an errand counts that closed as solved or was noted down on the spot; null of any other. */
export const deedOfErrand = ({ doneAt, solvedAt }: Pick<ErrandRecord, 'doneAt' | 'solvedAt'>): Date | null =>
  solvedAt && countsAt(doneAt, solvedAt);

const isOfYear = (wish: WishDeed, year: number) => {
  const at = deedOfWish(wish);
  return at !== null && yearOf(at) === year;
};

/** Whether a wish is one of those that its claimer fulfilled in the year: its citizen has confirmed it. */
export const countsForYear = (wish: WishDeed, year: number): boolean =>
  wish.state === 'confirmed' && isOfYear(wish, year);

/** Whether it is one of those that silence closed. */
export const countsUnconfirmed = (wish: WishDeed, year: number): boolean =>
  wish.state === 'undisputed' && isOfYear(wish, year);

/** Rows whose `field` lies in a month. */
export const during = (month: string) => {
  const { and, gte, lt } = command();
  return and(gte(startOfMonth(month)), lt(startOfMonth(monthsAfter(month, 1))));
};

/**
 * What `countsAt` says of closed deeds, as queries for those of a month: a row matches one of them. `done` and `closed` are
 * the fields that say when.
 */
export function countingIn(month: string, { done, closed }: { done: string; closed: string }): Where[] {
  const { not, gte, lt } = command();
  const year = yearOfDay(month);
  // Within one month it is always the same years that stand open.
  const open = startOfDay(firstOpenDay(`${month}-01`));
  const closes = startOfDay(daysAfter(lastDayOfGrace(year), 1));
  return [
    { [done]: during(month), [closed]: not(gte(closes)) },
    { [closed]: during(month), [done]: lt(open) },
    { [closed]: during(month), [done]: null },
  ];
}
