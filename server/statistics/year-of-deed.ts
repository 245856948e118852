import { yearStanding } from '../../contract/open-year';
import { dayOf, yearOf } from '../kernel/time/clock';
import type { WishRecord } from '../records/wish';

/**
 * The year that a confirmed deed counts for: the one in which it was done, if that still stands open when its citizen says so
 * (open-year.ts), else the one of the citizen's word. So no closed figure changes.
 */
export function yearOfDeed(doneAt: Date, confirmedAt: Date): number {
  const year = yearOf(doneAt);
  return yearStanding(year, dayOf(confirmedAt)) === 'closed' ? yearOf(confirmedAt) : year;
}

/** Whether a wish is one of those that its claimer fulfilled in the year: its citizen has confirmed it. */
export const countsForYear = (
  { state, fulfilledAt, confirmedAt }: Pick<WishRecord, 'state' | 'fulfilledAt' | 'confirmedAt'>,
  year: number,
): boolean =>
  state === 'confirmed' &&
  confirmedAt !== null &&
  yearOfDeed(fulfilledAt ?? confirmedAt, confirmedAt) === year;
