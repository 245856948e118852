/** What people can see, in a form that two runs of the same deeds agree in. */
import type { CallName } from '../../../contract/api';
import type { Stage } from './stage';

/** Somebody looks at something. */
export type Look = readonly [by: string, call: CallName, input: object];

/** What differs between two runs that say the same: ids made of instants, and when a record was last written. */
const PASSING = new Set([
  'messageId',
  'changedAt',
  'cursor',
  'next',
  'secondsLeft',
  'code',
  'word',
  'wordSecondsLeft',
]);
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/** What was planned lies on a whole minute; anything else is when something was done. */
const isPlanned = (instant: string) => instant.endsWith(':00.000Z');

function settled(value: unknown): unknown {
  if (typeof value === 'string') return INSTANT.test(value) && !isPlanned(value) ? 'some time' : value;
  if (Array.isArray(value)) {
    const items = value.map(settled);
    // People and messages of one moment stand in no order.
    return items.every((item) => typeof item === 'object')
      ? items.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
      : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (PASSING.has(key) ? [] : [[key, settled(inner)]])),
  );
}

export type Seen = Record<string, unknown>;

export async function see(stage: Stage, looks: readonly Look[]): Promise<Seen> {
  const seen: Seen = {};
  for (const [by, call, input] of looks) {
    const { said } = await stage.asks(by, call, input);
    seen[`${by} ${call}`] = settled(said);
  }
  return seen;
}

/** Where two views differ, at most so many places. */
export function differences(one: unknown, other: unknown, path = '', most = 12): string[] {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  if (!isObject(one) || !isObject(other)) {
    return [`${path}: ${JSON.stringify(one)?.slice(0, 200)} ≠ ${JSON.stringify(other)?.slice(0, 200)}`];
  }
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.flatMap((key) => differences(one[key], other[key], `${path}/${key}`, most)).slice(0, most);
}
