import { todayInShanghai } from '@/i18n/dates';

/** From this month on the next year's list is being written. */
const NEXT_FROM_MONTH = 11;

/** The years whose lists are looked at, the latest first: this one and the last, and late in the year the next. */
export function yearsOfLists(today: string = todayInShanghai()): { now: number; all: number[] } {
  const now = Number(today.slice(0, 4));
  const next = Number(today.slice(5, 7)) >= NEXT_FROM_MONTH ? [now + 1] : [];
  return { now, all: [...next, now, now - 1] };
}
