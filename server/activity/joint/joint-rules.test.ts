import type { Caller } from '../../kernel/access/caller';
import { declinedBy, hasAgreed, isAsked, leadsAsked } from '../../statistics/joint-branches';
import {
  branchDeciding,
  droppedBetween,
  namedAnew,
  timesLeft,
  whyNotAgree,
  whyNotLeaveJoint,
  whyNotTheirs,
} from './joint-rules';

test.each([
  ['draft', 'activity.unknown', 'activity.unknown', 'activity.unknown'],
  ['announced', null, null, null],
  ['open', null, 'activity.startedAlready', null],
  ['closed', 'activity.closed', 'activity.closed', 'activity.closed'],
  ['filed', 'activity.filed', 'activity.filed', 'activity.filed'],
  ['cancelled', 'activity.cancelled', 'activity.cancelled', 'activity.cancelled'],
] as const)('while %s: agreeing %s, leaving %s, saying no %s', (state, agree, leave, decline) => {
  const meeting = { state, startsAt: at };
  expect([
    whyNotAgree(meeting, at),
    whyNotLeaveJoint(meeting, true, at),
    whyNotLeaveJoint(meeting, false, at),
  ]).toEqual([agree, leave, decline]);
});

test.each([
  ['2027-01-31T23:59:59.999', null],
  ['2027-02-01T00:00:00', 'activity.yearClosed'],
])('at %s it is said of a meeting of last year who takes part: %s', (now, expected) => {
  const meeting = { state: 'announced', startsAt: at } as const;
  const said = new Date(`${now}+08:00`);
  expect([whyNotAgree(meeting, said), whyNotLeaveJoint(meeting, true, said)]).toEqual([expected, expected]);
});

const at = new Date('2026-03-02T01:00:00Z');
const asks = (branchId: string) => ({ branchId, branchName: branchId, by: 'm', at });
const left = (branchId: string, declined = false) => ({
  ...asks(branchId),
  reason: '防汛',
  requestId: 'r',
  ...(declined ? { declined: true as const } : {}),
});
const joint = { branchId: 'host', branchIds: ['host', 'second', 'third'] };
const caller = (...offices: [role: string, organizationId: string][]) =>
  ({
    openid: 'me',
    member: { offices: offices.map(([role, organizationId]) => ({ role, organizationId })) },
  }) as unknown as Caller;

test.each([
  ['the host’s secretary', caller(['secretary', 'host']), undefined, null],
  ['a partner’s secretary', caller(['secretary', 'third']), undefined, 'third'],
  ['a partner’s committee', caller(['committee', 'third']), undefined, null],
  ['a branch’s that does not take part', caller(['secretary', 'fourth']), undefined, null],
  ['a partner’s, for another', caller(['secretary', 'third']), 'second', null],
  [
    'two partners’, for the one named',
    caller(['secretary', 'second'], ['secretary', 'third']),
    'third',
    'third',
  ],
  ['the secretary of one that was asked', caller(['secretary', 'asked']), undefined, 'asked'],
  ['the secretary of one that said no', caller(['secretary', 'declined']), undefined, 'declined'],
  ['the secretary of one that left', caller(['secretary', 'left']), undefined, null],
  ['of two, what is asked first', caller(['secretary', 'third'], ['secretary', 'asked']), undefined, 'asked'],
])('%s decides for their branch alone', (_who, who, wanted, branchId) => {
  const withdrawals = [left('declined', true), left('left')];
  expect(branchDeciding(who, { ...joint, asked: [asks('asked')], withdrawals }, wanted)).toBe(branchId);
});

test('a branch takes part by holding it or having agreed, not by being asked', () => {
  const activity = { ...joint, asked: [asks('fourth')] };
  const branches = ['host', 'second', 'fourth', 'fifth'];
  expect(branches.map((branchId) => hasAgreed(activity, branchId))).toEqual([true, true, false, false]);
  expect(branches.map((branchId) => isAsked(activity, branchId))).toEqual([false, false, true, false]);
  expect(isAsked({}, 'fourth')).toBe(false);
});

test('what a branch said last counts: no when it was asked, or that it leaves', () => {
  const withdrawals = [left('second', true), left('second'), left('third'), left('third', true)];
  expect(declinedBy({ withdrawals }, 'second')).toBeNull();
  expect(declinedBy({ withdrawals }, 'third')).toBe(withdrawals[3]);
  expect([declinedBy({}, 'third'), timesLeft({}, 'third'), timesLeft({ withdrawals }, 'third')]).toEqual([
    null,
    0,
    2,
  ]);
});

test.each([
  ['announced', ['secretary', 'asked'], true],
  ['announced', ['committee', 'asked'], true],
  ['announced', ['secretary', 'declined'], true],
  ['announced', ['secretary', 'left'], false],
  ['announced', ['secretary', 'other'], false],
  ['announced', ['township', 'asked'], false],
  ['draft', ['secretary', 'asked'], false],
  ['open', ['secretary', 'asked'], true],
  ['cancelled', ['secretary', 'asked'], true],
  ['closed', ['secretary', 'asked'], false],
  ['filed', ['secretary', 'asked'], false],
] as const)('%s: %j is told of the invitation: %s', (state, office, expected) => {
  const withdrawals = [left('declined', true), left('left')];
  const activity = { ...joint, state, asked: [asks('asked')], withdrawals };
  expect(leadsAsked(caller([...office]), activity)).toBe(expected);
});

test('who said no and takes part all the same is no longer only asked', () => {
  const activity = { ...joint, state: 'announced' as const, withdrawals: [left('second', true)] };
  expect(leadsAsked(caller(['secretary', 'second']), activity)).toBe(false);
});

test.each([
  ['announced', 'asked', 'activity.notYetAgreed'],
  ['open', 'asked', 'activity.notYetAgreed'],
  ['open', 'other', 'activity.otherBranch'],
  ['draft', 'asked', 'activity.otherBranch'],
] as const)('%s: whoever scans of a branch that is %s is refused with %s', (state, branchId, expected) => {
  expect(whyNotTheirs({ state, asked: [asks('asked')] }, branchId)).toBe(expected);
});

describe('naming branches anew', () => {
  const said = { by: 'me', at: new Date('2026-03-03T01:00:00Z') };
  const agreed = [{ branchId: 'second', by: 'm', at }];
  const activity = { branchId: 'host', branchIds: ['host', 'second'], asked: [asks('third')], agreed };

  test('keeps who takes part and who was asked, and asks whoever is new', () => {
    const { branches, added } = namedAnew(activity, ['fourth', 'third', 'second', 'host', 'fourth'], said);
    expect(branches).toEqual({
      branchIds: ['host', 'second'],
      asked: [asks('third'), { branchId: 'fourth', branchName: '', ...said }],
      agreed,
    });
    expect(added).toEqual(['fourth']);
  });

  test('who is not named any more neither takes part nor is asked', () => {
    const { branches, added } = namedAnew(activity, [], said);
    expect(branches).toEqual({ branchIds: ['host'], asked: [], agreed: [] });
    expect(added).toEqual([]);
    expect(droppedBetween(activity, branches)).toEqual([
      { branchId: 'second', tookPart: true },
      { branchId: 'third', tookPart: false },
    ]);
    expect(droppedBetween(activity, activity)).toEqual([]);
  });

  test('who left is asked, and does not take part', () => {
    const alone = { branchId: 'host', branchIds: ['host'], withdrawals: [left('second')] };
    expect(namedAnew(alone, ['second'], said).branches).toEqual({
      branchIds: ['host'],
      asked: [{ branchId: 'second', branchName: '', ...said }],
    });
    expect(namedAnew(alone, [], said).branches).toEqual({ branchIds: ['host'] });
  });
});
