import type { Rhythm } from '../../../contract/activity/rhythm';
import type { ActivityKind, RhythmPeriod } from '../../../contract/words';
import { shortCode } from '../../kernel/store/identifier';
import { dayOf, daysAfter, monthOf, monthsAfter, startOfDay, timeOf } from '../../kernel/time/clock';
import type { ActivityRecord } from '../../records/activity';
import { isHoliday } from '../../statistics/holidays';
import { covers, periodEnd, periodStart, uncovered } from '../../statistics/rhythm';

/** What is asked for and planned by nobody yet, with a day, time and place as the branch is used to. */
export interface Proposal {
  kind: ActivityKind;
  every: RhythmPeriod;
  month: string;
  startsAt: Date;
  place: string;
  likeLast: boolean;
  moved: boolean;
}

/** What a branch without a past is proposed: the middle of the month, in the morning. */
const DEFAULT_DAY = 15;
const DEFAULT_TIME = '09:30';
/** Of a kind, how many of the latest tell the branch's custom. */
const LATEST = 6;
/** So few past activities tell nothing of weekends. */
const ENOUGH_TO_TELL = 3;
const LAST_QUARTER = 10;
const DECEMBER = 12;

/** The months to plan: from this one to the end of the year; in its last quarter twelve, so that the next year is begun. */
export function monthsToPlan(now: Date): string[] {
  const first = monthOf(now);
  const number = Number(first.slice(5));
  const count = number >= LAST_QUARTER ? 12 : DECEMBER - number + 1;
  return Array.from({ length: count }, (_, at) => monthsAfter(first, at));
}

/** What the branch held, latest first. */
export const pastOf = (activities: readonly ActivityRecord[], now: Date) =>
  activities
    .filter((one) => one.startsAt < now && covers(one, now))
    .sort((one, other) => other.startsAt.getTime() - one.startsAt.getTime());

/** The latest of a kind, whose parts, hosts and place are taken over. */
export const lastOf = (past: readonly ActivityRecord[], kind: ActivityKind) =>
  past.find((one) => one.kind === kind);

const dayOfMonth = (instant: Date) => Number(dayOf(instant).slice(8));
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
const isWeekend = (day: string) => weekday(day) === 0 || weekday(day) === 6;

/** The value met most often; of several the one met first. */
function usual<Value>(values: readonly Value[]): Value | undefined {
  const times = new Map<Value, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** The day of that number, or the month's last. */
function dayIn(month: string, number: number): string {
  const last = daysAfter(`${monthsAfter(month, 1)}-01`, -1);
  const day = `${month}-${String(number).padStart(2, '0')}`;
  return day < last ? day : last;
}

/** The last day before a weekend or holiday, or the first after it where that one is in another month. */
function dayAround(day: string, isFree: (day: string) => boolean): string {
  let [before, after] = [day, day];
  while (isFree(before)) before = daysAfter(before, -1);
  while (isFree(after)) after = daysAfter(after, 1);
  return before.slice(0, 7) === day.slice(0, 7) ? before : after;
}

/** The month of a period in which the branch usually holds this kind, as its place in the period. */
function usualPlace(past: readonly ActivityRecord[], { kind, every }: Rhythm): number | undefined {
  const last = lastOf(past, kind);
  if (!last || every === 'month') return undefined;
  const month = monthOf(last.startsAt);
  const first = periodStart(every, month);
  return Array.from({ length: DECEMBER }, (_, at) => at).find((at) => monthsAfter(first, at) === month);
}

/** In which month of the period it is proposed: the usual one, else the last; of those still to come. */
function monthIn(
  past: readonly ActivityRecord[],
  rhythm: Rhythm,
  months: readonly string[],
  period: string,
): string | undefined {
  const { every } = rhythm;
  const within = months.filter((month) => periodStart(every, month) === period);
  const place = usualPlace(past, rhythm);
  const wanted = place === undefined ? periodEnd(every, period) : monthsAfter(period, place);
  if (within.includes(wanted)) return wanted;
  // The usual month of this period is over: as soon as may be. If it lies beyond what is planned now, later.
  const [first] = within;
  return first !== undefined && wanted < first ? first : undefined;
}

/** Proposes what is asked for in the months and nothing covers. */
export function proposals(
  asked: readonly Rhythm[],
  activities: readonly ActivityRecord[],
  now: Date,
): Proposal[] {
  const months = monthsToPlan(now);
  const past = pastOf(activities, now);
  const meetsOnWeekends =
    past.length < ENOUGH_TO_TELL || past.some(({ startsAt }) => isWeekend(dayOf(startsAt)));
  return asked
    .flatMap((rhythm) => {
      const periods = new Set(months.map((month) => periodStart(rhythm.every, month)));
      return [...periods].flatMap((period): Proposal[] => {
        if (uncovered([rhythm], activities, period, now).length === 0) return [];
        const month = monthIn(past, rhythm, months, period);
        const proposal = month && proposalFor(rhythm, month, past, meetsOnWeekends);
        return proposal && proposal.startsAt > now ? [proposal] : [];
      });
    })
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
}

function proposalFor(
  { kind, every }: Rhythm,
  month: string,
  past: readonly ActivityRecord[],
  meetsOnWeekends: boolean,
): Proposal {
  const own = past.filter((one) => one.kind === kind).slice(0, LATEST);
  const number = usual(own.map(({ startsAt }) => dayOfMonth(startsAt))) ?? DEFAULT_DAY;
  const time = usual(own.map(({ startsAt }) => timeOf(startsAt))) ?? DEFAULT_TIME;
  const usualDay = dayIn(month, number);
  const day = dayAround(usualDay, (one) => isHoliday(one) || (!meetsOnWeekends && isWeekend(one)));
  return {
    kind,
    every,
    month,
    startsAt: instantAt(day, time),
    place: (own[0] ?? past[0])?.place ?? '',
    likeLast: own.length > 0,
    moved: day !== usualDay,
  };
}

const instantAt = (day: string, time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * 60_000);
};

/**
 * The id of what is adopted for a period: it follows from branch, kind and period, so that adopting twice makes it once.
 * `attempt` counts what was made for the period before and called off.
 */
export const adoptedId = (branchId: string, kind: ActivityKind, period: string, attempt: number) =>
  shortCode(['plan', branchId, kind, period, attempt].join('\n'), 16);
