import { tree } from '../support/people';
import { contact, crowd, startWishCloud, type Wishes, who } from '../support/wishes';

let wishes: Wishes;

beforeAll(async () => {
  wishes = await startWishCloud();
});
afterAll(() => wishes.close());

describe('posting', () => {
  test('sent again with the same request id it is still one wish', async () => {
    const input = {
      title: '修水龙头',
      category: 'repairs' as const,
      communityId: tree.community._id,
      contact,
    };
    const send = () =>
      wishes.asks.answer(who.neighbour, 'wish.post', input, { requestId: 'the-same-request' });
    const first = await send();
    expect(first).toMatchObject({ state: 'submitted', number: expect.stringMatching(/^\d{6}-[0-9A-Z]{5}$/) });
    expect(await Promise.all([send(), send()])).toEqual([first, first]);
    const { items } = await wishes.asks.answer(who.neighbour, 'wish.list', { view: 'mine' });
    expect(items).toHaveLength(1);
  });

  test.each([
    [{ communityId: 'nowhere' }, 'organization.unknown'],
    [{ communityId: tree.branch._id }, 'organization.unknown'],
    [{ dueOn: '2020-01-01' }, 'wish.dueTooSoon'],
    [{ dueOn: '2099-01-01' }, 'wish.dueTooLate'],
    [{ forWhom: 'behalf' }, 'call.notAllowed'],
    [{ dueOn: '2026-02-30' }, 'call.badInput'],
    [{ contact: { ...contact, phone: '12345' } }, 'call.badInput'],
    [{ title: '长'.repeat(31) }, 'call.badInput'],
  ])('with %j it is refused with %s', async (over, code) => {
    const input = { title: '心愿', category: 'goods', communityId: tree.community._id, contact, ...over };
    expect(await wishes.asks.refusal(who.citizen, 'wish.post', input)).toMatchObject({ code });
  });

  test('is refused to somebody with as many wishes under way as the setting allows, and never on behalf', async () => {
    const few = await startWishCloud({}, { DAOZHIBU_OPEN_WISHES: '2' });
    try {
      const first = await few.post();
      await few.post();
      const input = { title: '心愿', category: 'goods', communityId: tree.community._id, contact };
      expect(await few.asks.refusal(who.citizen, 'wish.post', input)).toEqual({
        code: 'wish.tooManyOpen',
        params: { most: 2 },
      });
      const reject = { wishId: first, decision: 'reject' as const, reason: '重复' };
      await few.asks.answer(who.staff, 'wish.verify', reject);
      await few.post();
      for (let count = 0; count < 3; count++) await few.post({ forWhom: 'behalf' }, who.staff);
    } finally {
      await few.close();
    }
  });

  test("other staff than the community's enter nothing on its behalf", async () => {
    const input = {
      title: '心愿',
      category: 'goods',
      communityId: tree.community._id,
      contact,
      forWhom: 'behalf',
    };
    expect((await wishes.asks.refusal(who.farStaff, 'wish.post', input)).code).toBe('call.notAllowed');
  });
});

describe('verifying', () => {
  test('shows on the wall what the staff publish, with the category they chose', async () => {
    const wishId = await wishes.post({ category: 'other' });
    expect((await wishes.asks.refusal(who.helper, 'wish.detail', { wishId })).code).toBe('wish.unknown');
    await wishes.asks.answer(who.staff, 'wish.verify', { wishId, decision: 'publish', category: 'elderly' });
    expect(await wishes.detail(who.neighbour, wishId)).toMatchObject({
      state: 'published',
      category: 'elderly',
      postedBy: '王**',
    });
  });

  test.each([
    [who.farStaff, 'wish.unknown'],
    [who.helper, 'wish.unknown'],
    [who.citizen, 'call.notAllowed'],
  ])('is refused to %s', async (openid, code) => {
    const wishId = await wishes.post();
    const refusal = await wishes.asks.refusal(openid, 'wish.verify', { wishId, decision: 'publish' });
    expect(refusal.code).toBe(code);
  });

  test('a rejection needs a reason, and the poster reads it', async () => {
    const wishId = await wishes.post();
    const reject = { wishId, decision: 'reject' as const };
    expect((await wishes.asks.refusal(who.staff, 'wish.verify', reject)).code).toBe('wish.reasonNeeded');
    await wishes.asks.answer(who.staff, 'wish.verify', { ...reject, reason: '请直接找物业' });
    const { steps } = await wishes.detail(who.citizen, wishId);
    expect(steps.at(-1)).toMatchObject({ what: 'rejected', by: '杏花社区', note: '请直接找物业' });
    expect((await wishes.asks.refusal(who.staff, 'wish.verify', reject)).code).toBe('wish.notWaiting');
  });
});

describe('claiming', () => {
  test('of fifty at the same moment exactly one wins, and the rest learn that it is taken', async () => {
    const wishId = await wishes.publish();
    const called = await Promise.all(
      crowd.map(({ openid }) => wishes.cloud.call(openid, 'wish.claim', { wishId })),
    );
    const answers = called.map(({ envelope }) => (envelope.ok ? 'won' : envelope.error.code));
    expect(answers.filter((answer) => answer === 'won')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'wish.taken')).toHaveLength(crowd.length - 1);
    const { steps } = await wishes.detail(who.staff, wishId);
    expect(steps.filter(({ what }) => what === 'claimed')).toHaveLength(1);
  });

  test('costs four requests in three waves and tells whom to reach', async () => {
    const wishId = await wishes.publish();
    const { envelope, cost } = await wishes.cloud.call(who.helper, 'wish.claim', { wishId });
    expect(envelope.data).toMatchObject({ state: 'claimed', contact });
    expect(cost).toMatchObject({ trips: 4, waves: 3 });
  });

  test('an answer that was lost is given again to the same request; another is told that it is theirs already', async () => {
    const wishId = await wishes.publish();
    const requestId = 'claimed-on-a-weak-network';
    const first = await wishes.asks.answer(who.helper, 'wish.claim', { wishId }, { requestId });
    expect(await wishes.asks.answer(who.helper, 'wish.claim', { wishId }, { requestId })).toEqual(first);
    const again = async (openid: string) =>
      (await wishes.asks.refusal(openid, 'wish.claim', { wishId })).code;
    expect([await again(who.helper), await again(who.friend)]).toEqual(['wish.alreadyYours', 'wish.taken']);
  });

  test('from two phones of one member at the same moment one wins, and the other is told that it is theirs', async () => {
    const wishId = await wishes.publish();
    const both = await Promise.all([0, 1].map(() => wishes.cloud.call(who.helper, 'wish.claim', { wishId })));
    const codes = both.map(({ envelope }) => (envelope.ok ? 'won' : envelope.error.code));
    expect(codes.sort()).toEqual(['wish.alreadyYours', 'won']);
    const { envelope } = await wishes.cloud.call(who.helper, 'wish.list', { view: 'claimed' });
    expect(envelope.data.items[0].wishId).toBe(wishId);
  });

  test.each([
    [who.citizen, 'member.notBound'],
    [who.plain, 'member.notInService'],
  ])('is refused to %s with %s', async (openid, code) => {
    const wishId = await wishes.publish();
    expect((await wishes.asks.refusal(openid, 'wish.claim', { wishId })).code).toBe(code);
  });

  test("one's own wish is refused in its words, one that waits unseen like one that does not exist", async () => {
    const own = await wishes.publish({}, who.helper);
    const waiting = await wishes.post();
    const code = async (wishId: string) =>
      (await wishes.asks.refusal(who.helper, 'wish.claim', { wishId })).code;
    expect([await code(own), await code(waiting), await code('nothing')]).toEqual([
      'wish.own',
      'wish.unknown',
      'wish.unknown',
    ]);
  });
});

describe('from claim to the last word', () => {
  test('given up it is back on the wall, without its claimer, and can be claimed again', async () => {
    const wishId = await wishes.claim();
    await wishes.asks.answer(who.helper, 'wish.giveUp', { wishId, reason: '临时出差' });
    expect((await wishes.detail(who.helper, wishId)).mayReach).toBe(false);
    await wishes.asks.answer(who.friend, 'wish.claim', { wishId });
    const { state, steps } = await wishes.detail(who.citizen, wishId);
    expect(state).toBe('claimed');
    expect(steps.map(({ what, by }) => [what, by])).toEqual([
      ['posted', '王**'],
      ['published', '杏花社区'],
      ['claimed', '李同志'],
      ['givenUp', '李同志'],
      ['claimed', '孙同志'],
    ]);
    expect((await wishes.asks.refusal(who.helper, 'wish.fulfil', { wishId, note: '做完了' })).code).toBe(
      'wish.notYours',
    );
  });

  test('said not to be done, it is done again and then confirmed', async () => {
    const wishId = await wishes.fulfil();
    const say = (input: object) => wishes.asks.refusal(who.citizen, 'wish.confirm', { wishId, ...input });
    expect((await say({ outcome: 'disputed' })).code).toBe('wish.reasonNeeded');
    await wishes.asks.answer(who.citizen, 'wish.confirm', {
      wishId,
      outcome: 'disputed',
      reason: '还是不亮',
    });
    expect((await say({})).code).toBe('wish.notFulfilled');
    await wishes.asks.answer(who.helper, 'wish.fulfil', { wishId, note: '换了灯座' });
    await wishes.asks.answer(who.citizen, 'wish.confirm', { wishId, rating: 5, thanks: '谢谢小李' });
    expect(await wishes.detail(who.helper, wishId)).toMatchObject({
      state: 'confirmed',
      rating: 5,
      thanks: '谢谢小李',
      mayReach: false,
    });
    expect((await say({})).code).toBe('wish.notFulfilled');
  });

  test('entered on behalf, the community has the last word, and not whoever claimed it', async () => {
    const wishId = await wishes.fulfil({ forWhom: 'behalf' }, who.staff);
    expect((await wishes.detail(who.staff, wishId)).postedBy).toBe('王**');
    expect((await wishes.asks.refusal(who.citizen, 'wish.confirm', { wishId })).code).toBe('wish.notYours');
    await wishes.asks.answer(who.colleague, 'wish.confirm', { wishId, rating: 4 });
    const { steps } = await wishes.detail(who.staff, wishId);
    expect(steps.at(-1)).toMatchObject({ what: 'confirmed', by: '杏花社区' });
  });

  test.each(['wish.giveUp', 'wish.fulfil', 'wish.confirm'] as const)(
    '%s is refused to everybody else',
    async (name) => {
      const wishId = await (name === 'wish.confirm' ? wishes.fulfil() : wishes.claim());
      const input = { wishId, reason: '原因', note: '说明' };
      for (const openid of [who.friend, who.neighbour, who.staff, who.farStaff, who.township]) {
        expect((await wishes.asks.refusal(openid, name, input)).code).toBe('wish.notYours');
      }
      expect((await wishes.asks.refusal(who.helper, name, { ...input, wishId: 'nothing' })).code).toBe(
        'wish.unknown',
      );
    },
  );
});
