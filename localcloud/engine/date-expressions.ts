import { requestFailed } from './errors';
import { isDocument, type Value } from './values';

/**
 * Date operators written anew: mingo's `$week`, `$isoWeekYear` and `%G` differ from MongoDB's around New Year,
 * and its reading of a timezone depends on that of the machine.
 */
export type DateOperator = (operand: Value | undefined) => Value;

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds by which a timezone's clocks are ahead of UTC at an instant. */
function offsetAt(instant: number, timezone: string): number {
  if (timezone === 'UTC' || timezone === 'GMT' || timezone === 'Z') return 0;
  const fixed = /^([+-])(\d{2}):?(\d{2})?$/.exec(timezone);
  if (fixed) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
    return minutes * 60_000 * (fixed[1] === '-' ? -1 : 1);
  }
  let format = formats.get(timezone);
  if (!format) {
    try {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone: timezone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch (error) {
      throw requestFailed(`unrecognized time zone identifier: "${timezone}" (${(error as Error).message})`);
    }
    formats.set(timezone, format);
  }
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

function timezoneOf(value: Value | undefined): string {
  if (value === undefined || value === null) return 'UTC';
  if (typeof value !== 'string') throw requestFailed('timezone must evaluate to a string');
  return value;
}

/** A date whose UTC fields are those of the local clock. */
function localDate(date: Date, timezone: string): Date {
  return new Date(date.getTime() + offsetAt(date.getTime(), timezone));
}

function startOfYear(year: number): number {
  return Date.UTC(year, 0, 1);
}

function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - startOfYear(date.getUTCFullYear())) / DAY) + 1;
}

/** Weeks begin on Sunday; days before the year's first Sunday are in week 0. */
function week(date: Date): number {
  return Math.floor((dayOfYear(date) + 6 - date.getUTCDay()) / 7);
}

/** The Thursday of a date's ISO week, whose year and week number are the week's own. */
function isoThursday(date: Date): Date {
  return new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY);
}

const parts = {
  $year: (date: Date) => date.getUTCFullYear(),
  $month: (date: Date) => date.getUTCMonth() + 1,
  $dayOfMonth: (date: Date) => date.getUTCDate(),
  $hour: (date: Date) => date.getUTCHours(),
  $minute: (date: Date) => date.getUTCMinutes(),
  $second: (date: Date) => date.getUTCSeconds(),
  $millisecond: (date: Date) => date.getUTCMilliseconds(),
  $dayOfYear: dayOfYear,
  $dayOfWeek: (date: Date) => date.getUTCDay() + 1,
  $week: week,
  $isoDayOfWeek: (date: Date) => date.getUTCDay() || 7,
  $isoWeek: (date: Date) => Math.ceil(dayOfYear(isoThursday(date)) / 7),
  $isoWeekYear: (date: Date) => isoThursday(date).getUTCFullYear(),
};

function datePart(name: string, read: (date: Date) => number): DateOperator {
  return (operand) => {
    const single = Array.isArray(operand) && operand.length === 1 ? operand[0] : operand;
    const wrapped = isDocument(single) ? single : { date: single ?? null };
    const { date, timezone } = wrapped;
    if (date === undefined || date === null) return null;
    if (!(date instanceof Date))
      throw requestFailed(`can't convert from BSON type ${typeof date} to Date in ${name}`);
    return read(localDate(date, timezoneOf(timezone)));
  };
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');

const formatters: Record<string, (date: Date, offset: number) => string> = {
  '%Y': (date) => pad(parts.$year(date), 4),
  '%m': (date) => pad(parts.$month(date), 2),
  '%d': (date) => pad(parts.$dayOfMonth(date), 2),
  '%H': (date) => pad(parts.$hour(date), 2),
  '%M': (date) => pad(parts.$minute(date), 2),
  '%S': (date) => pad(parts.$second(date), 2),
  '%L': (date) => pad(parts.$millisecond(date), 3),
  '%j': (date) => pad(parts.$dayOfYear(date), 3),
  '%w': (date) => String(parts.$dayOfWeek(date)),
  '%u': (date) => String(parts.$isoDayOfWeek(date)),
  '%U': (date) => pad(parts.$week(date), 2),
  '%V': (date) => pad(parts.$isoWeek(date), 2),
  '%G': (date) => pad(parts.$isoWeekYear(date), 4),
  '%z': (_date, offset) =>
    `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60), 2)}${pad(Math.abs(offset) % 60, 2)}`,
  '%Z': (_date, offset) => String(offset),
  '%%': () => '%',
};

const dateToString: DateOperator = (operand) => {
  if (!isDocument(operand)) throw requestFailed('$dateToString only supports an object as its argument');
  const { date, format, timezone, onNull } = operand;
  if (date === undefined || date === null) return onNull ?? null;
  if (!(date instanceof Date)) throw requestFailed(`can't convert from BSON type ${typeof date} to Date`);
  const offset = offsetAt(date.getTime(), timezoneOf(timezone));
  const local = new Date(date.getTime() + offset);
  const pattern = typeof format === 'string' ? format : '%Y-%m-%dT%H:%M:%S.%LZ';
  return pattern.replace(/%./g, (code) => {
    const write = formatters[code];
    if (!write) throw requestFailed(`Invalid format character '${code}' in format string`);
    return write(local, offset / 60_000);
  });
};

/** Fields beyond their range carry over, as in MongoDB since 4.0. */
const dateFromParts: DateOperator = (operand) => {
  if (!isDocument(operand)) throw requestFailed('$dateFromParts only supports an object as its argument');
  const number = (name: string, fallback: number): number | null => {
    const value = operand[name];
    if (value === null) return null;
    if (value === undefined) return fallback;
    if (typeof value !== 'number' || !Number.isInteger(value))
      throw requestFailed(`'${name}' must evaluate to an integer`);
    return value;
  };
  const time = [number('hour', 0), number('minute', 0), number('second', 0), number('millisecond', 0)];
  const iso = 'isoWeekYear' in operand;
  const calendar = iso
    ? [number('isoWeekYear', 1970), number('isoWeek', 1), number('isoDayOfWeek', 1)]
    : [number('year', 1970), number('month', 1), number('day', 1)];
  if ([...time, ...calendar].includes(null)) return null;
  const [year, second, third] = calendar as [number, number, number];
  const [hour, minute, seconds, millisecond] = time as [number, number, number, number];
  const fourth = new Date(Date.UTC(year, 0, 4));
  const days = iso
    ? fourth.getTime() + ((second - 1) * 7 + third - (fourth.getUTCDay() || 7)) * DAY
    : Date.UTC(year, second - 1, third);
  const local = days + ((hour * 60 + minute) * 60 + seconds) * 1000 + millisecond;
  const timezone = timezoneOf(operand.timezone);
  const guess = local - offsetAt(local, timezone);
  return new Date(local - offsetAt(guess, timezone));
};

export const dateOperators: Record<string, DateOperator> = {
  ...Object.fromEntries(Object.entries(parts).map(([name, read]) => [name, datePart(name, read)])),
  $dateToString: dateToString,
  $dateFromParts: dateFromParts,
};
