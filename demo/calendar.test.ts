import { whyNotOpen } from '../server/activity/check-in/opening-rules';
import { arrivalState } from '../server/activity/model/rules';
import { dayOf } from '../server/kernel/time/clock';
import { planCity } from './branches';
import { calendarOf, nextThemeDay } from './calendar';

const shanghai = (text: string) => new Date(`${text}:00+08:00`);
const main = planCity('small').branches[0];

test.each([
  ['before work, it is this morning', '2026-11-23T07:30', '2026-11-23T09:30'],
  ['too early for that, on the half hour all the same', '2026-11-23T07:10', '2026-11-23T08:00'],
  ['until nine', '2026-11-23T09:00', '2026-11-23T09:30'],
  [
    'during the day, half an hour ahead at the least, on the half hour',
    '2026-11-23T14:31',
    '2026-11-23T15:30',
  ],
  ['in the evening, still today', '2026-11-30T18:10', '2026-11-30T19:00'],
  ['just before midnight, still today', '2026-11-30T23:45', '2026-11-30T23:50'],
])('the coming theme day: %s', (_, now, then) => {
  expect(nextThemeDay(shanghai(now))).toEqual(shanghai(then));
});

test('at any minute the check-in of the coming theme day may be opened, and nobody is late', () => {
  for (let minute = 0; minute < 24 * 60; minute++) {
    const now = new Date(shanghai('2026-11-23T00:00').getTime() + minute * 60_000);
    const startsAt = nextThemeDay(now);
    expect(whyNotOpen({ state: 'announced', startsAt, openedAt: null }, now)).toBeNull();
    expect(arrivalState({ startsAt, lateAfterMinutes: 15 }, now)).toBe('present');
  }
});

test.each(['2026-11-01', '2026-11-15', '2026-11-30', '2027-02-28'])(
  'seen on %s, there is one theme day a month, last month’s held and this month’s ahead',
  (day) => {
    if (!main) throw new Error('No branch');
    const now = shanghai(`${day}T10:00`);
    const themeDays = calendarOf(main, planCity('small').size, now).filter(({ kind }) => kind === 'themeDay');
    expect(new Set(themeDays.map(({ month }) => month)).size).toBe(themeDays.length);
    const [last, next] = themeDays.slice(-2);
    expect([last?.isPast, next?.isPast]).toEqual([true, false]);
    expect(next && dayOf(next.startsAt)).toBe(day);
  },
);
