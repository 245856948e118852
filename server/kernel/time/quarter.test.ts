import { isEnding, lastWeekOf, quarterOf, quartersAfter, quarterToSend, stretchOf, within } from './quarter';

const inShanghai = (time: string) => new Date(`${time}+08:00`);

test.each([
  ['2026-01-01T00:00:00', '2026-Q1'],
  ['2026-03-31T23:59:59', '2026-Q1'],
  ['2026-04-01T00:00:00', '2026-Q2'],
  ['2026-06-30T23:59:59', '2026-Q2'],
  ['2026-07-01T00:00:00', '2026-Q3'],
  ['2026-09-30T23:59:59', '2026-Q3'],
  ['2026-10-01T00:00:00', '2026-Q4'],
  ['2026-12-31T23:59:59', '2026-Q4'],
  ['2027-01-01T00:00:00', '2027-Q1'],
])('%s in Shanghai is in %s', (time, quarter) => {
  expect(quarterOf(inShanghai(time))).toBe(quarter);
  const { from, until } = stretchOf(quarter);
  expect(within(inShanghai(time), { from, until })).toEqual(inShanghai(time));
});

test('what happens at eight in the evening of the thirtieth in UTC belongs to the next quarter', () => {
  expect(quarterOf(new Date('2026-09-30T20:00:00Z'))).toBe('2026-Q4');
});

test.each([
  ['2026-09-30T23:59:59.999', true],
  ['2026-10-01T00:00:00.000', false],
  ['2026-06-30T23:59:59.999', false],
  ['2026-07-01T00:00:00.000', true],
])('an event at %s is in the third quarter: %s', (time, isIn) => {
  expect(within(inShanghai(time), stretchOf('2026-Q3')) !== null).toBe(isIn);
});

test('what never happened is in no quarter', () => {
  expect(within(null, stretchOf('2026-Q3'))).toBeNull();
});

test.each([
  ['2026-Q4', 1, '2027-Q1'],
  ['2026-Q1', -1, '2025-Q4'],
  ['2026-Q3', -3, '2025-Q4'],
  ['2026-Q2', 0, '2026-Q2'],
])('%s and %d quarters is %s', (quarter, count, expected) => {
  expect(quartersAfter(quarter, count)).toBe(expected);
});

test.each([
  ['2026-Q1', '2026-03-25'],
  ['2026-Q2', '2026-06-24'],
  ['2026-Q3', '2026-09-24'],
  ['2026-Q4', '2026-12-25'],
])('%s comes to its last seven days on %s', (quarter, day) => {
  expect(lastWeekOf(quarter)).toBe(day);
  expect(isEnding(quarter, inShanghai(`${day}T00:00:00`))).toBe(true);
  expect(isEnding(quarter, new Date(inShanghai(`${day}T00:00:00`).getTime() - 1))).toBe(false);
});

test.each([
  ['2026-12-24T23:59:59', '2026-Q3', 'the last one, until the week before the end'],
  ['2026-12-25T00:00:00', '2026-Q4', 'this one, from its last week on'],
  ['2027-01-01T00:00:00', '2026-Q4', 'and still when the next has begun'],
])('at %s %s is to be sent: %s', (time, quarter) => {
  expect(quarterToSend(inShanghai(time))).toBe(quarter);
});
