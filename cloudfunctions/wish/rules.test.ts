import * as fc from 'fast-check';
import { type WishState, wishStates } from '../../contract/words';
import type { WishRecord } from '../records/wish';
import {
  dueDay,
  isInvolved,
  mayReachPoster,
  maySee,
  type Person,
  whyNotClaim,
  whyNotConfirm,
  whyNotFulfil,
  whyNotGiveUp,
  whyNotVerify,
} from './rules';

const staffOffice = [{ role: 'communityStaff' as const, organizationId: 'community' }];
const poster: Person = { openid: 'poster', member: null };
const stranger: Person = { openid: 'stranger', member: null };
const claimer: Person = { openid: 'claimer', member: { _id: 'm1', communityId: 'community', offices: [] } };
const other: Person = { openid: 'other', member: { _id: 'm2', communityId: 'community', offices: [] } };
const staff: Person = { openid: 'staff', member: { _id: 'm3', communityId: null, offices: staffOffice } };
const farStaff: Person = {
  openid: 'far',
  member: {
    _id: 'm4',
    communityId: null,
    offices: [{ role: 'communityStaff', organizationId: 'elsewhere' }],
  },
};

const inHand: readonly WishState[] = ['claimed', 'fulfilled', 'disputed', 'confirmed'];

type Wish = Pick<
  WishRecord,
  'state' | 'forWhom' | 'communityId' | 'posterOpenid' | 'claimerId' | 'claimerOpenid'
>;

const wishIn = (state: WishState, parts: Partial<Wish> = {}): Wish => ({
  state,
  forWhom: 'self',
  communityId: 'community',
  posterOpenid: 'poster',
  claimerId: inHand.includes(state) ? 'm1' : null,
  claimerOpenid: inHand.includes(state) ? 'claimer' : null,
  ...parts,
});

describe('the day by which a wish is needed', () => {
  test.each<[string | undefined, ReturnType<typeof dueDay>, string]>([
    [undefined, { day: '2026-12-23' }, 'is thirty days ahead when nobody says'],
    ['2026-11-22', { objection: 'wish.dueTooSoon' }, 'cannot be yesterday'],
    ['2026-11-23', { day: '2026-11-23' }, 'may be today'],
    ['2027-05-22', { day: '2027-05-22' }, 'may be 180 days ahead'],
    ['2027-05-23', { objection: 'wish.dueTooLate' }, 'cannot be 181 days ahead'],
  ])('%s → %j: it %s', (asked, expected) => {
    expect(dueDay(asked, '2026-11-23')).toEqual(expected);
  });
});

describe('who may see a wish, and whom to reach', () => {
  const people = { poster, staff, claimer, other, farStaff, stranger };
  const seeing = (rule: (wish: Wish, person: Person) => boolean, state: WishState) =>
    Object.entries(people)
      .filter(([, person]) => rule(wishIn(state), person))
      .map(([name]) => name);
  const everybody = Object.keys(people);

  test.each<[WishState, string[], string[], string[]]>([
    ['submitted', ['poster', 'staff'], ['poster', 'staff'], ['poster', 'staff']],
    ['rejected', ['poster', 'staff'], ['poster', 'staff'], ['poster', 'staff']],
    ['withdrawn', ['poster', 'staff'], ['poster', 'staff'], ['poster', 'staff']],
    ['published', everybody, ['poster', 'staff'], ['poster', 'staff']],
    ['claimed', everybody, ['poster', 'staff', 'claimer'], ['poster', 'staff', 'claimer']],
    ['fulfilled', everybody, ['poster', 'staff', 'claimer'], ['poster', 'staff', 'claimer']],
    ['disputed', everybody, ['poster', 'staff', 'claimer'], ['poster', 'staff', 'claimer']],
    ['confirmed', everybody, ['poster', 'staff'], ['poster', 'staff', 'claimer']],
  ])('%s: seen by %j, contact for %j, notes for %j', (state, seen, contact, notes) => {
    expect(seeing(maySee, state)).toEqual(seen);
    expect(seeing(mayReachPoster, state)).toEqual(contact);
    expect(seeing(isInvolved, state)).toEqual(notes);
  });
});

test('what staff entered for somebody else is no longer theirs once they are not staff', () => {
  const behalf = wishIn('claimed', { forWhom: 'behalf', posterOpenid: 'far' });
  expect(mayReachPoster(behalf, farStaff)).toBe(false);
  expect(mayReachPoster(behalf, staff)).toBe(true);
});

const allowedStates = (objection: (wish: Wish) => string | null) =>
  wishStates.filter((state) => objection(wishIn(state)) === null);

test('each step may be taken from its own states only', () => {
  const accepting = { decision: 'publish', reason: '' } as const;
  expect(allowedStates((wish) => whyNotVerify(wish, accepting))).toEqual(['submitted']);
  expect(allowedStates((wish) => whyNotClaim(wish, other))).toEqual(['published']);
  expect(allowedStates((wish) => whyNotGiveUp(wish, claimer))).toEqual(['claimed']);
  expect(allowedStates((wish) => whyNotFulfil(wish, claimer))).toEqual(['claimed', 'disputed']);
  expect(allowedStates((wish) => whyNotConfirm(wish, poster))).toEqual(['fulfilled']);
});

test('a rejection needs a reason, a publishing none', () => {
  expect(whyNotVerify({ state: 'submitted' }, { decision: 'reject', reason: '' })).toBe('wish.reasonNeeded');
  expect(whyNotVerify({ state: 'submitted' }, { decision: 'reject', reason: '超出范围' })).toBeNull();
});

describe('claiming', () => {
  const asked = (person: Person, wish: Wish) => whyNotClaim(wish, person);

  test('is for members', () => {
    expect(asked(stranger, wishIn('published'))).toBe('member.notBound');
  });

  test('is for those who serve a community', () => {
    expect(asked(staff, wishIn('published'))).toBe('member.notInService');
  });

  test("is not for one's own wish", () => {
    expect(asked(other, wishIn('published', { posterOpenid: 'other' }))).toBe('wish.own');
  });

  test.each<[WishState, string]>([
    ['submitted', 'wish.notPublished'],
    ['rejected', 'wish.notPublished'],
    ['withdrawn', 'wish.notPublished'],
    ['claimed', 'wish.taken'],
    ['confirmed', 'wish.taken'],
  ])('a wish that is %s is refused with %s', (state, code) => {
    expect(asked(other, wishIn(state))).toBe(code);
  });
});

test.each([other, poster, staff, stranger])(
  'nobody but its claimer gives up or fulfils ($openid)',
  (person) => {
    expect(whyNotGiveUp(wishIn('claimed'), person)).toBe('wish.notYours');
    expect(whyNotFulfil(wishIn('claimed'), person)).toBe('wish.notYours');
  },
);

describe('the last word', () => {
  const done = wishIn('fulfilled');
  const behalf = wishIn('fulfilled', { forWhom: 'behalf', posterOpenid: 'staff' });

  test.each<[string, Wish, Person, string | null]>([
    ['the poster has it', done, poster, null],
    ['the claimer does not', done, claimer, 'wish.notYours'],
    ['staff do not have it for somebody with a phone', done, staff, 'wish.notYours'],
    ['any of the staff has it for somebody without', behalf, staff, null],
    ["another community's staff does not", behalf, farStaff, 'wish.notYours'],
    [
      'nor staff who took the wish on themselves',
      { ...behalf, claimerId: 'm3', claimerOpenid: 'staff' },
      staff,
      'wish.notYours',
    ],
  ])('%s', (_, wish, person, expected) => {
    expect(whyNotConfirm(wish, person)).toBe(expected);
  });

  test('a dispute needs a reason', () => {
    expect(whyNotConfirm(done, poster, { outcome: 'disputed', reason: '' })).toBe('wish.reasonNeeded');
    expect(whyNotConfirm(done, poster, { outcome: 'disputed', reason: '灯还是不亮' })).toBeNull();
  });
});

/** What each step does to a wish: the writes of the actions in one place, to try them in any order. */
const steps: Record<string, (wish: Wish, person: Person) => Wish | null> = {
  publish: (wish) =>
    whyNotVerify(wish, { decision: 'publish', reason: '' }) ? null : { ...wish, state: 'published' },
  claim: (wish, person) =>
    whyNotClaim(wish, person)
      ? null
      : { ...wish, state: 'claimed', claimerId: person.member?._id ?? null, claimerOpenid: person.openid },
  giveUp: (wish, person) =>
    whyNotGiveUp(wish, person) ? null : { ...wish, state: 'published', claimerId: null, claimerOpenid: null },
  fulfil: (wish, person) => (whyNotFulfil(wish, person) ? null : { ...wish, state: 'fulfilled' }),
  confirm: (wish, person) => (whyNotConfirm(wish, person) ? null : { ...wish, state: 'confirmed' }),
  dispute: (wish, person) =>
    whyNotConfirm(wish, person, { outcome: 'disputed', reason: '没有' })
      ? null
      : { ...wish, state: 'disputed' },
};

const way: Partial<Record<WishState, readonly WishState[]>> = {
  submitted: ['published'],
  published: ['claimed'],
  claimed: ['published', 'fulfilled'],
  fulfilled: ['confirmed', 'disputed'],
  disputed: ['fulfilled'],
};

test('no sequence of steps by anybody skips a state, or takes a wish from one claimer to another', () => {
  const step = fc.record({
    what: fc.constantFrom(...Object.keys(steps)),
    who: fc.constantFrom(poster, claimer, other, staff, farStaff, stranger),
  });
  return fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (sequence) => {
      let wish = wishIn('submitted');
      for (const { what, who } of sequence) {
        const after = steps[what]?.(wish, who);
        if (!after) continue;
        expect(way[wish.state]).toContain(after.state);
        expect(after.claimerId !== null).toBe(inHand.includes(after.state));
        if (wish.claimerId && after.claimerId) expect(after.claimerId).toBe(wish.claimerId);
        wish = after;
      }
    }),
  );
});
