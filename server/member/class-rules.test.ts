import type { ClassDecision } from '../../server/records/member';
import { whyNotClass } from './class-rules';

const today = '2026-11-18';
const away = { memberClass: 'away', reason: 'longAway', decidedOn: today } as const;
const pending: ClassDecision = {
  ...{ memberClass: 'away', from: '2027-01-01', reason: 'longAway', decidedOn: today, decidedBy: 'm' },
  ...{ decidedAt: new Date('2026-11-18T00:00:00Z'), requestId: 'r' },
};
const back = { memberClass: 'able', reason: 'returned', decidedOn: today } as const;

test.each([
  ['a fitting reason', { memberClass: 'able' as const }, away, null],
  [
    'a reason of another class',
    { memberClass: 'able' as const },
    { ...away, reason: 'aged' as const },
    'member.classReason',
  ],
  [
    'a day to come',
    { memberClass: 'able' as const },
    { ...away, decidedOn: '2026-11-19' },
    'member.decidedInFuture',
  ],
  [
    'the first day that is taken',
    { memberClass: 'able' as const },
    { ...away, decidedOn: '2025-11-01' },
    null,
  ],
  [
    'a day before it',
    { memberClass: 'able' as const },
    { ...away, decidedOn: '2025-10-31' },
    'member.decidedTooLongAgo',
  ],
  ['the class that there is', { memberClass: 'away' as const }, away, 'member.sameClass'],
  ['the class that comes', { memberClass: 'able' as const, classes: [pending] }, away, 'member.sameClass'],
  ['back before it came', { memberClass: 'able' as const, classes: [pending] }, back, null],
])('%s', (_, entry, decided, expected) => {
  expect(whyNotClass(entry, decided, today)).toBe(expected);
});
