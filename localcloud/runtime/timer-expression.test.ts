import { parseTimerExpression } from './timer-expression';

const next = (expression: string, from: string) =>
  parseTimerExpression(expression).nextAfter(new Date(from))?.toISOString();

test.each([
  [
    'eight in the morning is that of UTC+8',
    '0 0 8 * * * *',
    '2026-11-23T00:00:00Z',
    '2026-11-24T00:00:00.000Z',
  ],
  ['seconds come first', '*/5 * * * * * *', '2026-11-23T00:00:01Z', '2026-11-23T00:00:05.000Z'],
  ['weekday 0 is Sunday', '0 0 0 * * 0 *', '2026-11-23T00:00:00Z', '2026-11-28T16:00:00.000Z'],
  ['day and weekday: either suffices', '0 0 0 25 * 0 *', '2026-11-23T00:00:00Z', '2026-11-24T16:00:00.000Z'],
  ['the year is the last field', '0 0 0 1 1 * 2028', '2026-11-23T00:00:00Z', '2027-12-31T16:00:00.000Z'],
  ['the first second of a year counts', '0 0 0 1 1 * *', '2026-12-31T15:59:59Z', '2026-12-31T16:00:00.000Z'],
  ['a year that is over never comes', '0 0 0 1 1 * 2020-2025', '2026-11-23T00:00:00Z', undefined],
])('%s', (_promise, expression, from, expected) => {
  expect(next(expression, from)).toBe(expected);
});

test.each(['0 0 8 * * *', '0 0 8 * * * * *', '61 0 8 * * * *', '0 0 8 * * * soon', ''])(
  '"%s" is refused',
  (expression) => {
    expect(() => parseTimerExpression(expression)).toThrow(/Timer expression/);
  },
);
