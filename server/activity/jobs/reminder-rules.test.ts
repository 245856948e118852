import type { AnswerState } from '../../../contract/words';
import type { RollEntry } from '../../statistics/attendance';
import { deliveryOf, isReminded, placeAt, reminders, windowOf } from './reminder-rules';

const [hourBefore, dayBefore] = reminders;
const now = new Date('2026-11-24T01:00:00Z');
const minutesOn = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('the starts for which a reminder has come due', () => {
  test.each([
    ['an hour before, up to the very hour', hourBefore, 59, 60],
    ['a day before, up to the very day', dayBefore, 24 * 60 - 1, 24 * 60],
  ] as const)('%s: what has come since the last run', (_, reminder, last, upTo) => {
    expect(windowOf(reminder, placeAt(minutesOn(last)), now)).toEqual({
      after: placeAt(minutesOn(last)),
      upTo: minutesOn(upTo),
    });
  });

  test('a run that stopped half-way goes on behind the very activity', () => {
    const last = { value: minutesOn(59).getTime(), id: 'a7' };
    expect(windowOf(hourBefore, last, now).after).toEqual(last);
  });

  test('the first run ever looks back ten minutes, not over everything planned', () => {
    expect(windowOf(dayBefore, undefined, now).after).toEqual(placeAt(minutesOn(24 * 60 - 10)));
    expect(windowOf(hourBefore, undefined, now).after).toEqual(placeAt(minutesOn(50)));
  });

  test('after a long pause nobody is reminded of what has begun, nor by the day of what begins within the hour', () => {
    const longAgo = placeAt(minutesOn(-600));
    expect(windowOf(hourBefore, longAgo, now).after).toEqual(placeAt(now));
    expect(windowOf(dayBefore, longAgo, now).after).toEqual(placeAt(minutesOn(60)));
  });
});

describe('who is reminded', () => {
  const activity = { kind: 'themeDay' as const, branchIds: ['b1'], groupId: null, startsAt: minutesOn(60) };
  const member: RollEntry = { _id: 'm1', branchId: 'b1', memberClass: 'able', offices: [] };
  const leave = { from: '2026-11-01', until: '2026-11-30', reason: '住院', setBy: 'm2' };

  test.each<[string, Partial<RollEntry>, AnswerState | undefined, boolean, boolean]>([
    ['somebody who said nothing', {}, undefined, false, true],
    ['somebody who will come', {}, 'coming', false, true],
    ['somebody whose leave was declined', {}, 'declined', false, true],
    ['somebody who took their request back', {}, 'withdrawn', false, true],
    ['not somebody who waits for leave', {}, 'waiting', false, false],
    ['not somebody on leave', {}, 'approved', false, false],
    ['not somebody of whom something is recorded', {}, undefined, true, false],
    ['not the frail', { memberClass: 'frail' }, undefined, false, false],
    ['not somebody on standing leave', { standingLeave: leave }, undefined, false, false],
    ['not another branch', { branchId: 'b2' }, undefined, false, false],
  ])('%s', (_, parts, said, recorded, expected) => {
    expect(isReminded(activity, { ...member, ...parts }, said, recorded)).toBe(expected);
  });

  test.each<[AnswerState | undefined, boolean, string]>([
    ['coming', true, 'due'],
    ['coming', false, 'none'],
    ['declined', true, 'none'],
    [undefined, true, 'none'],
  ])(
    'whoever said %s is written to on their phone where there is a template (%s): %s',
    (said, has, expected) => {
      expect(deliveryOf(said, has)).toBe(expected);
    },
  );
});
