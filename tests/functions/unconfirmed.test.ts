/** What silence closed counts, and is shown apart from what somebody confirmed: in every figure of it. */
import { monthOf, yearOf } from '../../server/kernel/time/clock';
import { errandRow } from '../support/errand-row';
import { type Errands, startErrandCloud, who } from '../support/errands';
import { NOON } from '../support/noon';
import { tree } from '../support/people';
import { wishOf } from '../support/year';

const DAY = 86_400_000;
const month = monthOf(NOON);
const byNeighbour = {
  ...{ assigneeId: 'neighbourly', assigneeOpenid: who.neighbourly, assigneeName: '李建国' },
  ...{ assigneeBranchId: tree.sisterBranch._id, solverBranchId: tree.sisterBranch._id },
};
const done = new Date(NOON.getTime() - 8 * DAY);
const doneWish = (_id: string, parts: object) =>
  wishOf(_id, tree.sisterBranch._id, month, {
    ...{ claimerId: 'neighbourly', claimerOpenid: who.neighbourly, claimedAt: done, fulfilledAt: done },
    ...parts,
  });

let errands: Errands;
beforeAll(async () => {
  errands = await startErrandCloud({
    errands: [
      errandRow('SILENT', { ...byNeighbour, state: 'done', doneBy: who.neighbourly, doneAt: done }),
      errandRow('SAID', { ...byNeighbour, state: 'done', doneBy: who.neighbourly, doneAt: NOON }),
    ],
    wishes: [
      doneWish('QUIET', { state: 'undisputed', confirmedAt: null }),
      doneWish('TOLD', { state: 'confirmed', confirmedAt: NOON, fulfilledAt: NOON }),
      doneWish('LONGAGO', { state: 'undisputed', confirmedAt: null, fulfilledAt: new Date('2020-05-01') }),
    ],
  });
  errands.cloud.setTime(NOON);
  await errands.asks.answer(who.citizen, 'errand.confirm', { errandId: 'SAID' });
  await errands.ring();
  await errands.cloud.ringTimer('timer');
});
afterAll(() => errands.close());

test('silence has closed one of the two as unconfirmed', async () => {
  expect((await errands.detail(who.citizen, 'SILENT')).state).toBe('undisputed');
  expect((await errands.detail(who.citizen, 'SAID')).state).toBe('confirmed');
});

test("the branch's year says how many of each", async () => {
  const summary = await errands.asks.answer(who.leader, 'summary.branch', { month });
  expect([summary.errandsSolved, summary.errandsUnconfirmed]).toEqual([2, 1]);
  // What was done in another year counts for that one.
  expect(summary.wishes).toEqual({ claimed: 3, fulfilled: 1, unconfirmed: 1 });
});

test("the member's own year says so too, of what was done in it", async () => {
  const year = yearOf(NOON);
  const { figures } = await errands.asks.answer(who.neighbourly, 'member.year', { year });
  expect(figures).toMatchObject({
    ...{ errandsSolved: 2, errandsUnconfirmed: 1, wishesFulfilled: 1, wishesUnconfirmed: 1 },
  });
});

test('so do the months that a timer sums: of those above, and on the public pages', async () => {
  const { totals } = await errands.asks.answer(who.county, 'summary.rollUp', { month });
  expect([totals.errandsSolved, totals.errandsUnconfirmed]).toEqual([2, 1]);
  expect([totals.wishesFulfilled, totals.wishesUnconfirmed]).toEqual([1, 1]);
  for (const organizationId of [tree.community._id, tree.sisterBranch._id]) {
    const { figures } = await errands.asks.answer(who.stranger, 'summary.publicPage', { organizationId });
    expect([organizationId, figures.solved, figures.unconfirmed]).toEqual([organizationId, 2, 1]);
    expect([organizationId, figures.fulfilled, figures.fulfilledUnconfirmed]).toEqual([organizationId, 1, 1]);
    expect(figures.served).toBe(1);
  }
});
