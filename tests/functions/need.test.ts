import type { CallName, Input } from '../../contract/api';
import { yearOfDay } from '../../contract/open-year';
import { dayOf } from '../../server/kernel/time/clock';
import type { NeedRecord } from '../../server/records/need';
import { NOON } from '../support/noon';
import { accountsOf, tree } from '../support/people';
import { bank, hospital, members, startUnitCloud, type Units, who } from '../support/units';

const { community, otherCommunity } = tree;
const year = yearOfDay(dayOf(NOON));
let units: Units;
const start = async (rows: Parameters<typeof startUnitCloud>[0] = {}) => {
  units = await startUnitCloud(rows);
  units.cloud.setTime(NOON);
};
beforeEach(async () => {
  await start();
  await units.register();
  await units.register(who.banker, bank._id);
});
afterEach(() => units.close());

const code = async (openid: string, name: CallName, input: object) =>
  (await units.asks.refusal(openid, name, input)).code;
const see = (openid: string, input: Input<'community.needs'> = {}) =>
  units.asks.answer(openid, 'community.needs', input);
const one = async (openid: string, kind: 'need' | 'offer' = 'need') => (await see(openid, { kind })).items[0];
const takeUp = (openid: string, needId: string, note = '') =>
  units.asks.answer(openid, 'community.takeUpNeed', { needId, note });
const propose = (over: Partial<Input<'community.offer'>> = {}, requestId?: string) =>
  units.asks.answer(
    who.doctor,
    'community.offer',
    { communityId: community._id, title: '周末义诊', category: 'health', details: '内科和眼科', ...over },
    requestId ? { requestId } : {},
  );

test('the community writes down a need, a unit takes it up, both agree, and it is done', async () => {
  const needId = await units.list();
  expect(await one(who.doctor)).toMatchObject({ state: 'open', unitName: '', may: { takeUp: true } });
  expect(await takeUp(who.doctor, needId, '两位讲师')).toEqual({ state: 'offered' });
  expect(await one(who.staff)).toMatchObject({
    ...{ state: 'offered', unitName: hospital.name, note: '两位讲师' },
    may: { accept: true, decline: true, finish: false, takeUp: false, change: false },
  });
  expect(await units.inbox(who.staff)).toContainEqual(['needOffered', '六一安全课', '两位讲师']);

  await units.asks.answer(who.staff, 'community.answerOffer', { needId, accept: true });
  expect(await units.inbox(who.doctor)).toContainEqual(['needAccepted', '六一安全课', '']);
  expect(await code(who.staff, 'community.finishNeed', { needId })).toBe('need.reasonNeeded');
  const note = '三十二个孩子听了';
  await units.asks.answer(who.staff, 'community.finishNeed', { needId, note });
  expect(await one(who.banker)).toMatchObject({ state: 'done', unitName: hospital.name, note });
  expect(await units.inbox(who.doctor)).toContainEqual(['needDone', '六一安全课', note]);
});

test('a need that was declined or taken back stands open again for others', async () => {
  const needId = await units.list();
  await takeUp(who.doctor, needId);
  const no = { needId, accept: false };
  expect(await code(who.staff, 'community.answerOffer', no)).toBe('need.reasonNeeded');
  await units.asks.answer(who.staff, 'community.answerOffer', { ...no, reason: '已请卫生院' });
  expect(await one(who.banker)).toMatchObject({ state: 'open', unitName: '', note: '' });
  expect(await units.inbox(who.doctor)).toContainEqual(['needDeclined', '六一安全课', '已请卫生院']);

  await takeUp(who.banker, needId);
  await units.asks.answer(who.banker, 'community.takeBackOffer', { needId, reason: '出差' });
  expect(await units.inbox(who.staff)).toContainEqual(['needTakenBack', '六一安全课', '出差']);
  await takeUp(who.doctor, needId);
});

test('what a unit offers of its own goes to the community, and never stands open for another', async () => {
  const { needId, state } = await propose();
  expect(state).toBe('offered');
  expect((await see(who.banker)).items).toEqual([]);
  expect(await one(who.banker, 'offer')).toMatchObject({ title: '周末义诊', unitName: hospital.name });
  expect(await code(who.banker, 'community.takeUpNeed', { needId })).toBe('need.taken');
  await units.asks.answer(who.staff, 'community.answerOffer', { needId, accept: false, reason: '用不上' });
  expect(await one(who.doctor, 'offer')).toMatchObject({ state: 'declined', note: '用不上' });
});

test('two units at the same moment: one has it, the other is told so', async () => {
  const needId = await units.list();
  const outcomes = await Promise.all(
    [who.doctor, who.banker].map((openid) => units.cloud.call(openid, 'community.takeUpNeed', { needId })),
  );
  expect(outcomes.map(({ envelope }) => (envelope.ok ? 'ok' : envelope.error.code)).sort()).toEqual([
    ...['need.taken', 'ok'],
  ]);
  const [row] = await units.stored<NeedRecord>('needs', { _id: needId });
  expect(row?.steps.map(({ what }) => what)).toEqual(['listed', 'takenUp']);
});

test('sent again, each step happens once', async () => {
  const requestId = 'the-same-request';
  const list = () =>
    units.asks.answer(
      who.staff,
      'community.saveNeed',
      { communityId: community._id, title: '灯', category: 'repairs' },
      { requestId },
    );
  const [{ needId }] = await Promise.all([list(), list()]);
  expect((await see(who.staff)).items).toHaveLength(1);
  const take = () =>
    units.asks.answer(who.doctor, 'community.takeUpNeed', { needId }, { requestId: 'take-it-up' });
  expect(await Promise.all([take(), take()])).toEqual([{ state: 'offered' }, { state: 'offered' }]);
  await take();
  const offers = [await propose({}, 'offer-it'), await propose({}, 'offer-it')];
  expect(offers[0]).toEqual(offers[1]);
  expect((await see(who.staff, { kind: 'offer' })).items).toHaveLength(1);
  expect((await units.inbox(who.staff)).filter(([what]) => what === 'needOffered')).toHaveLength(2);
});

test('a line may be changed and taken down while nobody has it, and not after', async () => {
  const needId = await units.list();
  const change = { needId, communityId: community._id, title: '暑期安全课', category: 'learning' as const };
  await units.asks.answer(who.staff, 'community.saveNeed', change);
  expect(await one(who.doctor)).toMatchObject({ title: '暑期安全课', state: 'open' });
  await takeUp(who.doctor, needId);
  expect(await code(who.staff, 'community.saveNeed', change)).toBe('need.taken');
  expect(await code(who.staff, 'community.dropNeed', { needId })).toBe('need.taken');
  const other = await units.list({ title: '旧的' });
  await units.asks.answer(who.staff, 'community.dropNeed', { needId: other });
  expect((await see(who.staff)).items.map(({ title }) => title)).toEqual(['暑期安全课']);
  expect(await code(who.staff, 'community.saveNeed', { ...change, needId: 'NOWHERE' })).toBe('need.unknown');
});

test('a list is of this year or the next, and its days too', async () => {
  const save = (over: object) =>
    code(who.staff, 'community.saveNeed', {
      ...{ communityId: community._id, title: '灯', category: 'repairs', ...over },
    });
  expect(await save({ year: year - 1 })).toBe('need.otherYear');
  expect(await save({ year: year + 2 })).toBe('need.otherYear');
  expect(await save({ dueOn: `${year - 1}-01-01` })).toBe('need.dueInPast');
  expect(await save({ dueOn: `${year + 1}-01-01` })).toBe('need.otherYear');
  await units.list({ year: year + 1, dueOn: `${year + 1}-03-01` });
  expect((await see(who.doctor, { year: year + 1 })).items).toHaveLength(1);
});

test('last year’s list is taken over in one tap, once, free again and by the same day', async () => {
  await units.close();
  const lines: NeedRecord[] = ['义诊', '灯谜会', '撤下的'].map((title, at) => ({
    ...{ _id: `LAST${at}`, communityId: community._id, communityName: community.name, year: year - 1 },
    ...{
      kind: 'need',
      title,
      category: 'culture',
      details: '',
      dueOn: `${year - 1}-12-31`,
      doneAt: new Date(),
    },
    ...{ state: at === 2 ? 'withdrawn' : 'done', branchId: hospital._id, branchName: hospital.name },
    ...{ listedAt: new Date(Date.UTC(year - 1, 1, 1 + at)), steps: [], updatedAt: new Date() },
  }));
  await start({ needs: lines, members, accounts: accountsOf(members) });
  const copy = () => units.asks.answer(who.staff, 'community.copyNeeds', { communityId: community._id });
  expect(await copy()).toEqual({ copied: 2 });
  expect(await copy()).toEqual({ copied: 0 });
  const { items } = await see(who.staff);
  expect(items.map(({ title, state, dueOn, unitName }) => [title, state, dueOn, unitName])).toEqual([
    ['灯谜会', 'open', `${year}-12-31`, ''],
    ['义诊', 'open', `${year}-12-31`, ''],
  ]);
  await units.asks.answer(who.staff, 'community.dropNeed', { needId: items[0]?.needId ?? '' });
  expect(await copy()).toEqual({ copied: 0 });
});

test('only those of the table see the list, and may what it says', async () => {
  await units.list();
  type Asker = keyof typeof who;
  const seenBy: Asker[] = [];
  for (const asker of Object.keys(who) as Asker[]) {
    const { envelope } = await units.cloud.call(who[asker], 'community.needs', {
      communityId: community._id,
    });
    if (!envelope.ok) {
      expect(['need.notRegistered', 'member.notBound']).toContain(envelope.error.code);
      continue;
    }
    seenBy.push(asker);
    const { mayList, mayOffer, items } = envelope.data;
    const may = Object.entries(items[0].may)
      .filter(([, is]) => is)
      .map(([what]) => what);
    const staff = ['staff', 'colleague', 'both'].includes(asker);
    const unit = ['doctor', 'banker'].includes(asker);
    expect([asker, mayList, mayOffer, may]).toEqual([
      ...[asker, staff, unit, staff ? ['change', 'drop'] : unit ? ['takeUp'] : []],
    ]);
    expect(JSON.stringify(envelope)).not.toMatch(/openid|requestId|韩医生|周社区/);
  }
  expect(seenBy.sort()).toEqual(
    ['staff', 'colleague', 'both', 'doctor', 'nurse', 'banker', 'township', 'cityOffice'].sort(),
  );
  expect((await see(who.doctor)).communityName).toBe(community.name);
});

test('steps are refused to whose they are not, in words', async () => {
  const needId = await units.list();
  const taking: Array<[string, string]> = [
    [who.secretary, 'need.notRegistered'],
    [who.nurse, 'call.notAllowed'],
    [who.helper, 'call.notAllowed'],
  ];
  for (const [openid, expected] of taking) {
    expect(await code(openid, 'community.takeUpNeed', { needId })).toBe(expected);
  }
  await takeUp(who.doctor, needId);
  expect(await code(who.banker, 'community.takeBackOffer', { needId, reason: '原因' })).toBe('need.notYours');
  expect(await code(who.citizen, 'community.takeBackOffer', { needId, reason: '原因' })).toBe(
    'need.notYours',
  );
  for (const name of ['community.answerOffer', 'community.finishNeed', 'community.dropNeed'] as const) {
    const input = { needId, accept: true, note: '好' };
    for (const openid of [who.farStaff, who.doctor, who.township, who.helper]) {
      expect(await code(openid, name, input)).toBe('call.notAllowed');
    }
    expect(await code(who.staff, name, { ...input, needId: 'NOWHERE' })).toBe('need.unknown');
  }
  const list = { communityId: otherCommunity._id, title: '灯', category: 'repairs' };
  expect(await code(who.staff, 'community.saveNeed', list)).toBe('call.notAllowed');
  expect(await code(who.doctor, 'community.offer', list)).toBe('need.notRegistered');
});

test('a unit whose registration has ended sees no list, and may still take back what it promised', async () => {
  const needId = await units.list();
  await takeUp(who.doctor, needId);
  const ending = { communityId: community._id, branchId: hospital._id, reason: '搬走' };
  await units.asks.answer(who.staff, 'community.endUnit', ending);
  expect(await code(who.doctor, 'community.needs', { communityId: community._id })).toBe(
    'need.notRegistered',
  );
  await units.asks.answer(who.doctor, 'community.takeBackOffer', { needId, reason: '搬走' });
  expect(await one(who.staff)).toMatchObject({ state: 'open' });
});

test('what is offered waits on the community’s home, in no further wave', async () => {
  const before = await units.cloud.call(who.staff, 'summary.home', {});
  await propose();
  const after = await units.cloud.call(who.staff, 'summary.home', {});
  expect(after.envelope.data.todo).toContainEqual(expect.objectContaining({ what: 'offers', count: 1 }));
  expect(after.cost.waves).toBe(before.cost.waves);
});

test('a page costs the same at its beginning and far on, and looks at no more than it shows', async () => {
  await units.close();
  const line = (at: number): NeedRecord => ({
    ...{ _id: `N${at}`, communityId: community._id, communityName: community.name, year, kind: 'need' },
    ...{ title: `第${at}条`, category: 'other', details: '', dueOn: null, state: 'open', doneAt: null },
    ...{ branchId: null, branchName: '', listedAt: new Date(Date.UTC(year, 0, 1) + at * 60_000), steps: [] },
    updatedAt: new Date(),
  });
  const needs = Array.from({ length: 300 }, (_, at) => line(at));
  await start({ needs });
  let cursor: string | null = null;
  let shown = 0;
  do {
    const input = cursor ? { cursor } : {};
    const { envelope, cost } = await units.cloud.call(who.staff, 'community.needs', input);
    expect(cost).toMatchObject({ trips: 3, waves: 2 });
    expect(cost.scanned).toBeLessThanOrEqual(25);
    shown += envelope.data.items.length;
    cursor = envelope.data.next;
  } while (cursor);
  expect(shown).toBe(300);
});

test('what taking up costs', async () => {
  const needId = await units.list();
  const { cost } = await units.cloud.call(who.doctor, 'community.takeUpNeed', { needId });
  expect(cost).toMatchObject({ trips: 7, waves: 5 });
});
