import { stretchOf } from '../kernel/time/quarter';
import { byLatest, lineWithin, type ServiceLine } from './line';
import { linesOfErrand } from './of-errands';
import { lineOfNeed } from './of-needs';
import { linesOfWish } from './of-wishes';
import { branchFiguresOf, figuresOf } from './service-figures';

const at = (day: string) => new Date(`${day}T10:00:00+08:00`);
const quarter = stretchOf('2026-Q3');
const wish = {
  ...{ _id: 'w1', title: '换灯', communityName: '新兴社区', claimerId: 'li', claimerBranchId: 'branch' },
  ...{ state: 'confirmed' as const, helpers: [{ memberId: 'wang', openid: null, name: '王同志' }] },
  ...{ claimedAt: at('2026-06-29'), fulfilledAt: at('2026-07-02'), confirmedAt: at('2026-10-01') },
};
const line = (over: Partial<ServiceLine> = {}): ServiceLine => ({
  ...{ source: 'wish', id: 'w1', title: '换灯', communityName: '新兴社区', branchId: 'branch' },
  ...{ memberId: 'li', helped: false, takenAt: null, doneAt: at('2026-07-02'), confirmedAt: null },
  ...over,
});

test('a wish is its claimer’s service and that of each who helped', () => {
  expect(linesOfWish(wish).map(({ memberId, helped }) => [memberId, helped])).toEqual([
    ['li', false],
    ['wang', true],
  ]);
});

test.each([
  ['claimed', null, null],
  ['disputed', null, null],
  ['fulfilled', wish.fulfilledAt, null],
  ['undisputed', wish.fulfilledAt, null],
  ['confirmed', wish.fulfilledAt, wish.confirmedAt],
] as const)('a wish that is %s was done %s and confirmed %s', (state, doneAt, confirmedAt) => {
  expect(linesOfWish({ ...wish, state })[0]).toMatchObject({ takenAt: wish.claimedAt, doneAt, confirmedAt });
});

test.each([
  ['assigned', null, null],
  ['done', at('2026-07-05'), null],
  ['undisputed', at('2026-07-05'), null],
  ['confirmed', at('2026-07-05'), at('2026-07-08')],
] as const)(
  'an errand that is %s is its member’s service: done %s, confirmed %s',
  (state, doneAt, confirmedAt) => {
    const errand = {
      ...{ _id: 'e1', title: '办低保证', communityName: '新兴社区', state, assigneeId: 'li' },
      ...{ assigneeBranchId: 'branch', assignedAt: at('2026-07-01') },
      ...{ doneAt: at('2026-07-05'), solvedAt: at('2026-07-08') },
    };
    expect(linesOfErrand(errand)).toMatchObject([
      { memberId: 'li', branchId: 'branch', doneAt, confirmedAt },
    ]);
    expect(linesOfErrand({ ...errand, assigneeId: null })).toEqual([]);
  },
);

test('a wish that nobody has in hand is nobody’s service', () => {
  expect(linesOfWish({ ...wish, claimerId: null, claimerBranchId: null })).toEqual([]);
});

test('a quarter has only what happened in it', () => {
  const [own] = linesOfWish(wish);
  expect(own && lineWithin(own, quarter)).toMatchObject({
    takenAt: null,
    doneAt: wish.fulfilledAt,
    confirmedAt: null,
  });
  expect(own && lineWithin(own, stretchOf('2025-Q3'))).toBeNull();
});

test('what a unit has not taken up is no service', () => {
  const need = { _id: 'n1', title: '义诊', communityName: '新兴社区', branchId: null, doneAt: null };
  expect(lineOfNeed(need)).toEqual([]);
  expect(lineOfNeed({ ...need, branchId: 'branch' })).toMatchObject([{ memberId: null, branchId: 'branch' }]);
});

test('what several did together is one matter, and each of them served', () => {
  const lines = [
    line(),
    line({ memberId: 'wang', helped: true }),
    line({ id: 'w2', doneAt: null, takenAt: at('2026-08-01') }),
    line({ source: 'need', id: 'n1', memberId: null }),
  ];
  expect(branchFiguresOf(lines, 5)).toEqual({
    ...{ taken: 1, done: 1, confirmed: 0, registered: 5, served: 2, unitDone: 1 },
  });
  expect(figuresOf([])).toEqual({ taken: 0, done: 0, confirmed: 0 });
});

test('latest first, and the same order each time', () => {
  const lines = [line({ id: 'b' }), line({ id: 'a' }), line({ id: 'c', doneAt: at('2026-08-02') })];
  expect([...lines].sort(byLatest).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});
