import { firstOpenDay } from '../../../contract/open-year';
import { dayOf, daysAfter, startOfDay } from './clock';

/** Why something cannot have been done on a day, or null. `since`: when somebody took it on. */
export function whyNotDoneOn(doneOn: string, { since, now }: { since: Date; now: Date }) {
  const today = dayOf(now);
  if (doneOn > today) return 'deed.inFuture';
  if (doneOn < firstOpenDay(today)) return 'deed.yearClosed';
  return doneOn < dayOf(since) ? 'deed.beforeTaken' : null;
}

/** The instant that a deed counts as done at: now, or the last of the day on which it was done. */
export const doneAt = (doneOn: string | undefined, now: Date): Date =>
  doneOn === undefined || doneOn === dayOf(now)
    ? now
    : new Date(startOfDay(daysAfter(doneOn, 1)).getTime() - 1);

/** What a step keeps of it: nothing where it was done on the day that the step was taken. */
export const doneOnOf = (doneOn: string | undefined, now: Date): { doneOn?: string } =>
  doneOn === undefined || doneOn === dayOf(now) ? {} : { doneOn };
