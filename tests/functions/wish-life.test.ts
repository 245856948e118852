import type { Output } from '../../contract/api';
import { tree } from '../support/people';
import { contact, startWishCloud, type Wishes, who } from '../support/wishes';

let wishes: Wishes;

beforeAll(async () => {
  wishes = await startWishCloud();
});
afterAll(() => wishes.close());

describe('the community', () => {
  test('asks back, the poster answers, and both are kept with the wish', async () => {
    const { asks } = wishes;
    const wishId = await wishes.post();
    await asks.answer(who.staff, 'wish.askBack', { wishId, question: '是几号楼？' });
    expect(await wishes.detail(who.citizen, wishId)).toMatchObject({ state: 'asked', may: { reply: true } });
    expect((await asks.refusal(who.staff, 'wish.reply', { wishId, answer: '三号' })).code).toBe(
      'wish.notYours',
    );
    await asks.answer(who.citizen, 'wish.reply', { wishId, answer: '三号楼二单元' });
    const { state, steps } = await wishes.detail(who.staff, wishId);
    expect(state).toBe('submitted');
    expect(steps.slice(1).map(({ what, note }) => [what, note])).toEqual([
      ['askedBack', '是几号楼？'],
      ['replied', '三号楼二单元'],
    ]);
  });

  test('makes several wishes of one, each on the wall by itself', async () => {
    const { asks } = wishes;
    const wishId = await wishes.post({ title: '修灯和一副老花镜', category: 'other' });
    const parts = [
      { title: '修楼道灯', category: 'repairs' as const },
      { title: '一副老花镜', category: 'goods' as const },
    ];
    const send = () =>
      asks.answer(who.staff, 'wish.split', { wishId, parts }, { requestId: 'the-same-splitting' });
    const { wishIds } = await send();
    expect(await send()).toEqual({ state: 'split', wishIds });
    for (const [place, part] of wishIds.entries()) {
      expect(await wishes.detail(who.helper, part)).toMatchObject({ state: 'published', ...parts[place] });
    }
    expect((await asks.refusal(who.helper, 'wish.detail', { wishId })).code).toBe('wish.unknown');
    expect((await asks.answer(who.helper, 'wish.claim', { wishId: wishIds[1] ?? '' })).contact).toEqual(
      contact,
    );
  });

  test('marks as urgent only what cannot wait', async () => {
    const day = (days: number) =>
      new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
    const soon = await wishes.post({ dueOn: day(3) });
    const late = await wishes.post({ dueOn: day(20) });
    const urgent = { decision: 'publish' as const, urgent: true };
    await wishes.asks.answer(who.staff, 'wish.verify', { wishId: soon, ...urgent });
    expect((await wishes.detail(who.helper, soon)).urgent).toBe(true);
    expect((await wishes.asks.refusal(who.staff, 'wish.verify', { wishId: late, ...urgent })).code).toBe(
      'wish.notUrgent',
    );
  });

  test('is shown wishes that may be the same, and that a text wants a second look', async () => {
    const earlier = await wishes.publish({ title: '帮忙把旧沙发抬下楼', category: 'other' }, who.neighbour);
    const wishId = await wishes.post({
      title: '把旧沙发抬下楼',
      category: 'other',
      details: '想举报，不知道找谁',
    });
    const { toVerify } = await wishes.detail(who.staff, wishId);
    expect(toVerify?.review).toBe(true);
    expect(toVerify?.similar.map((one) => one.wishId)).toContain(earlier);
    expect((await wishes.detail(who.citizen, wishId)).toVerify).toBeNull();
    // The queue says the same: it has a button that publishes at once.
    const inQueue = async () => {
      const { envelope, cost } = await wishes.cloud.call(who.staff, 'wish.list', { view: 'toVerify' });
      const { items } = envelope.data as Output<'wish.list'>;
      return { card: items.find((one) => one.wishId === wishId), cost };
    };
    const { card, cost } = await inQueue();
    expect(card?.toVerify).toEqual(toVerify);
    expect(cost).toMatchObject({ trips: 4, waves: 3 });
    expect(
      (await wishes.asks.answer(who.citizen, 'wish.list', { view: 'mine' })).items[0]?.toVerify,
    ).toBeNull();
  });

  test('reads question and answer in the queue once it is back', async () => {
    const wishId = await wishes.post();
    const queued = async () =>
      (await wishes.asks.answer(who.staff, 'wish.list', { view: 'toVerify' })).items.find(
        (one) => one.wishId === wishId,
      )?.toVerify;
    expect(await queued()).toMatchObject({ question: '', answer: '' });
    await wishes.asks.answer(who.staff, 'wish.askBack', { wishId, question: '屋里还是楼道？' });
    await wishes.asks.answer(who.citizen, 'wish.reply', { wishId, answer: '楼道的' });
    expect(await queued()).toMatchObject({ question: '屋里还是楼道？', answer: '楼道的' });
  });

  test('finds two in the queue that are the same, whoever posted them', async () => {
    const from = (title: string, phone: string) =>
      wishes.post({ title, category: 'other', contact: { ...contact, phone } }, who.neighbour);
    const one = await from('二号楼电梯口堆着旧家具', '13900002222');
    const other = await from('二号楼电梯口的旧家具', '13900003333');
    const { items } = await wishes.asks.answer(who.staff, 'wish.list', { view: 'toVerify' });
    const sameAs = (wishId: string) =>
      items.find((card) => card.wishId === wishId)?.toVerify?.similar.map((found) => found.wishId);
    expect(sameAs(one)).toContain(other);
    expect(sameAs(other)).toContain(one);
  });

  test('passes on what others are better placed for, and the citizen has the last word all the same', async () => {
    const { asks } = wishes;
    const wishId = await wishes.publish();
    await asks.answer(who.staff, 'wish.passOn', { wishId, to: '市政维修队', reason: '要登高作业' });
    expect((await asks.refusal(who.helper, 'wish.claim', { wishId })).code).toBe('wish.taken');
    expect(await wishes.detail(who.citizen, wishId)).toMatchObject({
      state: 'passedOn',
      passedTo: '市政维修队',
    });
    await asks.answer(who.staff, 'wish.settle', { wishId, note: '维修队换好了' });
    await asks.answer(who.citizen, 'wish.confirm', { wishId, rating: 5 });
    expect((await wishes.detail(who.citizen, wishId)).state).toBe('confirmed');
  });

  test('takes a claim back to the wall when the claimer cannot be reached', async () => {
    const wishId = await wishes.claim();
    await wishes.asks.answer(who.staff, 'wish.release', { wishId, reason: '打不通电话' });
    expect((await wishes.detail(who.helper, wishId)).mayReach).toBe(false);
    await wishes.asks.answer(who.friend, 'wish.claim', { wishId });
  });
});

test('what may not be said is refused before anything is kept', async () => {
  const input = { title: '代开发票', category: 'other', communityId: tree.community._id, contact };
  expect(await wishes.asks.refusal(who.citizen, 'wish.post', input)).toEqual({ code: 'call.textRisky' });
});

test('a wish is posted though WeChat cannot check it, and the community is told', async () => {
  const posting = { title: '一袋米', category: 'goods' as const, communityId: tree.community._id, contact };
  const { envelope } = await wishes.cloud.call(who.citizen, 'wish.post', posting, {
    faults: [{ do: 'openApi', api: 'security.msgSecCheck', errcode: -1, errmsg: 'system error' }],
  });
  expect(envelope.ok).toBe(true);
});

describe('whoever helps', () => {
  const plain = who.plain; // of the helper's branch

  test('with others of the branch: they see whom to reach, and the claimer answers for it', async () => {
    const { asks } = wishes;
    const wishId = await wishes.claim();
    const { helpers } = await asks.answer(who.helper, 'wish.addHelpers', { wishId, memberIds: ['plain'] });
    expect(helpers).toEqual(['钱同志']);
    await asks.answer(plain, 'wish.answerHelp', { wishId, helps: true });
    expect(await asks.answer(plain, 'wish.contact', { wishId })).toEqual(contact);
    expect((await asks.refusal(plain, 'wish.fulfil', { wishId, note: '好了' })).code).toBe('wish.notYours');
    const others = { wishId, memberIds: ['friend', 'staff'] };
    expect((await asks.refusal(who.helper, 'wish.addHelpers', others)).code).toBe('activity.notOnRoll');
  });

  test('leaves a line each time somebody looks whom to reach, the poster none', async () => {
    const wishId = await wishes.claim();
    for (const openid of [who.helper, who.staff, who.helper, who.citizen]) {
      await wishes.asks.answer(openid, 'wish.contact', { wishId });
    }
    const { result } = await wishes.cloud.cloud.backend.engine.find('audits', {
      query: { about: `wishes/${wishId}` },
    });
    const lines = result as unknown as Array<{ what: string; openid: string }>;
    // The helper's first is that of the claim, which told it too.
    const { helper, staff } = who;
    expect(lines.map(({ openid }) => openid).sort()).toEqual([helper, helper, helper, staff].sort());
    for (const openid of [who.friend, who.plain, who.secretary, who.township, who.neighbour]) {
      expect((await wishes.asks.refusal(openid, 'wish.contact', { wishId })).code).toBe('wish.notYours');
    }
  });
});
