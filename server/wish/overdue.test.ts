import type { WishState } from '../../contract/words';
import { daysWaited, isOverdue, whyNotRemind } from './overdue';
import type { Person } from './rules';

const now = new Date('2026-11-23T15:59:00Z'); // the 23rd, a minute before midnight in Asia/Shanghai
const waiting = (postedAt: string, state: WishState = 'submitted') => ({
  state,
  postedAt: new Date(postedAt),
  line: ['city', 'county', 'township', 'community'],
});

test.each<[string, boolean, number, string]>([
  ['2026-11-19T15:59:59Z', true, 4, 'the last second of the 19th has waited over three days'],
  ['2026-11-19T16:00:00Z', false, 3, 'the first second of the 20th is still in time'],
  ['2026-11-23T01:00:00Z', false, 0, 'today'],
])('%s is overdue: %p, after %i days: %s', (postedAt, overdue, days) => {
  expect(isOverdue(waiting(postedAt), now)).toBe(overdue);
  expect(daysWaited(waiting(postedAt), now)).toBe(days);
});

test('what the community has looked at is not overdue, however old', () => {
  for (const state of ['asked', 'published', 'rejected', 'claimed'] as const)
    expect(isOverdue(waiting('2026-01-01T00:00:00Z', state), now)).toBe(false);
});

describe('who may ask the staff to look at it', () => {
  const office = (role: 'township' | 'county' | 'communityStaff', organizationId: string): Person => ({
    openid: 'x',
    member: { _id: 'x', communityId: null, offices: [{ role, organizationId }] },
  });
  const old = waiting('2026-11-01T00:00:00Z');
  test.each<[Person, ReturnType<typeof whyNotRemind>, string]>([
    [office('township', 'township'), null, 'its township'],
    [office('township', 'elsewhere'), 'wish.notYours', 'another township'],
    [office('county', 'county'), 'wish.notYours', 'the county sees, and leaves it to the township'],
    [office('communityStaff', 'community'), 'wish.notYours', 'the staff themselves'],
    [{ openid: 'citizen', member: null }, 'wish.notYours', 'a citizen'],
  ])('%#: %s', (person, objection) => {
    expect(whyNotRemind(old, person, now)).toBe(objection);
  });

  test('what was looked at, or waits for less than three days, needs no reminding', () => {
    const township = office('township', 'township');
    expect(whyNotRemind(waiting('2026-11-01T00:00:00Z', 'published'), township, now)).toBe('wish.notWaiting');
    expect(whyNotRemind(waiting('2026-11-22T00:00:00Z'), township, now)).toBe('wish.notOverdue');
  });
});
