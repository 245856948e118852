import type { MemberClass } from '../../contract/words';
import { dayOf } from '../kernel/time/clock';
import type { ClassDecision } from '../records/member';
import { classOn, worksFrom } from './member-class';

const decision = (memberClass: MemberClass, from: string): ClassDecision => ({
  ...{ memberClass, from, reason: 'longAway', decidedOn: '2026-01-01', decidedBy: 'm' },
  ...{ decidedAt: new Date('2026-01-01T00:00:00Z'), requestId: from },
});

test.each([
  // Decided on 10 February: the first quarter's card by the old class, the second's by the new one.
  ['2026-02-10', '2026-02-10', '2026-04-01'],
  ['2026-01-01', '2026-01-01', '2026-04-01'],
  ['2026-03-31', '2026-03-31', '2026-04-01'],
  ['2026-04-01', '2026-04-01', '2026-07-01'],
  ['2026-11-18', '2026-12-31', '2027-01-01'],
  ['2026-12-31', '2026-12-31', '2027-01-01'],
  // Noted down late: taken up to the 10th, then it works a quarter later.
  ['2026-03-31', '2026-04-10', '2026-04-01'],
  ['2026-03-31', '2026-04-11', '2026-07-01'],
  ['2026-12-30', '2027-01-10', '2027-01-01'],
  ['2026-12-30', '2027-01-11', '2027-04-01'],
  ['2025-06-01', '2026-02-10', '2026-04-01'],
])('decided on %s and noted down on %s it works from %s', (decidedOn, today, from) => {
  expect(worksFrom(decidedOn, today)).toBe(from);
});

test.each([
  ['2026-03-31T15:59:59.999Z', 'able'],
  ['2026-03-31T16:00:00Z', 'away'],
  ['2026-06-30T15:59:59.999Z', 'away'],
  ['2026-06-30T16:00:00Z', 'frail'],
  ['2020-01-01T00:00:00Z', 'able'],
] as const)('at %s, by the days of Shanghai, the class is %s', (instant, expected) => {
  const classes = [decision('away', '2026-04-01'), decision('frail', '2026-07-01')];
  expect(classOn({ memberClass: 'able', classes }, dayOf(new Date(instant)))).toBe(expected);
});

test('an entry with one class has had it since ever', () => {
  expect(classOn({ memberClass: 'frail' }, '2019-12-31')).toBe('frail');
});

test('of two decisions for one quarter the later one holds, whatever was noted down before', () => {
  const classes = [
    decision('away', '2026-07-01'),
    decision('frail', '2026-04-01'),
    decision('able', '2026-07-01'),
  ];
  const of = { memberClass: 'able' as const, classes };
  expect(['2026-03-31', '2026-04-01', '2026-07-01'].map((day) => classOn(of, day))).toEqual([
    ...['able', 'frail', 'able'],
  ]);
});
