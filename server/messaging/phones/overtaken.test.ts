import type { ActivityState } from '../../../contract/words';
import { isOvertaken } from './overtaken';

const now = new Date('2026-11-24T01:00:00Z');
const minutesOn = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('a message that waited', () => {
  const startsAt = minutesOn(30);
  const params = { title: '', startsAt, place: '', reason: '' };
  const about = { kind: 'activity', id: 'a1' } as const;
  const reminder = { what: 'hourBefore', deliverBy: startsAt, params, about } as const;

  test.each<[string, ActivityState, Date, boolean]>([
    ['goes out while its activity is announced', 'announced', startsAt, false],
    ['goes out while the check-in is open', 'open', startsAt, false],
    ['is dropped once it is cancelled', 'cancelled', startsAt, true],
    ['is dropped once it has ended', 'closed', startsAt, true],
    ['is dropped once it was moved', 'announced', minutesOn(90), true],
  ])('of an activity %s', (_, state, start, expected) => {
    expect(isOvertaken(reminder, { state, startsAt: start }, now)).toBe(expected);
  });

  test('that says it was cancelled goes out though it is cancelled', () => {
    const told = { ...reminder, what: 'activityCancelled' } as const;
    expect(isOvertaken(told, { state: 'cancelled', startsAt }, now)).toBe(false);
  });

  test('is dropped at the very start, and when its activity is gone', () => {
    expect(isOvertaken(reminder, { state: 'open', startsAt }, startsAt)).toBe(true);
    expect(isOvertaken(reminder, undefined, now)).toBe(true);
  });

  test('of a wish has no activity, and goes out as long as it is of use', () => {
    const told = { ...reminder, what: 'wishClaimed', about: { kind: 'wish', id: 'w1' } } as const;
    expect(isOvertaken(told, undefined, now)).toBe(false);
    expect(isOvertaken(told, undefined, startsAt)).toBe(true);
  });
});
