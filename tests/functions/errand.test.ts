import { contact, type Errands, startErrandCloud, who } from '../support/errands';
import { tree } from '../support/people';

let errands: Errands;

beforeAll(async () => {
  errands = await startErrandCloud();
});
afterAll(() => errands.close());

const auditsOf = async (errandId: string) => {
  const query = { about: `errands/${errandId}` };
  const { result } = await errands.cloud.cloud.backend.engine.find('audits', { query });
  return (result as unknown as Array<{ openid: string }>).map(({ openid }) => openid);
};
const posting = {
  title: '楼道灯坏了',
  kind: 'facilities' as const,
  communityId: tree.community._id,
  contact,
};

describe('the usual way', () => {
  test('said by a resident, given to a member, done, and confirmed with one tap', async () => {
    const { asks } = errands;
    const errandId = await errands.post({ details: '三号楼二单元' });
    expect(await errands.detail(who.citizen, errandId)).toMatchObject({
      ...{ state: 'submitted', mine: true, behalf: false, postedBy: '王**', assignee: '' },
      may: { withdraw: true, confirm: false },
    });
    const given = await asks.answer(who.staff, 'errand.assign', { errandId, memberId: 'neighbourly' });
    expect(given).toEqual({ state: 'assigned', assignee: '李建国' });
    expect((await errands.detail(who.citizen, errandId)).assignee).toBe('李同志');
    expect(await asks.answer(who.neighbourly, 'errand.contact', { errandId })).toEqual(contact);
    await asks.answer(who.neighbourly, 'errand.progress', { errandId, note: '下午去看' });
    await asks.answer(who.neighbourly, 'errand.finish', { errandId, note: '灯换好了' });
    expect((await errands.detail(who.citizen, errandId)).may.confirm).toBe(true);
    await asks.answer(who.citizen, 'errand.confirm', { errandId });
    const { state, steps, may } = await errands.detail(who.staff, errandId);
    expect(state).toBe('confirmed');
    expect(Object.values(may)).not.toContain(true);
    expect(steps.map(({ what, by, note, to }) => [what, by, note, to])).toEqual([
      ['posted', '王**', '', ''],
      ['assigned', '杏花社区', '', '李同志'],
      ['progress', '李同志', '下午去看', ''],
      ['done', '李同志', '灯换好了', ''],
      ['confirmed', '王**', '', ''],
    ]);
  });

  test('the community sees to it itself', async () => {
    const { asks } = errands;
    const errandId = await errands.post();
    await asks.answer(who.staff, 'errand.accept', { errandId });
    await asks.answer(who.colleague, 'errand.finish', { errandId, note: '证明开好了' });
    await asks.answer(who.citizen, 'errand.confirm', { errandId, reason: '谢谢' });
    expect((await errands.detail(who.staff, errandId)).state).toBe('confirmed');
  });

  test('a branch of the community gives it out too, to whoever serves there', async () => {
    const { asks } = errands;
    const errandId = await errands.post();
    const { own, inService } = await asks.answer(who.leader, 'errand.candidates', { errandId });
    expect(own.map(({ name }) => name)).toEqual(expect.arrayContaining(['李建国', '孙守田']));
    expect(inService).toEqual([{ memberId: 'inService', name: '钱在职', branchName: '杏花小学党支部' }]);
    await asks.answer(who.leader, 'errand.assign', { errandId, memberId: 'inService' });
    expect((await errands.detail(who.inService, errandId)).may).toMatchObject({
      progress: true,
      finish: true,
    });
    const elsewhere = await errands.post();
    for (const memberId of ['plain', 'farStaff', 'nobody']) {
      const refused = await asks.refusal(who.staff, 'errand.assign', { errandId: elsewhere, memberId });
      expect(refused.code).toBe('errand.notFromHere');
    }
  });
});

describe('for somebody without a phone', () => {
  const behalf = { forWhom: 'behalf' as const };

  test('staff enter it and say how it went, never the one who did it', async () => {
    const { asks } = errands;
    const errandId = await errands.post(behalf, who.staff);
    expect((await errands.detail(who.staff, errandId)).steps[0]?.by).toBe('杏花社区');
    await asks.answer(who.staff, 'errand.accept', { errandId });
    await asks.answer(who.staff, 'errand.finish', { errandId, note: '送到家了' });
    expect((await asks.refusal(who.staff, 'errand.confirm', { errandId })).code).toBe('errand.notYours');
    await asks.answer(who.colleague, 'errand.confirm', { errandId });
    const { steps, behalf: marked } = await errands.detail(who.staff, errandId);
    expect(marked).toBe(true);
    expect(steps.at(-1)).toMatchObject({ what: 'confirmed', by: '杏花社区' });
  });

  test("the secretary of one of the community's branches enters it and has the last word", async () => {
    const { asks } = errands;
    const leadsIn = async (openid: string) => (await asks.answer(openid, 'member.me', {})).member?.leadsIn;
    const { _id: organizationId, name } = tree.community;
    expect(await leadsIn(who.leader)).toEqual({ organizationId, name });
    // A work unit's branch is of no community; nor does a member without an office enter anything.
    expect([await leadsIn(who.unitLeader), await leadsIn(who.neighbourly)]).toEqual([null, null]);
    const errandId = await errands.post(behalf, who.leader);
    expect(await asks.answer(who.leader, 'errand.contact', { errandId })).toEqual(contact);
    await asks.answer(who.staff, 'errand.assign', { errandId, memberId: 'inService' });
    await asks.answer(who.inService, 'errand.finish', { errandId, note: '办好了' });
    await asks.answer(who.leader, 'errand.confirm', { errandId });
    expect((await errands.detail(who.leader, errandId)).state).toBe('confirmed');
    for (const openid of [who.unitLeader, who.farStaff, who.plain, who.citizen]) {
      expect((await asks.refusal(openid, 'errand.post', { ...posting, ...behalf })).code).toBe(
        'call.notAllowed',
      );
    }
  });

  test('a member without a phone does it, and who gave it to them writes it down for them', async () => {
    const { asks } = errands;
    const errandId = await errands.assign({}, 'phoneless');
    expect((await asks.refusal(who.inService, 'errand.progress', { errandId, note: '。' })).code).toBe(
      'errand.unknown',
    );
    await asks.answer(who.leader, 'errand.progress', { errandId, note: '老孙去看过了' });
    await asks.answer(who.staff, 'errand.finish', { errandId, note: '老孙修好了' });
    expect((await errands.detail(who.citizen, errandId)).state).toBe('done');
  });
});

describe('ways round', () => {
  test('disputed, it is in hand again, and may go to another with a reason', async () => {
    const { asks } = errands;
    const errandId = await errands.finish();
    const disputed = { errandId, outcome: 'disputed' as const };
    expect((await asks.refusal(who.citizen, 'errand.confirm', disputed)).code).toBe('errand.reasonNeeded');
    await asks.answer(who.citizen, 'errand.confirm', { ...disputed, reason: '还是一闪一闪的' });
    expect((await errands.detail(who.neighbourly, errandId)).may).toMatchObject({
      finish: true,
      handBack: true,
    });
    const another = { errandId, memberId: 'inService' };
    expect((await asks.refusal(who.staff, 'errand.assign', another)).code).toBe('errand.reasonNeeded');
    await asks.answer(who.staff, 'errand.assign', { ...another, reason: '要电工' });
    expect((await asks.refusal(who.neighbourly, 'errand.detail', { errandId })).code).toBe('errand.unknown');
    await asks.answer(who.inService, 'errand.finish', { errandId, note: '换了镇流器' });
    await asks.answer(who.citizen, 'errand.confirm', { errandId });
  });

  test('handed back it waits for the community again', async () => {
    const { asks } = errands;
    const errandId = await errands.assign();
    await asks.answer(who.neighbourly, 'errand.handBack', { errandId, reason: '要出差' });
    expect(await errands.detail(who.staff, errandId)).toMatchObject({ state: 'submitted', assignee: '' });
    expect((await asks.refusal(who.neighbourly, 'errand.contact', { errandId })).code).toBe('errand.unknown');
  });

  test('passed up, the township says how it goes, and the resident has the last word', async () => {
    const { asks } = errands;
    const errandId = await errands.assign();
    expect((await asks.refusal(who.township, 'errand.detail', { errandId })).code).toBe('errand.unknown');
    await asks.answer(who.staff, 'errand.passUp', { errandId, reason: '要换整段水管' });
    expect(await errands.detail(who.township, errandId)).toMatchObject({
      ...{ state: 'passedUp', townshipName: '杏花街道', mayReach: false },
    });
    const { items } = await asks.answer(who.township, 'errand.list', { view: 'passedUp' });
    expect(items.map((one) => one.errandId)).toEqual([errandId]);
    await asks.answer(who.township, 'errand.progress', { errandId, note: '排进下周' });
    await asks.answer(who.township, 'errand.finish', { errandId, note: '换好了' });
    await asks.answer(who.citizen, 'errand.confirm', { errandId });
    expect((await errands.detail(who.citizen, errandId)).state).toBe('confirmed');
  });

  test('taken back from the township, it waits; rejected, the resident reads why', async () => {
    const { asks } = errands;
    const errandId = await errands.post();
    await asks.answer(who.staff, 'errand.passUp', { errandId, reason: '归城管' });
    await asks.answer(who.staff, 'errand.takeBack', { errandId, reason: '不归他们' });
    await asks.answer(who.staff, 'errand.reject', { errandId, reason: '请打物业电话' });
    const { state, steps } = await errands.detail(who.citizen, errandId);
    expect([state, steps.at(-1)?.note]).toEqual(['rejected', '请打物业电话']);
  });
});

test('a list that is not named is the first that there is for whoever asks, told with all that there are', async () => {
  const errandId = await errands.post();
  const waiting = async (openid: string) =>
    (await errands.asks.answer(openid, 'summary.home', {})).todo.some(
      ({ what }) => what === 'errandsWaiting',
    );
  expect([await waiting(who.staff), await waiting(who.leader)]).toEqual([true, true]);
  expect([await waiting(who.unitLeader), await waiting(who.neighbourly)]).toEqual([false, false]);
  const first = async (openid: string) => errands.asks.answer(openid, 'errand.list', {});
  const ofStaff = await first(who.staff);
  expect([ofStaff.view, ofStaff.offered]).toEqual(['waiting', ['waiting', 'assigned', 'community', 'mine']]);
  expect(ofStaff.items.map((one) => one.errandId)).toContain(errandId);
  expect((await first(who.township)).view).toBe('passedUp');
  expect((await first(who.stranger)).view).toBe('mine');
});

describe('at one moment', () => {
  test('of two staff who give it out one does, and the other is told', async () => {
    const errandId = await errands.post();
    const give = (openid: string, memberId: string) =>
      errands.cloud.call(openid, 'errand.assign', { errandId, memberId });
    const [one, other] = await Promise.all([
      give(who.staff, 'neighbourly'),
      give(who.colleague, 'inService'),
    ]);
    const won = [one, other].filter(({ envelope }) => envelope.ok);
    expect(won).toHaveLength(1);
    const [lost] = [one, other].filter(({ envelope }) => !envelope.ok);
    expect(['errand.notToAssign', 'errand.reasonNeeded']).toContain(lost?.envelope.error.code);
    const { steps } = await errands.detail(who.staff, errandId);
    expect(steps.filter(({ what }) => what === 'assigned')).toHaveLength(1);
  });

  test('every call sent again changes nothing', async () => {
    const send = async (openid: string, name: string, input: object) => {
      const options = { requestId: `again-${name.slice(7)}` };
      const first = await errands.cloud.call(openid, name, input, options);
      expect(first.envelope.ok).toBe(true);
      expect((await errands.cloud.call(openid, name, input, options)).envelope).toEqual(first.envelope);
      return first.envelope.data;
    };
    const { errandId } = await send(who.citizen, 'errand.post', posting);
    await send(who.staff, 'errand.accept', { errandId });
    await send(who.staff, 'errand.assign', { errandId, memberId: 'neighbourly' });
    await send(who.neighbourly, 'errand.progress', { errandId, note: '约好了' });
    await send(who.neighbourly, 'errand.handBack', { errandId, reason: '出差' });
    await send(who.staff, 'errand.passUp', { errandId, reason: '归街道' });
    await send(who.staff, 'errand.takeBack', { errandId, reason: '不归' });
    await send(who.citizen, 'errand.withdraw', { errandId });
    expect((await errands.detail(who.citizen, errandId)).steps).toHaveLength(8);
  });
});

describe('what is said', () => {
  test('may not be said: refused kindly, nothing is kept', async () => {
    const { asks } = errands;
    const before = (await asks.answer(who.stranger, 'errand.list', {})).items.length;
    expect(await asks.refusal(who.stranger, 'errand.post', { ...posting, title: '代开发票' })).toEqual({
      code: 'call.textRisky',
    });
    expect((await asks.answer(who.stranger, 'errand.list', {})).items).toHaveLength(before);
  });

  test('wants a second look: the staff are told, the resident is not', async () => {
    const errandId = await errands.post({ details: '想举报，不知道找谁' });
    expect((await errands.detail(who.staff, errandId)).review).toBe(true);
    expect((await errands.detail(who.citizen, errandId)).review).toBe(false);
  });

  test('each look at whom to reach leaves a line, the own none', async () => {
    const errandId = await errands.assign();
    for (const openid of [who.neighbourly, who.staff, who.neighbourly, who.citizen]) {
      await errands.asks.answer(openid, 'errand.contact', { errandId });
    }
    expect((await auditsOf(errandId)).sort()).toEqual([who.neighbourly, who.neighbourly, who.staff].sort());
  });
});

test('so many under way, no more; the call that reached the limit may be sent again', async () => {
  const own = await startErrandCloud({}, { DAOZHIBU_OPEN_ERRANDS: '2' });
  try {
    const first = await own.post();
    const again = () => own.cloud.call(who.citizen, 'errand.post', posting, { requestId: 'the-second' });
    const second = await again();
    expect((await again()).envelope).toEqual(second.envelope);
    expect(await own.asks.refusal(who.citizen, 'errand.post', posting)).toEqual({
      code: 'errand.tooManyOpen',
      params: { most: 2 },
    });
    await own.asks.answer(who.citizen, 'errand.withdraw', { errandId: first });
    await own.post();
    await own.post({ forWhom: 'behalf' }, who.staff);
  } finally {
    await own.close();
  }
});
