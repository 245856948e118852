import { lastDayFrom, standingLeaveOf, whyNotStandingLeave } from './standing-leave-rules';

test.each([
  ['2026-11-23', '2027-11-22'],
  ['2026-01-01', '2026-12-31'],
  ['2027-03-01', '2028-02-29'],
  ['2028-02-29', '2029-02-28'],
])('noted on %s it runs to %s at most', (today, last) => {
  expect(lastDayFrom(today)).toBe(last);
});

const today = '2026-11-23';
test.each([
  [{ until: '2026-11-23', reason: '住院' }, null], // for today alone
  [{ until: '2027-11-22', reason: '住院' }, null],
  [{ until: '2027-11-23', reason: '住院' }, 'member.leaveTooLong'],
  [{ until: '2026-11-22', reason: '住院' }, 'member.leaveInPast'],
  [{ until: '2027-01-01', reason: '' }, 'member.reasonNeeded'],
  [{ until: null, reason: '' }, null],
])('%j is noted unless: %s', (wanted, why) => {
  expect(whyNotStandingLeave(wanted, today)).toBe(why);
});

const leave = (from: string, until: string) => ({ from, until, reason: '住院', setBy: 's' });
const until = (day: string | null) => ({ until: day, reason: '卧床', setBy: 't' });
const noted = (from: string) => ({ from, until: '2027-06-30', reason: '卧床', setBy: 't' });
const longPast = leave('2025-01-01', '2026-01-01');
test.each([
  ['the first begins today', null, until('2027-06-30'), noted(today)],
  ['renewed, it keeps its first day', leave('2026-01-01', today), until('2027-06-30'), noted('2026-01-01')],
  ['after a gap it begins anew', leave('2025-01-01', '2026-11-22'), until('2027-06-30'), noted(today)],
  [
    'ended, it held until yesterday',
    leave('2026-01-01', '2026-12-31'),
    until(null),
    leave('2026-01-01', '2026-11-22'),
  ],
  ['ended on its first day, there was none', leave(today, '2026-12-31'), until(null), null],
  ['what is over cannot be ended', longPast, until(null), longPast],
])('%s', (_, before, wanted, expected) => {
  expect(standingLeaveOf(before, wanted, today)).toEqual(expected);
});
