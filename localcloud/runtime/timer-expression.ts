/**
 * WeChat's seven-field timer expression: second minute hour day month weekday year, in UTC+8.
 * Weekday 0 is Sunday; when both day and weekday are given, either one suffices (platform.md §2.2).
 */
import { CronExpressionParser } from 'cron-parser';

export interface TimerExpression {
  readonly text: string;
  /** The first moment after `from` that fits, or undefined when its years are over. */
  nextAfter(from: Date): Date | undefined;
}

const TIME_ZONE = 'Asia/Shanghai';
const FIRST_YEAR = 1970;
const LAST_YEAR = 2099;
const UTC_PLUS_8 = 8 * 60 * 60 * 1000;

/** Refuses anything but seven well-formed fields. */
export function parseTimerExpression(text: string): TimerExpression {
  const fields = text.trim().split(/\s+/);
  const year = fields[6];
  if (fields.length !== 7 || year === undefined) {
    throw new Error(
      `Timer expression "${text}" must have seven fields: second minute hour day month weekday year.`,
    );
  }
  const sixFields = fields.slice(0, 6).join(' ');
  const years = yearsOf(year, text);
  try {
    CronExpressionParser.parse(sixFields, { tz: TIME_ZONE });
  } catch (cause) {
    throw new Error(`Timer expression "${text}" is not well formed.`, { cause });
  }
  return { text, nextAfter: (from) => nextAfter(sixFields, years, from) };
}

function nextAfter(sixFields: string, years: readonly number[], from: Date): Date | undefined {
  const firstYear = shanghaiYear(from);
  for (const year of years) {
    if (year < firstYear) continue;
    const justBeforeYear = new Date(Date.UTC(year, 0, 1) - UTC_PLUS_8 - 1);
    const start = year === firstYear ? from : justBeforeYear;
    const next = CronExpressionParser.parse(sixFields, { tz: TIME_ZONE, currentDate: start }).next().toDate();
    if (shanghaiYear(next) === year) return next;
  }
  return undefined;
}

function shanghaiYear(moment: Date): number {
  return new Date(moment.getTime() + UTC_PLUS_8).getUTCFullYear();
}

/** `*`, `2026`, `2026-2028`, `*`/2, `2026/2` and comma lists of them. */
function yearsOf(field: string, text: string): number[] {
  const years = new Set<number>();
  for (const part of field.split(',')) {
    const match = /^(\*|\d{4})(?:-(\d{4}))?(?:\/(\d+))?$/.exec(part);
    if (!match || (match[1] === '*' && match[2]))
      throw new Error(`Timer expression "${text}" has a bad year.`);
    const first = match[1] === '*' ? FIRST_YEAR : Number(match[1]);
    const open = match[1] === '*' || match[3] !== undefined;
    const last = match[2] ? Number(match[2]) : open ? LAST_YEAR : first;
    const step = match[3] ? Number(match[3]) : 1;
    if (step < 1) throw new Error(`Timer expression "${text}" has a bad year.`);
    for (let year = first; year <= last; year += step) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}
