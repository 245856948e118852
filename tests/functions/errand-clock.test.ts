/** What follows from errands by itself: news, closing after seven quiet days, the daily log, and the figures. */

import { monthOf } from '../../server/kernel/time/clock';
import type { ErrandRecord } from '../../server/records/errand';
import type { LogLineRecord } from '../../server/records/log-line';
import { errandRow } from '../support/errand-row';
import { type Errands, startErrandCloud, who } from '../support/errands';
import { NOON } from '../support/noon';
import { tree } from '../support/people';
import { wordsOf } from '../support/word-file';
import { wishOf } from '../support/year';

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(NOON.getTime() - days * DAY);
const done = (_id: string, days: number) =>
  errandRow(_id, {
    ...{ state: 'done', doneAt: daysAgo(days), doneBy: who.neighbourly, updatedAt: daysAgo(days) },
    ...{ assigneeId: 'neighbourly', assigneeOpenid: who.neighbourly, assigneeName: '李建国' },
    ...{ assigneeBranchId: tree.sisterBranch._id, solverBranchId: tree.sisterBranch._id },
  });

/** A wish on which its claimer and a helper of the own branch have worked just now. */
const justNow = NOON;
const worked = wishOf('WORKED', tree.branch._id, '2026-11', {
  ...{ claimerId: 'unitLeader', claimerOpenid: who.unitLeader, claimedAt: daysAgo(3), state: 'fulfilled' },
  ...{ communityId: tree.community._id, title: '换纱窗', updatedAt: justNow, fulfilledAt: justNow },
  helpers: [{ memberId: 'plain', openid: who.plain, name: '郑同志' }],
  steps: [
    { what: 'claimed', at: daysAgo(3), by: '赵同志', openid: who.unitLeader, note: '' },
    { what: 'progress', at: justNow, by: '郑同志', openid: who.plain, note: '量了尺寸，住三楼' },
    { what: 'fulfilled', at: justNow, by: '赵同志', openid: who.unitLeader, note: '装好了' },
  ],
});

let errands: Errands;
beforeAll(async () => {
  errands = await startErrandCloud({ errands: [done('WEEK', 7.1), done('NOTYET', 6.9)], wishes: [worked] });
  errands.cloud.setTime(NOON);
});
afterAll(() => errands.close());

const lines = async (query: Record<string, string>) => {
  const { result } = await errands.cloud.cloud.backend.engine.find('logLines', { query, limit: 1000 });
  return result as unknown as LogLineRecord[];
};

test('what nobody may ring but the clock is refused to everybody', async () => {
  const { envelope } = await errands.cloud.send(who.citizen, 'errandclock', { Type: 'Timer' });
  expect(envelope).toEqual({ ok: false, error: { code: 'call.notAllowed' } });
});

test('on the eighth quiet day an errand closes as not disputed, once', async () => {
  await Promise.all([errands.ring(), errands.ring(), errands.ring()]);
  expect((await errands.detail(who.staff, 'NOTYET')).state).toBe('done');
  const { state, steps } = await errands.detail(who.staff, 'WEEK');
  expect(state).toBe('undisputed');
  expect(steps.filter(({ what }) => what === 'lapsed')).toHaveLength(1);
  expect(await errands.told(who.citizen, 'WEEK')).toEqual(['errandLapsed']);
});

test('everybody concerned is told of each step, nobody of their own and nobody twice', async () => {
  const { asks } = errands;
  const errandId = await errands.assign();
  await asks.answer(who.neighbourly, 'errand.progress', { errandId, note: '下午去' });
  await errands.ring();
  await asks.answer(who.staff, 'errand.assign', { errandId, memberId: 'inService', reason: '要电工' });
  await asks.answer(who.inService, 'errand.finish', { errandId, note: '好了' });
  await Promise.all([errands.ring(), errands.ring()]);
  await asks.answer(who.citizen, 'errand.confirm', { errandId, outcome: 'disputed', reason: '没好' });
  await asks.answer(who.inService, 'errand.handBack', { errandId, reason: '要换整根线' });
  await asks.answer(who.staff, 'errand.passUp', { errandId, reason: '要专业队' });
  await errands.ring();
  await errands.ring();
  expect(await errands.told(who.citizen, errandId)).toEqual([
    ...['errandAssigned', 'errandProgress', 'errandAssigned', 'errandDone', 'errandBack', 'errandPassedUp'],
  ]);
  expect(await errands.told(who.neighbourly, errandId)).toEqual(['errandForYou', 'errandElsewhere']);
  expect(await errands.told(who.inService, errandId)).toEqual(['errandForYou', 'errandDisputed']);
  expect(await errands.told(who.staff, errandId)).toEqual([]);
});

describe('the daily log', () => {
  test('writes itself from errands: who helped, whom, with what; nothing that was noted', async () => {
    const { asks } = errands;
    const errandId = await errands.assign({ title: '井盖松了' }, 'phoneless');
    await asks.answer(who.staff, 'errand.progress', { errandId, note: '老孙住址杏花社区3号楼' });
    await asks.answer(who.leader, 'errand.finish', { errandId, note: '换好了' });
    await errands.ring();
    await errands.ring();
    const log = await asks.answer(who.leader, 'errand.log', {});
    expect(log).toMatchObject({ of: 'branch', organizationId: tree.sisterBranch._id, offered: ['branch'] });
    const own = log.items.filter(({ about }) => about.id === errandId);
    const said = { helper: '孙守田', whom: '王**', title: '井盖松了', communityName: '杏花社区' };
    expect(own).toEqual([
      expect.objectContaining({ ...said, deed: 'done' }),
      expect.objectContaining({ ...said, deed: 'progress' }),
    ]);
    expect(JSON.stringify(log)).not.toMatch(/老孙|换好了|13812345678|秀兰|openid/);
    expect(await lines({ 'about.id': errandId })).toHaveLength(2);
  });

  test('writes itself from wishes too, of whoever of the branch did it', async () => {
    await errands.cloud.ringTimer('wishclock');
    await errands.cloud.ringTimer('wishclock');
    const { items } = await errands.asks.answer(who.unitLeader, 'errand.log', {});
    expect(
      items.filter(({ about }) => about.kind === 'wish').map(({ deed, helper }) => [deed, helper]),
    ).toEqual(
      expect.arrayContaining([
        ['progress', '郑普通'],
        ['done', '赵书记'],
      ]),
    );
    const ofCommunity = await errands.asks.answer(who.staff, 'errand.log', { of: 'community' });
    expect(ofCommunity.items.map(({ title }) => title)).toContain('换纱窗');
  });

  test('is taken along as a document of the month, day by day', async () => {
    const month = monthOf(NOON);
    const { url, fileName } = await errands.asks.answer(who.leader, 'document.dailyLog', { month });
    expect(fileName).toBe('杏花社区党支部民情日志.docx');
    const all = (await wordsOf(url)).join('|');
    expect(all).toContain('时间|办理人|服务对象|事项|办理情况');
    expect(all).toContain('孙守田|王**|井盖松了（帮办）|已办好');
    expect(all).not.toMatch(/老孙|13812345678|秀兰/);
    for (const openid of [who.plain, who.citizen, who.county]) {
      const refused = await errands.asks.refusal(openid, 'document.dailyLog', { month });
      expect(refused.code).toBe('call.notAllowed');
    }
  });

  test("is for the branch's leaders and the community's staff only", async () => {
    for (const openid of [who.plain, who.inService, who.citizen, who.county, who.township]) {
      expect((await errands.asks.refusal(openid, 'errand.log', {})).code).toBe('call.notAllowed');
    }
    const foreign = { of: 'branch' as const, organizationId: tree.sisterBranch._id };
    expect((await errands.asks.refusal(who.unitLeader, 'errand.log', foreign)).code).toBe('call.notAllowed');
  });

  test('a month costs three requests in three waves, a page at a time', async () => {
    const first = await errands.cloud.call(who.staff, 'errand.log', { of: 'community' });
    expect(first.cost.trips).toBeLessThanOrEqual(3);
    expect(first.cost.waves).toBeLessThanOrEqual(3);
    const other = await errands.asks.answer(who.staff, 'errand.log', { of: 'community', month: '2020-01' });
    expect(other.items).toEqual([]);
  });
});

describe('the figures', () => {
  const month = monthOf(NOON);
  const solved = async () => {
    await errands.cloud.ringTimer('timer');
    return (await errands.asks.answer(who.county, 'summary.rollUp', { month })).totals.errandsSolved;
  };

  test('count what was solved for the branch of whoever did it, however often they are reckoned', async () => {
    const before = await solved();
    const ofBranch = (await errands.asks.answer(who.leader, 'summary.branch', {})).errandsSolved;
    await errands.finish(); // still waits for a word
    const errandId = await errands.finish();
    await errands.asks.answer(who.citizen, 'errand.confirm', { errandId });
    const rejected = await errands.post();
    await errands.asks.answer(who.staff, 'errand.reject', { errandId: rejected, reason: '归物业' });
    expect(await solved()).toBe(before + 1);
    expect(await solved()).toBe(before + 1);
    expect((await errands.asks.answer(who.leader, 'summary.branch', {})).errandsSolved).toBe(ofBranch + 1);
    // Closed by seven days without a word, it counts as well.
    expect(before).toBeGreaterThanOrEqual(1);
  });

  test('stand on the public page of the community where it was solved and of the branch that did it, however often they are reckoned', async () => {
    const { community, sisterBranch } = tree;
    const shown = async () => {
      await solved();
      const pages = [community, sisterBranch].map(({ _id: organizationId }) =>
        errands.asks.answer(who.stranger, 'summary.publicPage', { organizationId }),
      );
      return (await Promise.all(pages)).map(({ figures }) => figures.solved);
    };
    const [there = 0, byThem = 0] = await shown();
    const errandId = await errands.finish();
    expect(await shown()).toEqual([there, byThem]);
    await errands.asks.answer(who.citizen, 'errand.confirm', { errandId });
    expect(await shown()).toEqual([there + 1, byThem + 1]);
    expect(await shown()).toEqual([there + 1, byThem + 1]);
  });

  test('what the community or the township solves counts for the branch of who did', async () => {
    const before = await solved();
    const errandId = await errands.post();
    await errands.asks.answer(who.staff, 'errand.passUp', { errandId, reason: '归城管' });
    await errands.asks.answer(who.township, 'errand.finish', { errandId, note: '清走了' });
    await errands.asks.answer(who.citizen, 'errand.confirm', { errandId });
    expect(await solved()).toBe(before + 1);
  });
});

test('a row of these tests is an errand as the functions write it', async () => {
  const errandId = await errands.post();
  const { result } = await errands.cloud.cloud.backend.engine.find('errands', { query: { _id: errandId } });
  const [stored] = result as unknown as ErrandRecord[];
  expect(Object.keys(errandRow('ANY')).sort()).toEqual(Object.keys(stored ?? {}).sort());
});
