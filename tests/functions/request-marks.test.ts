/** How a request is known again: by its id together with who asks, which call it is, and what it is about. */
import type { CallName, Input, Output } from '../../contract/api';
import { tree } from '../support/people';
import { bank, startUnitCloud, type Units, who } from '../support/units';
import { contact } from '../support/wishes';

const { community, otherCommunity } = tree;
let units: Units;
beforeAll(async () => {
  units = await startUnitCloud();
  await units.register();
});
afterAll(() => units.close());

let marks = 0;
const mark = () => `mark-${++marks}`;
const as = <Name extends CallName>(
  openid: string,
  name: Name,
  input: Input<Name>,
  requestId: string,
): Promise<Output<Name>> => units.asks.answer(openid, name, input, { requestId });
async function code(openid: string, name: CallName, input: object, requestId: string): Promise<string> {
  const { envelope } = await units.cloud.call(openid, name, input, { requestId });
  return envelope.ok ? 'ok' : envelope.error.code;
}
const REUSED = 'call.requestReused';

test('B15: the request id of a claim does not fulfil the wish', async () => {
  const wishId = await units.publish();
  const requestId = mark();
  await as(who.helper, 'wish.claim', { wishId }, requestId);
  expect(await code(who.helper, 'wish.fulfil', { wishId, note: '换好了' }, requestId)).toBe(REUSED);
  expect((await units.detail(who.helper, wishId)).state).toBe('claimed');
  // The claim itself said again is answered as before.
  expect(await as(who.helper, 'wish.claim', { wishId }, requestId)).toMatchObject({ state: 'claimed' });
});

describe('B15: a request id with another step, or with other words, is refused', () => {
  type Step = [openid: string, name: CallName, more: object];
  const sayings: Array<[string, () => Promise<object>, Step, Step]> = [
    [
      'a wish: published, then rejected',
      async () => ({ wishId: await units.post() }),
      [who.staff, 'wish.verify', { decision: 'publish' }],
      [who.staff, 'wish.verify', { decision: 'reject', reason: '不归我们' }],
    ],
    [
      'a wish: how it goes, then otherwise',
      async () => ({ wishId: await units.claim() }),
      [who.helper, 'wish.progress', { note: '约好了' }],
      [who.helper, 'wish.progress', { note: '改到明天' }],
    ],
    [
      'a wish: one who helps, then another',
      async () => ({ wishId: await units.claim() }),
      [who.helper, 'wish.addHelpers', { memberIds: ['plain'] }],
      [who.helper, 'wish.addHelpers', { memberIds: ['friend'] }],
    ],
    [
      'a wish: confirmed, then disputed',
      async () => ({ wishId: await units.fulfil() }),
      [who.citizen, 'wish.confirm', {}],
      [who.citizen, 'wish.confirm', { outcome: 'disputed', reason: '灯还是坏的' }],
    ],
    [
      'a need: taken up, then taken back',
      async () => ({ needId: await units.list() }),
      [who.doctor, 'community.takeUpNeed', {}],
      [who.doctor, 'community.takeBackOffer', { reason: '出差' }],
    ],
    [
      'a registration: asked, then ended',
      async () => ({ communityId: otherCommunity._id, branchId: bank._id }),
      [who.banker, 'community.registerUnit', {}],
      [who.banker, 'community.endUnit', {}],
    ],
  ];
  test.each(sayings)('%s', async (_, record, [openid, name, more], [other, next, otherwise]) => {
    const requestId = mark();
    const about = await record();
    const { branchId: _branchId, ...rest } = about as { branchId?: string };
    const input = name === 'community.registerUnit' ? rest : about;
    await units.asks.answer(openid, name, { ...input, ...more } as Input<typeof name>, { requestId });
    expect(await code(other, next, { ...about, ...otherwise }, requestId)).toBe(REUSED);
    expect(await code(openid, name, { ...input, ...more }, requestId)).toBe('ok');
  });

  test('an errand: accepted, then done', async () => {
    const errand = { title: '路灯坏了', kind: 'facilities' as const, communityId: community._id, contact };
    const { errandId } = await units.asks.answer(who.citizen, 'errand.post', errand);
    const requestId = mark();
    await as(who.staff, 'errand.accept', { errandId }, requestId);
    expect(await code(who.staff, 'errand.finish', { errandId, note: '修好了' }, requestId)).toBe(REUSED);
  });
});

describe('the same id about another record is another deed, and done', () => {
  test('two wishes claimed and split', async () => {
    const requestId = mark();
    const [one, other] = [await units.publish(), await units.publish()];
    for (const wishId of [one, other]) await as(who.helper, 'wish.claim', { wishId }, requestId);
    expect((await units.detail(who.helper, other)).state).toBe('claimed');

    const parts = [
      { title: '换灯泡', category: 'repairs' as const },
      { title: '买米', category: 'goods' as const },
    ];
    const first = await as(who.staff, 'wish.split', { wishId: await units.post(), parts }, requestId);
    const second = await as(who.staff, 'wish.split', { wishId: await units.post(), parts }, requestId);
    expect(new Set([...first.wishIds, ...second.wishIds]).size).toBe(4);
  });

  test('two groups given up', async () => {
    const requestId = mark();
    const save = (name: string) => units.asks.answer(who.secretary, 'member.saveGroup', { name });
    const groups = [await save('一组'), await save('二组')];
    for (const { groupId } of groups) await as(who.secretary, 'member.dropGroup', { groupId }, requestId);
    expect((await units.asks.answer(who.secretary, 'member.groups', {})).groups).toEqual([]);
  });
});

describe('what a call makes is its own, whatever its request id', () => {
  const line = { communityId: community._id, title: '周末义诊', category: 'health' as const };
  const wish = { title: '换灯', category: 'repairs' as const, communityId: community._id, contact };

  test('another person, another call', async () => {
    const requestId = mark();
    const made = [
      (await as(who.citizen, 'wish.post', wish, requestId)).wishId,
      (await as(who.neighbour, 'wish.post', wish, requestId)).wishId,
      (await as(who.staff, 'community.saveNeed', line, requestId)).needId,
      (await as(who.doctor, 'community.offer', { ...line, details: '内科' }, requestId)).needId,
    ];
    expect(new Set(made).size).toBe(4);
  });

  test('somebody of both sides: what the community needs is not what the unit offers', async () => {
    await units.register(who.banker, bank._id);
    const requestId = mark();
    const need = await as(who.both, 'community.saveNeed', line, requestId);
    const offer = await as(
      who.both,
      'community.offer',
      { ...line, details: '', branchId: bank._id },
      requestId,
    );
    expect(offer.needId).not.toBe(need.needId);
    expect(offer.state).toBe('offered');
  });
});

describe('B7: sent again in other words, what stands is what was said first, and the answer says so', () => {
  const letter = { kind: 'suggestion' as const, text: '路灯早点亮', organizationId: community._id };
  const errand = { title: '路灯坏了', kind: 'facilities' as const, communityId: community._id, contact };
  const wish = { title: '换灯', category: 'repairs' as const, communityId: community._id, contact };
  const study = { kind: 'course' as const, title: '党课回看', hours: 1, studiedOn: '' };
  const plan = { title: '主题党日', startsAt: '', place: '二楼' };
  const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();
  const creates: Array<[CallName, string, () => object, object]> = [
    ['wish.post', who.citizen, () => wish, { title: '换两盏灯' }],
    ['errand.post', who.citizen, () => errand, { contact: { ...contact, address: '4号楼' } }],
    ['message.postFeedback', who.citizen, () => letter, { text: '路灯晚点灭' }],
    ['study.record', who.helper, () => ({ ...study, studiedOn: today() }), { hours: 2 }],
    ['activity.create', who.secretary, () => ({ ...plan, startsAt: tomorrow() }), { place: '三楼' }],
  ];
  test.each(creates)('%s', async (name, openid, inputOf, changed) => {
    const requestId = mark();
    const input = inputOf();
    const say = (more: object) =>
      units.asks.answer(openid, name, { ...input, ...more } as Input<typeof name>, { requestId });
    const { asSaid, ...first } = (await say({})) as { asSaid: boolean };
    expect(asSaid).toBe(true);
    expect(await say({})).toMatchObject({ asSaid: true });
    const again = (await say(changed)) as Record<string, unknown>;
    expect(again).toMatchObject({ asSaid: false });
    for (const [field, value] of Object.entries(first)) {
      if (field.endsWith('Id')) expect(again[field]).toBe(value);
    }
  });

  test('an hour of study noted by a draft that was sent again counts once', async () => {
    const hours = async () => (await units.asks.answer(who.friend, 'study.mine', {})).creditedHours;
    const before = await hours();
    const requestId = mark();
    for (const more of [{}, {}, { hours: 2 }]) {
      await as(who.friend, 'study.record', { ...study, studiedOn: today(), ...more }, requestId);
    }
    expect((await hours()) - before).toBe(1);
  });
});

test('two look at a contact under one id: each leaves a line', async () => {
  const wishId = await units.claim();
  const requestId = mark();
  for (const openid of [who.helper, who.staff]) await as(openid, 'wish.contact', { wishId }, requestId);
  const lines = await units.stored<{ openid: string }>('audits', { about: `wishes/${wishId}` });
  // The claim, which tells the contact too, has left one of its own.
  expect([...new Set(lines.map(({ openid }) => openid))].sort()).toEqual([who.helper, who.staff].sort());
});
