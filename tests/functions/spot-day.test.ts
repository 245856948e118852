/** The day of a village branch: five people helped between eight and eight, and the meeting in the evening. */

import type { Input } from '../../contract/api';
import type { EveningItem } from '../../contract/errand/spot';
import { timeOf } from '../../server/kernel/time/clock';
import { type Errands, startErrandCloud, who } from '../support/errands';
import { tree } from '../support/people';

const DAY = '2026-11-18';
const at = (time: string, day = DAY) => new Date(`${day}T${time}:00+08:00`);

let errands: Errands;
beforeAll(async () => {
  errands = await startErrandCloud();
});
afterAll(() => errands.close());

/** Somebody notes something down at a time of the day. */
async function helps(time: string, openid: string, said: Input<'errand.jot'>) {
  errands.cloud.setTime(at(time));
  return errands.asks.answer(openid, 'errand.jot', said);
}
const evening = (openid: string) => errands.asks.answer(openid, 'errand.evening', {});
const aloud = (items: readonly EveningItem[]) =>
  items.map(({ kind, place, helper, state }) => [kind, place, helper, state].join(' '));

let pills = '';

test('between eight and eight five people are helped, each by one line', async () => {
  // Before the day: somebody asked the community, and yesterday's help is no part of today.
  errands.cloud.setTime(at('15:00', '2026-11-17'));
  await errands.ring();
  const lamp = await errands.post({ title: '路灯不亮' });
  await errands.asks.answer(who.leader, 'errand.jot', { line: '昨天送了煤' });

  await helps('08:05', who.leader, { line: '帮王奶奶换了灯泡', whom: '王奶奶', place: '3号楼' });
  await helps('09:40', who.inService, { line: '教会一位老人用医保码', whom: '3 号楼老人' });
  // Out on the pasture without a signal: noted down at noon, sent in the afternoon.
  await helps('14:30', who.leader, {
    ...{ line: '清了巴图家门口的雪', whom: '巴图', place: '西浩特3号楼2单元501' },
    saidSecondsAgo: 2.5 * 3600,
  });
  const { errandId } = await helps('16:10', who.staff, {
    line: '明天去旗里取药',
    whom: '孙守田',
    toDo: true,
  });
  pills = errandId;
  await helps('19:50', who.leader, {
    ...{ line: '修好了路灯', place: '村口', asker: { kind: 'errand', id: lamp } },
  });

  const { items } = await errands.asks.answer(who.leader, 'errand.log', {});
  expect(
    items.filter(({ day }) => day === DAY).map(({ at: when, title }) => [timeOf(new Date(when)), title]),
  ).toEqual([
    ['19:50', '修好了路灯'],
    ['12:00', '清了巴图家门口的雪'],
    ['08:05', '帮王奶奶换了灯泡'],
  ]);
});

test('in the evening they go through it by kind and place, and no name is said', async () => {
  errands.cloud.setTime(at('20:00'));
  for (const openid of [who.leader, who.staff]) {
    const list = await evening(openid);
    expect(list).toMatchObject({ day: DAY, communityName: '杏花社区', more: false });
    expect(aloud(list.done)).toEqual([
      'facilities 3号楼 韩书记 recorded',
      'documents  钱在职 recorded',
      'surroundings 西浩特〔已隐去〕 韩书记 recorded',
      'facilities 村口 韩书记 recorded',
    ]);
    expect(aloud(list.open)).toEqual(['facilities   submitted', 'hardship  周社区 assigned']);
    expect(JSON.stringify(list)).not.toMatch(/奶奶|巴图|守田|老人|秀兰|501/);
  }
});

test('they agree who takes what tomorrow', async () => {
  const [lamp, errand] = (await evening(who.leader)).open;
  expect([lamp?.give, errand?.give]).toEqual(['assign', 'reassign']);
  await errands.asks.answer(who.leader, 'errand.assign', {
    ...{ errandId: lamp?.errandId ?? '', memberId: 'neighbourly' },
  });
  expect((await evening(who.staff)).open.map(({ give }) => give)).toEqual(['reassign', 'reassign']);
  await errands.asks.answer(who.staff, 'errand.assign', {
    ...{ errandId: pills, memberId: 'inService', reason: '他明天进城' },
  });
  expect(aloud((await evening(who.leader)).open)).toEqual([
    'facilities  李建国 assigned',
    'hardship  钱在职 assigned',
  ]);
  const { todo } = await errands.asks.answer(who.inService, 'summary.home', {});
  expect(todo).toContainEqual(expect.objectContaining({ what: 'errandInHand', id: pills }));
});

test('only who was picked is told: one message, to one person', async () => {
  await errands.ring();
  const { items } = await errands.asks.answer(who.citizen, 'message.list', {});
  expect(items.map(({ what }) => what).sort()).toEqual(['errandAssigned', 'errandRecorded']);
  for (const openid of [who.stranger, who.plain, who.leader]) {
    const told = await errands.asks.answer(openid, 'message.list', {});
    expect(told.items.map(({ what }) => what)).not.toContain('errandRecorded');
  }
});

test('the day stands in the figures: recorded and confirmed apart', async () => {
  const summary = await errands.asks.answer(who.leader, 'summary.branch', { month: '2026-11' });
  // Four of the branch's own; the fifth is by somebody in service, and counts for their unit.
  expect([summary.errandsRecorded, summary.errandsSolved]).toEqual([4, 0]);
  const unit = await errands.asks.answer(who.unitLeader, 'summary.branch', { month: '2026-11' });
  expect(unit.errandsRecorded).toBe(1);
  await errands.cloud.ringTimer('timer');
  const { figures } = await errands.asks.answer(who.stranger, 'summary.publicPage', {
    organizationId: tree.community._id,
  });
  expect([figures.recorded, figures.solved]).toEqual([5, 0]);
});

test('what is called done, confirmed or disputed on the day stands with what was done, or is open again', async () => {
  const { errandId } = await helps('20:30', who.leader, { line: '送了一趟煤', toDo: true });
  const stateIn = async (list: 'done' | 'open') =>
    (await evening(who.staff))[list].find((one) => one.errandId === errandId)?.state;
  await errands.asks.answer(who.leader, 'errand.finish', { errandId, note: '送到了' });
  expect([await stateIn('done'), await stateIn('open')]).toEqual(['done', undefined]);
  await errands.asks.answer(who.staff, 'errand.confirm', {
    errandId,
    outcome: 'disputed',
    reason: '还差一袋',
  });
  expect([await stateIn('done'), await stateIn('open')]).toEqual([undefined, 'disputed']);
  await errands.asks.answer(who.leader, 'errand.finish', { errandId, note: '补送了' });
  await errands.asks.answer(who.staff, 'errand.confirm', { errandId });
  expect([await stateIn('done'), await stateIn('open')]).toEqual(['confirmed', undefined]);
});

test('tomorrow the evening list begins anew, with what is still open', async () => {
  errands.cloud.setTime(at('20:00', '2026-11-19'));
  const list = await evening(who.leader);
  expect([list.day, list.done, list.open.length]).toEqual(['2026-11-19', [], 2]);
});
