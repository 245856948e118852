import { rhythms } from '../../../contract/activity/rhythm';
import type { ActivityKind } from '../../../contract/words';
import { dayOf } from '../../kernel/time/clock';
import type { ActivityRecord } from '../../records/activity';
import { adoptedId, monthsToPlan, proposals } from './plan-rules';

const held = (kind: ActivityKind, day: string, time = '14:30') =>
  ({
    _id: `${kind} ${day}`,
    kind,
    state: 'closed',
    startsAt: new Date(`${day}T${time}:00+08:00`),
    place: '二楼会议室',
  }) as ActivityRecord;
const of = (...kinds: ActivityKind[]) => rhythms.filter(({ kind }) => kinds.includes(kind));
const november = new Date('2026-11-23T04:00:00Z');

test.each([
  ['2026-01-01T04:00:00Z', '2026-01', '2026-12', 12],
  ['2026-09-30T15:59:59Z', '2026-09', '2026-12', 4],
  ['2026-09-30T16:00:00Z', '2026-10', '2027-09', 12], // midnight in Shanghai: the last quarter begins
  ['2026-12-31T04:00:00Z', '2026-12', '2027-11', 12],
])('at %s the months from %s to %s are planned', (now, first, last, count) => {
  const months = monthsToPlan(new Date(now));
  expect([months[0], months.at(-1), months.length]).toEqual([first, last, count]);
});

test("each month's day, time and place are the branch's usual ones, off the weekends on which it never meets", () => {
  const past = [
    held('themeDay', '2026-11-05'),
    held('themeDay', '2026-10-05'),
    held('themeDay', '2026-09-07', '09:00'),
    held('themeDay', '2026-08-05'),
  ];
  const items = proposals(of('themeDay'), past, november);
  // This month's is held; 5 December is a Saturday, 5 June and 5 September 2027 lie on a weekend too.
  expect(items.slice(0, 2)).toMatchObject([
    { month: '2026-12', moved: true, place: '二楼会议室', likeLast: true },
    { month: '2027-01', moved: false },
  ]);
  expect(items.map(({ startsAt }) => dayOf(startsAt)).slice(0, 2)).toEqual(['2026-12-04', '2027-01-05']);
  expect(items[0]?.startsAt.toISOString()).toBe('2026-12-04T06:30:00.000Z');
  expect(items).toHaveLength(11);
});

test('a branch that meets on Saturdays goes on meeting on Saturdays', () => {
  const past = [
    held('themeDay', '2026-09-05'),
    held('themeDay', '2026-10-10'),
    held('themeDay', '2026-11-05'),
  ];
  const [first] = proposals(of('themeDay'), past, november);
  expect(first).toMatchObject({ moved: false });
});

test('nobody is to meet on a holiday, whether they meet on weekends or not', () => {
  const daysOf = (heldOn: readonly string[], now: string) =>
    proposals(
      of('themeDay'),
      heldOn.map((day) => held('themeDay', day)),
      new Date(`${now}T04:00:00Z`),
    ).map(({ startsAt, moved }) => `${dayOf(startsAt)}${moved ? ' moved' : ''}`);
  // From 1 to 3 October is a holiday and the 4th a Sunday; so is 1 November.
  expect(daysOf(['2026-06-01', '2026-07-01', '2026-08-03'], '2026-08-20')).toEqual([
    ...['2026-09-01', '2026-10-05 moved', '2026-11-02 moved', '2026-12-01'],
  ]);
  // From 5 to 8 February 2027 is Spring Festival, and the 6th, their Saturday, within it.
  expect(daysOf(['2026-06-06', '2026-11-06', '2026-12-06'], '2026-12-07').slice(0, 3)).toEqual([
    ...['2027-01-06', '2027-02-04 moved', '2027-03-06'],
  ]);
});

test('a day that a month does not have is its last', () => {
  const items = proposals(of('themeDay'), [held('themeDay', '2026-10-31')], new Date('2027-02-01T04:00:00Z'));
  expect(dayOf(items[0]?.startsAt ?? november)).toBe('2027-02-28');
});

test('of a quarter the usual month is proposed, of a year too, and nothing beyond what is planned', () => {
  const past = [held('assembly', '2026-08-19'), held('organizationalLife', '2026-01-14')];
  const items = proposals(of('assembly', 'organizationalLife'), past, november);
  expect(items.map(({ kind, month }) => `${kind} ${month}`)).toEqual(
    [
      'assembly 2026-11', // the usual month of the quarter
      'organizationalLife 2027-01',
      'assembly 2027-02',
      'assembly 2027-05',
      'assembly 2027-08',
    ].filter((line) => line !== 'assembly 2026-11'),
  ); // its day, the 19th, is past already
});

test('what is planned is not proposed, what was called off is', () => {
  const december = (state: ActivityRecord['state']) => ({ ...held('themeDay', '2026-12-10'), state });
  const months = (plan: ActivityRecord) =>
    proposals(of('themeDay'), [plan], november).map(({ month }) => month);
  expect(months(december('draft'))).not.toContain('2026-12');
  expect(months(december('announced'))).not.toContain('2026-12');
  expect(months(december('cancelled'))).toContain('2026-12');
});

test('a branch without a past is proposed the middle of the month, with no place', () => {
  const [first] = proposals(of('lecture'), [], november);
  expect(first).toMatchObject({ month: '2026-12', place: '', likeLast: false });
  expect(first?.startsAt.toISOString()).toBe('2026-12-15T01:30:00.000Z');
});

test('what is adopted has an id by branch, kind, period and how often it was called off', () => {
  const id = adoptedId('b', 'themeDay', '2026-12', 0);
  expect(adoptedId('b', 'themeDay', '2026-12', 0)).toBe(id);
  for (const other of [
    adoptedId('c', 'themeDay', '2026-12', 0),
    adoptedId('b', 'lecture', '2026-12', 0),
    adoptedId('b', 'themeDay', '2027-01', 0),
    adoptedId('b', 'themeDay', '2026-12', 1),
  ]) {
    expect(other).not.toBe(id);
  }
});
