import { type WishState, wishStates } from '../../contract/words';
import { dueDay, isInvolved, mayBeUrgent, mayReachPoster, maySee, type Person, type Wish } from './rules';
import { openStates, transitionOf, transitions, type WishStepTaken } from './transitions';
import { whyNot } from './workflow';

const staffOffice = [{ role: 'communityStaff' as const, organizationId: 'community' }];
const poster: Person = { openid: 'poster', member: null };
const stranger: Person = { openid: 'stranger', member: null };
const claimer: Person = { openid: 'claimer', member: { _id: 'm1', communityId: 'community', offices: [] } };
const helper: Person = { openid: 'helper', member: { _id: 'm9', communityId: null, offices: [] } };
const asked: Person = { openid: 'asked', member: { _id: 'm8', communityId: null, offices: [] } };
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

const inHand: readonly WishState[] = ['claimed', 'fulfilled', 'disputed', 'confirmed', 'undisputed'];

const wishIn = (state: WishState, parts: Partial<Wish> = {}): Wish => ({
  state,
  forWhom: 'self',
  communityId: 'community',
  posterOpenid: 'poster',
  claimerId: inHand.includes(state) ? 'm1' : null,
  claimerOpenid: inHand.includes(state) ? 'claimer' : null,
  helpers: inHand.includes(state) ? [{ memberId: 'm9', openid: 'helper', name: '王同志' }] : [],
  helpersAsked: inHand.includes(state) ? [{ memberId: 'm8', openid: 'asked', name: '马同志' }] : [],
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
  const people = { poster, staff, claimer, helper, asked, other, farStaff, stranger };
  const line = ['city', 'county', 'township', 'community'];
  const seeing = (rule: (wish: Wish & { line: string[] }, person: Person) => boolean, state: WishState) =>
    Object.entries(people)
      .filter(([, person]) => rule({ ...wishIn(state), line }, person))
      .map(([name]) => name);
  const everybody = Object.keys(people);

  test.each<[WishState, string[], string[], string[]]>([
    ['submitted', ['poster', 'staff'], ['poster', 'staff'], ['poster', 'staff']],
    ['asked', ['poster', 'staff'], ['poster', 'staff'], ['poster', 'staff']],
    ['rejected', ['poster', 'staff'], ['poster', 'staff'], ['poster', 'staff']],
    ['split', ['poster', 'staff'], ['poster', 'staff'], ['poster', 'staff']],
    ['withdrawn', ['poster', 'staff'], ['poster', 'staff'], ['poster', 'staff']],
    ['published', everybody, ['poster', 'staff'], ['poster', 'staff']],
    [
      'claimed',
      everybody,
      ['poster', 'staff', 'claimer', 'helper'],
      ['poster', 'staff', 'claimer', 'helper'],
    ],
    [
      'fulfilled',
      everybody,
      ['poster', 'staff', 'claimer', 'helper'],
      ['poster', 'staff', 'claimer', 'helper'],
    ],
    [
      'disputed',
      everybody,
      ['poster', 'staff', 'claimer', 'helper'],
      ['poster', 'staff', 'claimer', 'helper'],
    ],
    ['passedOn', everybody, ['poster', 'staff'], ['poster', 'staff']],
    ['undisputed', everybody, ['poster', 'staff'], ['poster', 'staff', 'claimer', 'helper']],
    ['confirmed', everybody, ['poster', 'staff'], ['poster', 'staff', 'claimer', 'helper']],
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

const claimed = { claimerId: 'm1', claimerOpenid: 'claimer' };
/** What keeps somebody's part in a wish whatever its state. */
const handsOf = (taker: keyof typeof everyone): Partial<Wish> => {
  const { helpers, helpersAsked } = wishIn('claimed');
  if (taker === 'claimer') return claimed;
  return taker === 'helper' ? { helpers } : taker === 'asked' ? { helpersAsked: helpersAsked ?? [] } : {};
};
const everyone = { poster, claimer, helper, asked, other, staff, farStaff, stranger };
const steps = Object.keys(transitions) as WishStepTaken[];

/** Who may take each step in the states that allow it, with a word of why. */
const takers: Record<WishStepTaken, ReadonlyArray<keyof typeof everyone>> = {
  published: ['staff'],
  rejected: ['staff'],
  askedBack: ['staff'],
  replied: ['poster'],
  split: ['staff'],
  withdrawn: ['poster'],
  claimed: ['claimer', 'other'], // whoever serves a community
  joined: ['claimer'],
  agreed: ['asked'],
  stoodBack: ['helper'],
  progress: ['claimer', 'helper'],
  givenUp: ['claimer'],
  timedOut: [],
  released: ['staff'],
  passedOn: ['staff'],
  takenBack: ['staff'],
  settled: ['staff'],
  fulfilled: ['claimer'],
  confirmed: ['poster'],
  disputed: ['poster'],
  lapsed: [],
};

describe.each(steps)('%s', (what) => {
  const { from, refusal, requiresNote } = transitionOf(what);
  const allowed = (name: keyof typeof everyone, state: WishState) =>
    whyNot(what, wishIn(state), everyone[name]) === null;

  test('is taken by those whose it is, from its own states only', () => {
    for (const state of wishStates) {
      const expected = from.includes(state) ? takers[what] : [];
      const names = Object.keys(everyone) as Array<keyof typeof everyone>;
      expect([state, names.filter((name) => allowed(name, state))]).toEqual([state, expected]);
    }
  });

  const [taker] = takers[what];
  const [state] = from;
  if (taker && state && what !== 'claimed') {
    test(`needs a word: ${requiresNote}`, () => {
      expect(whyNot(what, wishIn(state), everyone[taker], '')).toBe(
        requiresNote ? 'wish.reasonNeeded' : null,
      );
    });

    test('says why not from every other state', () => {
      for (const other of wishStates.filter((one) => !from.includes(one))) {
        const wish = wishIn(other, handsOf(taker));
        expect(whyNot(what, wish, everyone[taker])).toBe(refusal);
      }
    });
  }
});

describe('claiming', () => {
  const asked = (person: Person, wish: Wish) => whyNot('claimed', wish, person);

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
    ['asked', 'wish.notPublished'],
    ['rejected', 'wish.notPublished'],
    ['split', 'wish.notPublished'],
    ['withdrawn', 'wish.notPublished'],
    ['claimed', 'wish.taken'],
    ['passedOn', 'wish.taken'],
    ['confirmed', 'wish.taken'],
  ])('a wish that is %s is refused with %s', (state, code) => {
    expect(asked(other, wishIn(state))).toBe(code);
  });
});

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
    expect(whyNot('confirmed', wish, person)).toBe(expected);
  });
});

test.each([
  ['2026-11-30', true], // the seventh day
  ['2026-12-01', false],
])('needed on %s, on 23 November it may be marked urgent: %s', (dueOn, urgent) => {
  expect(mayBeUrgent({ dueOn }, '2026-11-23')).toBe(urgent);
});

test('what is no end is counted as under way, and every end can be reached', () => {
  const ends = wishStates.filter((state) => !openStates.includes(state));
  expect(ends).toEqual(['confirmed', 'undisputed', 'rejected', 'split', 'withdrawn']);
  const reached = new Set<WishState>(['submitted']);
  for (let round = 0; round < wishStates.length; round++) {
    for (const what of steps) {
      const { from, to } = transitionOf(what);
      if (to && from.some((state) => reached.has(state))) reached.add(to);
    }
  }
  expect([...reached].sort()).toEqual([...wishStates].sort());
});
