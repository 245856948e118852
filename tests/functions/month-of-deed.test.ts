/** What was done counts for the month in which it was done, whenever somebody's word or silence closes it: in every figure. */
import { BRANCH_MONTHS_RUN } from '../../server/records/branch-month';
import { communityMonthId } from '../../server/records/community-month';
import { errandRow } from '../support/errand-row';
import { type Errands, startErrandCloud, who } from '../support/errands';
import { tree } from '../support/people';
import { wishOf } from '../support/year';

const { community, sisterBranch } = tree;
const at = (text: string) => new Date(`${text}+08:00`);
const lastOf = (month: string) => at(`${month}-28T20:00:00`);
const ofNeighbour = {
  ...{ assigneeId: 'neighbourly', assigneeOpenid: who.neighbourly, assigneeName: '李建国' },
  ...{ assigneeBranchId: sisterBranch._id, solverBranchId: sisterBranch._id },
};
const doneWish = (_id: string, doneAt: Date, claimedIn: string) =>
  wishOf(_id, sisterBranch._id, claimedIn, {
    ...{ claimerId: 'neighbourly', claimerOpenid: who.neighbourly, state: 'fulfilled' },
    ...{ fulfilledAt: doneAt, heardAt: doneAt, doneBy: who.neighbourly, updatedAt: doneAt },
  });
const doneErrand = (_id: string, doneAt: Date) =>
  errandRow(_id, { ...ofNeighbour, state: 'done', doneBy: who.neighbourly, doneAt, updatedAt: doneAt });

let errands: Errands;
const setTime = (shanghai: string) => errands.cloud.setTime(at(shanghai));
async function start(month: string) {
  const claimedIn = '2031-01';
  errands = await startErrandCloud({
    wishes: [doneWish('SAID', lastOf(month), claimedIn), doneWish('QUIET', lastOf(month), claimedIn)],
    errands: [doneErrand('SOLVED', lastOf(month)), doneErrand('SILENT', lastOf(month))],
  });
}
afterEach(() => errands.close());

/** The citizen says so of one wish and one errand; of the others nobody says anything. */
async function close(shanghai: string) {
  setTime(shanghai);
  await errands.asks.answer(who.citizen, 'wish.confirm', { wishId: 'SAID', rating: 5, thanks: '谢谢' });
  await errands.asks.answer(who.citizen, 'errand.confirm', { errandId: 'SOLVED' });
  for (const timer of ['wishclock', 'errandclock', 'timer']) await errands.cloud.ringTimer(timer);
}

/** Fulfilled, unconfirmed and thanked wishes, solved and unconfirmed errands. */
const none = [0, 0, 0, 0, 0];
const all = [1, 1, 1, 2, 1];
async function months(...asked: string[]) {
  const { engine } = errands.cloud.cloud.backend;
  const rows = (await engine.find('communityMonths', { query: { communityId: community._id } })).result;
  return Promise.all(
    asked.map(async (month) => {
      const { totals } = await errands.asks.answer(who.county, 'summary.rollUp', { month });
      const [own] = (await engine.find('branchMonths', { query: { _id: `${sisterBranch._id}_${month}` } }))
        .result;
      const there = rows.find(({ _id }) => _id === communityMonthId(community._id, month));
      const of = (row: Record<string, unknown> | undefined) =>
        ['wishesFulfilled', 'wishesUnconfirmed', 'thanked', 'errandsSolved', 'errandsUnconfirmed'].map(
          (figure) => row?.[figure] ?? 0,
        );
      // Two ways of reckoning, and the sum above: each says the same.
      expect([month, of(there)]).toEqual([month, of(own)]);
      expect([month, totals.wishesUnconfirmed, totals.errandsSolved]).toEqual([
        month,
        own?.wishesUnconfirmed ?? 0,
        own?.errandsSolved ?? 0,
      ]);
      return of(own);
    }),
  );
}
async function years(...asked: number[]) {
  return Promise.all(
    asked.map(async (year) => {
      const { figures } = await errands.asks.answer(who.neighbourly, 'member.year', { year });
      const summary = await errands.asks.answer(who.leader, 'summary.branch', { month: `${year}-06` });
      const ofMember = [figures.wishesFulfilled, figures.wishesUnconfirmed, figures.errandsSolved];
      const { fulfilled, unconfirmed } = summary.wishes;
      expect([year, fulfilled, unconfirmed, summary.errandsSolved]).toEqual([year, ...ofMember]);
      return ofMember;
    }),
  );
}

test('done in October and closed in November, it counts for October', async () => {
  await start('2031-10');
  await close('2031-11-06T09:00:00');
  expect(await months('2031-10', '2031-11')).toEqual([all, none]);
  expect(await years(2031)).toEqual([[1, 1, 2]]);
  const { fulfilled } = await errands.asks.answer(who.stranger, 'summary.publicPage', {
    organizationId: community._id,
  });
  expect(fulfilled.map(({ month }) => month)).toEqual(['2031-10']);
});

test('done in December and closed in January, it counts for the old year, which stands open', async () => {
  await start('2031-12');
  await close('2032-01-31T23:50:00');
  expect(await months('2031-12', '2032-01')).toEqual([all, none]);
  expect(await years(2031, 2032)).toEqual([
    [1, 1, 2],
    [0, 0, 0],
  ]);
});

test('closed from 1 February on, it counts for the month in which it closed: no figure of the old year changes', async () => {
  await start('2031-12');
  await close('2032-02-01T00:05:00');
  expect(await months('2031-12', '2032-01', '2032-02')).toEqual([none, none, all]);
  expect(await years(2031, 2032)).toEqual([
    [0, 0, 0],
    [1, 1, 2],
  ]);
});

test('months that were counted by the day of the word are counted once more, also where nothing is left of them', async () => {
  await start('2031-10');
  await close('2031-11-06T09:00:00');
  const { engine } = errands.cloud.cloud.backend;
  const whole = { multi: false, merge: true, upsert: false };
  // The last minutes before a run are read again by the next.
  setTime('2031-11-06T10:00:00');
  await errands.cloud.ringTimer('timer');
  // As they stood before: October without them, November with them.
  await engine.remove('communityMonths', {}, true);
  await engine.insert('communityMonths', [
    {
      ...{ _id: communityMonthId(community._id, '2031-11'), communityId: community._id, month: '2031-11' },
      ...{
        wishesFulfilled: 1,
        thanked: 1,
        served: 1,
        errandsSolved: 2,
        updatedAt: at('2031-11-06T09:00:00'),
      },
    },
  ]);
  await errands.cloud.ringTimer('timer');
  expect(await stored()).toEqual([['2031-11', 1]]);
  await engine.modify('timerRuns', {
    ...{ query: { _id: BRANCH_MONTHS_RUN }, changes: { $unset: { reckoning: true } } as never },
    ...whole,
  });
  await errands.cloud.ringTimer('timer');
  expect(await stored()).toEqual([
    ['2031-10', 1],
    ['2031-11', 0],
  ]);
  expect(await months('2031-10', '2031-11')).toEqual([all, none]);
});

async function stored() {
  const { result } = await errands.cloud.cloud.backend.engine.find('communityMonths', { query: {} });
  return (result as unknown as Array<{ month: string; wishesFulfilled: number }>)
    .map(({ month, wishesFulfilled }) => [month, wishesFulfilled])
    .sort();
}
