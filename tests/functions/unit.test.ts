import type { CallName } from '../../contract/api';
import type { UnitRegistrationRecord } from '../../server/records/unit-registration';
import { tree } from '../support/people';
import { bank, hospital, moreCommunities, startUnitCloud, type Units, who } from '../support/units';

const { community, otherCommunity, sisterBranch } = tree;
let units: Units;
beforeEach(async () => {
  units = await startUnitCloud();
});
afterEach(() => units.close());

const here = { communityId: community._id, branchId: hospital._id };
const answer = (openid: string, confirm: boolean, reason = '') =>
  units.asks.answer(openid, 'community.answerUnit', { ...here, confirm, reason });
const end = (openid: string, reason = '') =>
  units.asks.answer(openid, 'community.endUnit', { ...here, reason });
const code = async (openid: string | null, name: CallName, input: object) =>
  (await units.asks.refusal(openid, name, input)).code;
const own = (openid: string = who.doctor) => units.asks.answer(openid, 'community.ownCommunities', {});
const seen = (openid: string = who.staff) => units.asks.answer(openid, 'community.units', {});

test('a unit asks, the community confirms it, and each side is told by name', async () => {
  expect(await units.ask()).toEqual({ state: 'waiting', communityName: community.name });
  expect((await seen()).waiting).toMatchObject([{ branchId: hospital._id, branchName: hospital.name }]);
  expect(await units.inbox(who.staff)).toEqual([['unitAsked', hospital.name, '']]);
  expect(await units.inbox(who.colleague)).toEqual([['unitAsked', hospital.name, '']]);
  expect(await units.inbox(who.farStaff)).toEqual([]);

  await answer(who.staff, true);
  expect(await seen()).toMatchObject({ waiting: [], confirmed: [{ branchName: hospital.name }] });
  expect((await own()).items).toMatchObject([
    { communityName: community.name, state: 'confirmed', since: expect.any(String) },
  ]);
  expect(await units.inbox(who.doctor)).toEqual([['unitConfirmed', community.name, '']]);
  expect(await units.inbox(who.nurse)).toEqual([]);
});

test('one that is declined is told why, and may ask again', async () => {
  await units.ask();
  expect(await code(who.staff, 'community.answerUnit', { ...here, confirm: false })).toBe(
    'unit.reasonNeeded',
  );
  await answer(who.staff, false, '单位在河东');
  expect((await own()).items).toMatchObject([{ state: 'declined', reason: '单位在河东' }]);
  await units.ask();
  expect((await own()).items).toMatchObject([{ state: 'waiting', reason: '' }]);
  await answer(who.staff, true);
  const [record] = await units.stored<UnitRegistrationRecord>('unitRegistrations');
  expect(record?.steps.map(({ what, memberId }) => [what, memberId])).toEqual([
    ['asked', 'doctor'],
    ['declined', 'staff'],
    ['asked', 'doctor'],
    ['confirmed', 'staff'],
  ]);
  expect(await units.inbox(who.staff)).toHaveLength(2);
});

test('what waits is taken back; what is confirmed is ended by either side with a reason, and the other is told', async () => {
  await units.ask();
  expect(await end(who.doctor)).toEqual({ state: 'withdrawn' });
  expect((await seen()).waiting).toEqual([]);
  await units.register();
  expect(await code(who.doctor, 'community.endUnit', here)).toBe('unit.reasonNeeded');
  expect(await end(who.doctor, '单位搬走了')).toEqual({ state: 'ended' });
  expect(await units.inbox(who.staff)).toContainEqual(['unitEnded', hospital.name, '单位搬走了']);
  await units.register();
  await end(who.colleague, '社区合并');
  expect(await units.inbox(who.doctor)).toContainEqual(['unitEnded', community.name, '社区合并']);
});

test('only work units register: not a community’s own branch, nor with what is no community', async () => {
  const ask = (openid: string, communityId: string) =>
    code(openid, 'community.registerUnit', { communityId });
  expect(await ask(who.sisterSecretary, community._id)).toBe('unit.notWorkUnit');
  expect(await ask(who.doctor, bank._id)).toBe('organization.unknown');
  expect(await ask(who.doctor, 'NOWHERE')).toBe('organization.unknown');
  await units.register();
  expect(await ask(who.doctor, community._id)).toBe('unit.registeredAlready');
  const sister = await own(who.sisterSecretary);
  expect(sister).toMatchObject({ isWorkUnit: false, mayAsk: false, branchName: sisterBranch.name });
});

test('a unit is registered with three communities at most, those that wait included', async () => {
  await units.register();
  for (const { _id } of moreCommunities.slice(0, 2)) await units.ask(who.doctor, _id);
  expect((await own()).mayAsk).toBe(false);
  const input = { communityId: moreCommunities[2]?._id ?? '' };
  expect(await units.asks.refusal(who.doctor, 'community.registerUnit', input)).toEqual({
    ...{ code: 'unit.tooMany', params: { most: 3 } },
  });
  await end(who.doctor, '去别的社区');
  await units.ask(who.doctor, input.communityId);
});

test('sent twice, and answered by two at one moment, it is one registration, one answer, one message', async () => {
  const send = () =>
    units.asks.answer(
      who.doctor,
      'community.registerUnit',
      { communityId: community._id },
      { requestId: 'the-same-request' },
    );
  await Promise.all([send(), send(), units.ask()]);
  await send();
  expect((await seen()).waiting).toHaveLength(1);
  expect(await units.inbox(who.staff)).toHaveLength(1);

  const answers = await Promise.all([
    answer(who.staff, true),
    answer(who.colleague, true),
    answer(who.staff, true),
  ]);
  expect(answers).toEqual(Array.from({ length: 3 }, () => ({ state: 'confirmed' })));
  const [record] = await units.stored<UnitRegistrationRecord>('unitRegistrations');
  expect(record?.steps.map(({ what }) => what)).toEqual(['asked', 'confirmed']);
  expect(await units.inbox(who.doctor)).toHaveLength(1);
  const late = { ...here, confirm: false, reason: '不对' };
  expect(await code(who.colleague, 'community.answerUnit', late)).toBe('unit.answered');
});

test('confirmed and declined at one moment: one of them holds, the other is told so', async () => {
  await units.ask();
  const outcomes = await Promise.all([
    units.cloud.call(who.staff, 'community.answerUnit', { ...here, confirm: true }),
    units.cloud.call(who.colleague, 'community.answerUnit', { ...here, confirm: false, reason: '不对' }),
  ]);
  const won = outcomes.filter(({ envelope }) => envelope.ok);
  const lost = outcomes.filter(({ envelope }) => !envelope.ok);
  expect(won).toHaveLength(1);
  expect(lost.map(({ envelope }) => envelope.error.code)).toEqual(['unit.answered']);
  expect((await own()).items[0]?.state).toBe(won[0]?.envelope.data.state);
});

test('nobody confirms the unit that they asked for themselves; a colleague does', async () => {
  await units.ask(who.both);
  const input = { communityId: community._id, branchId: bank._id, confirm: true };
  expect(await code(who.both, 'community.answerUnit', input)).toBe('unit.own');
  await units.asks.answer(who.staff, 'community.answerUnit', input);
});

describe('who may what', () => {
  type Asker = keyof typeof who;
  const askers = Object.keys(who) as Asker[];
  /** The written table: everybody else is refused. */
  const table: Array<[CallName, object, Asker[]]> = [
    [
      'community.units',
      {},
      // The levels above read those that wait for them: of this community nothing does.
      ['staff', 'colleague', 'farStaff', 'both', 'township', 'otherCounty', 'cityOffice'],
    ],
    ['community.ownCommunities', {}, ['secretary', 'doctor', 'nurse', 'banker', 'sisterSecretary', 'both']],
    ['community.ownCommunities', { branchId: hospital._id }, ['doctor', 'nurse']],
    ['community.registerUnit', { communityId: otherCommunity._id, branchId: hospital._id }, ['doctor']],
    ['community.endUnit', { ...here, reason: '原因' }, ['doctor', 'staff', 'colleague', 'both']],
    ['community.answerUnit', { ...here, confirm: true }, ['doctor', 'staff', 'colleague', 'both']],
  ];

  test.each(table)('%s %j', async (name, input, allowed) => {
    await units.register();
    const reached: Asker[] = [];
    for (const asker of askers) {
      const { envelope } = await units.cloud.call(who[asker], name, input);
      const turnedAway = ['call.notAllowed', 'unit.unknown', 'member.notBound'];
      if (envelope.ok || !turnedAway.includes(envelope.error.code)) reached.push(asker);
    }
    expect(reached.sort()).toEqual([...allowed].sort());
  });

  test('the other side’s step is refused in words', async () => {
    await units.ask();
    expect(await code(who.doctor, 'community.answerUnit', { ...here, confirm: true })).toBe('unit.notYours');
    expect(await code(who.staff, 'community.endUnit', { ...here, reason: '原因' })).toBe('unit.notYours');
  });
});

test('no answer tells who a secretary or a member of the staff is', async () => {
  await units.register();
  const answers = [
    await units.cloud.call(who.staff, 'community.units', {}),
    await units.cloud.call(who.doctor, 'community.ownCommunities', {}),
  ];
  for (const { envelope } of answers) {
    expect(JSON.stringify(envelope)).not.toMatch(/openid|doctor|韩医生|周社区|requestId/);
  }
});

test('the community’s home says how many wait, in no further wave', async () => {
  const before = await units.cloud.call(who.staff, 'summary.home', {});
  await units.ask();
  const after = await units.cloud.call(who.staff, 'summary.home', {});
  expect(after.envelope.data.todo).toContainEqual(expect.objectContaining({ what: 'units', count: 1 }));
  expect(after.cost.waves).toBe(before.cost.waves);
});

test('what it costs', async () => {
  const cost = async (openid: string, name: CallName, input: object) =>
    (await units.cloud.call(openid, name, input)).cost;
  expect(await cost(who.doctor, 'community.registerUnit', { communityId: community._id })).toMatchObject({
    ...{ trips: 9, waves: 6 },
  });
  expect(await cost(who.staff, 'community.answerUnit', { ...here, confirm: true })).toMatchObject({
    ...{ trips: 5, waves: 4 },
  });
  expect(await cost(who.staff, 'community.units', {})).toMatchObject({ trips: 4, waves: 2 });
  expect(await cost(who.doctor, 'community.ownCommunities', {})).toMatchObject({ trips: 3, waves: 2 });
});
