/** The day on which something was done, where it is noted later: it counts for that day (open-year.ts). */
import { day } from './values';

/** Left out, today. */
export const doneOn = day.optional();

/** Why a day is none on which it can have been done. */
export const doneOnRefusals = [
  'deed.inFuture',
  /** Of a year that takes no entries any more. */
  'deed.yearClosed',
  /** Nobody had it in hand then. */
  'deed.beforeTaken',
] as const;
