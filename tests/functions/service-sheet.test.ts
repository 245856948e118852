import type { CallName } from '../../contract/api';
import { quarterOf, quartersAfter, stretchOf } from '../../server/kernel/time/quarter';
import type { NeedRecord } from '../../server/records/need';
import type { ServiceSheetRecord } from '../../server/records/service-sheet';
import type { WishRecord } from '../../server/records/wish';
import { NOON } from '../support/noon';
import { openidOf, tree } from '../support/people';
import { hospital, startUnitCloud, type Units, who } from '../support/units';
import { wordsOf } from '../support/word-file';
import { wishOf } from '../support/year';

const { community, otherCommunity, branch } = tree;
const quarter = quartersAfter(quarterOf(NOON), -1);
const next = quartersAfter(quarterOf(NOON), 1);
const { from, until } = stretchOf(quarter);
const DAY = 86_400_000;
const inIt = (day: number) => new Date(from.getTime() + day * DAY);
const first = from;
const last = new Date(until.getTime() - 1);
const before = new Date(from.getTime() - 1);
const after = until;

const served = (
  _id: string,
  claimer: 'helper' | 'friend' | 'surgeon',
  [claimedAt, fulfilledAt, confirmedAt]: [Date, Date | null, Date | null],
  parts: Partial<WishRecord> = {},
): WishRecord =>
  wishOf(_id, claimer === 'surgeon' ? hospital._id : branch._id, '2026-01', {
    ...{ title: `事${_id}`, claimerId: claimer, claimerOpenid: openidOf(claimer) },
    ...{ claimedAt, fulfilledAt, confirmedAt, updatedAt: confirmedAt ?? fulfilledAt ?? claimedAt },
    state: confirmedAt ? 'confirmed' : fulfilledAt ? 'fulfilled' : 'claimed',
    ...parts,
  });
const plainHelps = { helpers: [{ memberId: 'plain', openid: who.plain, name: '钱同志' }] };
const wishes: WishRecord[] = [
  served('A', 'helper', [first, inIt(3), inIt(4)], plainHelps),
  served('B', 'helper', [last, after, null]),
  served('C', 'friend', [before, first, last]),
  served('D', 'friend', [before, before, after]),
  served('E', 'helper', [inIt(9), inIt(10), null], { state: 'disputed' }),
  served('F', 'surgeon', [inIt(20), inIt(21), inIt(22)]),
  served('G', 'surgeon', [inIt(20), inIt(21), inIt(22)], { communityId: otherCommunity._id }),
  served('I', 'friend', [inIt(40), inIt(41), null]),
  served('H', 'helper', [inIt(30), inIt(31), null], { state: 'undisputed' }),
];
const need: NeedRecord = {
  ...{ _id: 'NEED', communityId: community._id, communityName: community.name, year: 2026, kind: 'offer' },
  ...{ title: '周末义诊', category: 'health', details: '', dueOn: null, state: 'done', doneAt: inIt(5) },
  ...{ branchId: hospital._id, branchName: hospital.name, listedAt: before, steps: [], updatedAt: inIt(5) },
};

let units: Units;
beforeEach(async () => {
  units = await startUnitCloud({ wishes, needs: [need] });
  units.cloud.setTime(NOON);
  await units.register();
});
afterEach(() => units.close());

const code = async (openid: string, name: CallName, input: object) =>
  (await units.asks.refusal(openid, name, input)).code;
const all = (openid: string = who.staff) => units.asks.answer(openid, 'community.sheets', { quarter });
const ofBranch = (branchId: string = branch._id) => ({ communityId: community._id, branchId, quarter });
const one = (openid: string = who.staff, branchId: string = branch._id) =>
  units.asks.answer(openid, 'community.sheet', ofBranch(branchId));
const send = (openid: string = who.staff, branchIds = [branch._id], words = '', requestId?: string) =>
  units.asks.answer(
    openid,
    'community.sendSheets',
    {
      ...{ communityId: community._id, quarter },
      sheets: branchIds.map((branchId) => ({ branchId, words })),
    },
    requestId ? { requestId } : {},
  );

test('each branch has its quarter: what began, was done and was confirmed in it, and nothing else', async () => {
  const { items, maySend } = await all();
  expect(maySend).toBe(true);
  const named = new Map(items.map((item) => [item.branchName, item]));
  // A, B, E, H and I began in it; A, C, H and I were done in it, of which citizens confirmed A and C.
  expect(named.get(branch.name)).toMatchObject({
    ...{ taken: 5, done: 4, confirmed: 2, served: 3, registered: 2, unitDone: 0, isUnit: false },
    sentAt: null,
  });
  expect(named.get(hospital.name)).toMatchObject({
    ...{ taken: 1, done: 1, confirmed: 1, served: 1, registered: 1, unitDone: 1, isUnit: true },
  });
  // The community's own branch is at home there, though fifty of it serve.
  expect(items).toHaveLength(2);
});

test('a sheet names who served and what with; who helped too, and what the unit did as such', async () => {
  const { people, figures } = await one();
  expect(people.map(({ name, services }) => [name, services.map(({ title }) => title)])).toEqual([
    ['李建国', ['事B', '事H', '事E', '事A']],
    ['钱普通', ['事A']],
    ['孙大海', ['事C', '事I']],
  ]);
  expect(people.find(({ name }) => name === '钱普通')?.services[0]?.helped).toBe(true);
  expect(figures).toMatchObject({ done: 4, served: 3 });
  expect((await one(who.staff, hospital._id)).unit).toMatchObject([{ title: '周末义诊', source: 'need' }]);
});

test('a branch reads it once it was sent, with the community’s words and the day; its secretary is told', async () => {
  expect(await code(who.secretary, 'community.sheet', ofBranch())).toBe('sheet.unknown');
  expect(await send(who.staff, [branch._id], '很耐心')).toEqual({ sent: 1, before: 0 });
  const sheet = await one(who.secretary);
  expect(sheet).toMatchObject({ words: '很耐心', sentAt: expect.any(String), maySend: false });
  expect(sheet.people).toHaveLength(3);
  const { items } = await units.asks.answer(who.secretary, 'community.receivedSheets', {});
  expect(items).toMatchObject([{ communityName: community.name, quarter, words: '很耐心' }]);
  expect(await units.inbox(who.secretary)).toEqual([['serviceSheet', community.name, '很耐心']]);
  expect(await units.inbox(who.doctor)).toHaveLength(1); // Of the registration only.
});

test('what was sent first stands, whoever sends again and however', async () => {
  await send(who.staff, [branch._id], '第一次', 'the-same-request');
  expect(await send(who.staff, [branch._id], '第一次', 'the-same-request')).toEqual({ sent: 1, before: 0 });
  expect(await send(who.colleague, [branch._id, hospital._id], '第二次')).toEqual({ sent: 1, before: 1 });
  expect((await one()).words).toBe('第一次');
  expect(await units.inbox(who.secretary)).toHaveLength(1);
});

test('two of the staff at the same moment: each branch has one sheet', async () => {
  const sent = await Promise.all([
    send(who.staff, [branch._id, hospital._id], '甲'),
    send(who.colleague, [hospital._id, branch._id], '乙'),
  ]);
  expect(sent.map(({ sent: own, before: others }) => own + others)).toEqual([2, 2]);
  expect(sent.reduce((sum, { sent: own }) => sum + own, 0)).toBe(2);
  const rows = await units.stored<ServiceSheetRecord>('serviceSheets');
  expect(rows).toHaveLength(2);
  expect(await units.inbox(who.secretary)).toHaveLength(1);
});

test('words are frozen with the day, figures follow the records', async () => {
  await send(who.staff, [branch._id], '辛苦了');
  const disputed = { wishId: 'I', outcome: 'disputed' as const, reason: '没有来' };
  await units.asks.answer(who.citizen, 'wish.confirm', disputed);
  const sheet = await one(who.secretary);
  expect(sheet).toMatchObject({ words: '辛苦了', figures: { taken: 5, done: 3 } });
});

test('a quarter that has not come to its end, and a branch that has nothing to do with it, are refused', async () => {
  const input = { communityId: community._id, sheets: [{ branchId: branch._id }] };
  const early = await units.asks.refusal(who.staff, 'community.sendSheets', { ...input, quarter: next });
  expect(early).toEqual({
    code: 'sheet.tooEarly',
    params: { day: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) },
  });
  const strange = { ...input, quarter, sheets: [{ branchId: tree.farBranch._id }] };
  expect(await code(who.staff, 'community.sendSheets', strange)).toBe('sheet.nobodyServes');
  expect(await units.stored('serviceSheets')).toEqual([]);
  expect(await code(who.staff, 'community.sheets', { quarter: '2026-Q5' })).toBe('call.badInput');
});

describe('who may what', () => {
  type Asker = keyof typeof who;
  /** The written table: everybody else is refused. */
  const staff: Asker[] = ['staff', 'colleague', 'both'];
  const table: Array<[CallName, object, Asker[]]> = [
    ['community.sheets', { quarter }, [...staff, 'farStaff']],
    ['community.sheet', ofBranch(), [...staff, 'secretary']],
    ['community.sheet', ofBranch(hospital._id), [...staff, 'doctor', 'nurse']],
    ['community.sheet', { ...ofBranch(), quarter: next }, staff],
    ['document.serviceSheet', ofBranch(hospital._id), [...staff, 'doctor', 'nurse']],
    ['document.serviceSheet', { ...ofBranch(), quarter: next }, staff],
    [
      'community.sendSheets',
      { communityId: community._id, quarter, sheets: [{ branchId: branch._id }] },
      staff,
    ],
    ['community.receivedSheets', { branchId: hospital._id }, ['doctor', 'nurse']],
  ];

  test.each(table)('%s %j', async (name, input, allowed) => {
    await send(who.staff, [branch._id, hospital._id]);
    const reached: Asker[] = [];
    for (const asker of Object.keys(who) as Asker[]) {
      const { envelope } = await units.cloud.call(who[asker], name, input);
      if (envelope.ok) reached.push(asker);
      else expect(['call.notAllowed', 'sheet.unknown']).toContain(envelope.error.code);
      if (asker === 'farStaff' && envelope.ok) expect(envelope.data.communityId).toBe(otherCommunity._id);
      expect(JSON.stringify(envelope)).not.toMatch(/openid|claimer|contact|v1\./);
    }
    expect(reached.sort()).toEqual([...allowed].sort());
  });
});

test('as a document it says who did what, the figures, the community’s words and the day', async () => {
  await send(who.staff, [branch._id, hospital._id], '很耐心');
  const { url, fileName } = await units.asks.answer(who.secretary, 'document.serviceSheet', ofBranch());
  expect(fileName).toMatch(/^杏花小学党支部\d{4}年[一二三四]季度双报到服务反馈单\.docx$/);
  const all = (await wordsOf(url)).join('|');
  for (const said of [
    `支部|${branch.name}|社区（嘎查村）|${community.name}`,
    '报到党员|2 人|参加服务|3 人|承接|5 件|办结|4 件|群众确认|2 件',
    '李建国|服务内容|来源|承接|办结|群众确认|事B|微心愿',
    '钱普通|服务内容|来源|承接|办结|群众确认|事A（一起帮）',
    '社区评语|很耐心',
    '送出日期：',
  ]) {
    expect(all).toContain(said);
  }
  expect(all).not.toMatch(/事F|许外科/);
  const unit = await units.asks.answer(who.doctor, 'document.serviceSheet', ofBranch(hospital._id));
  expect((await wordsOf(unit.url)).join('|')).toContain(
    '单位|服务内容|来源|承接|办结|群众确认|周末义诊|共建清单',
  );
});

test('a member sees their own service wherever it was, and nobody else’s', async () => {
  const year = Number(quarter.slice(0, 4));
  const own = async (openid: string) =>
    (await units.asks.answer(openid, 'community.ownService', { year })).items.map(({ title }) => title);
  expect((await own(who.surgeon)).sort()).toEqual(['事F', '事G']);
  expect(await own(who.plain)).toEqual(['事A']);
  expect(await own(who.township)).toEqual([]);
  expect(await code(who.citizen, 'community.ownService', { year })).toBe('member.notBound');
});

test('a community at work costs what a quiet one does', async () => {
  const cost = async (cloud: Units, name: CallName, input: object) =>
    (await cloud.cloud.call(who.staff, name, input)).cost;
  const many = Array.from({ length: 400 }, (_, at) =>
    served(`M${at}`, at % 2 ? 'helper' : 'surgeon', [inIt(at % 80), inIt(80), null]),
  );
  const elsewhere = Array.from({ length: 3000 }, (_, at) =>
    served(`X${at}`, 'friend', [inIt(1), inIt(2), inIt(3)], { communityId: `elsewhere${at % 50}` }),
  );
  const busy = await startUnitCloud({ wishes: [...many, ...elsewhere] });
  try {
    for (const cloud of [units, busy]) {
      expect(await cost(cloud, 'community.sheets', { quarter })).toMatchObject({ trips: 9, waves: 3 });
    }
    // The name of one who helped and is not registered there is asked for besides.
    expect(await cost(units, 'community.sheet', ofBranch())).toMatchObject({ trips: 10, waves: 3 });
    expect(await cost(busy, 'community.sheet', ofBranch())).toMatchObject({ trips: 9, waves: 2 });
    // What it reads is the community's own quarter, however much there is elsewhere.
    expect((await cost(busy, 'community.sheets', { quarter })).scanned).toBeLessThan(1300);
    const { cost: own } = await units.cloud.call(who.helper, 'community.ownService', { year: 2026 });
    expect(own).toMatchObject({ trips: 4, waves: 2 });
  } finally {
    await busy.close();
  }
});
