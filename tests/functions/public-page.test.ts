import type { Output } from '../../contract/api';
import { monthOf } from '../../server/kernel/time/clock';
import type { WishRecord } from '../../server/records/wish';
import { NOON } from '../support/noon';
import { accountsOf, openidOf, organizations, person, tree } from '../support/people';
import { contact, people, startWishCloud, type Wishes, who } from '../support/wishes';
import { wishOf } from '../support/year';

const { community, branch, sisterBranch, township, otherCommunity } = tree;

const members = [
  ...people,
  person('deputy', { name: '郭支委', offices: [['committee', branch]] }),
  person('left', { name: '高调走', onRoll: false, offices: [['communityStaff', community]] }),
  person('elsewhere', { name: '方别处', offices: [['secretary', sisterBranch]] }),
];

let wishes: Wishes;
afterEach(() => wishes.close());

const start = async (given: WishRecord[] = []) => {
  wishes = await startWishCloud({
    organizations,
    members,
    accounts: accountsOf(members),
    wishes: given,
  });
  wishes.cloud.setTime(NOON);
};
const pageOf = (
  organizationId: string,
  openid: string = who.neighbour,
): Promise<Output<'summary.publicPage'>> =>
  wishes.asks.answer(openid, 'summary.publicPage', { organizationId });
/** Rings until no change waits any more. */
async function ring(): Promise<void> {
  for (let rings = 0; rings < 200; rings++) {
    const answered = (await wishes.cloud.ringTimer('timer')) as { data: { done: boolean } };
    if (answered.data.done) return;
  }
  throw new Error('The timer never came to an end.');
}
/** The citizen says thanks, and the staff put on the public page what may stand there. */
async function thank(wishId: string, thanks: string, mayShowThanks = true): Promise<void> {
  await wishes.asks.answer(who.citizen, 'wish.confirm', { wishId, rating: 5, thanks, mayShowThanks });
  await show(wishId);
}
const show = (wishId: string, openid: string = who.staff) =>
  wishes.asks.answer(openid, 'wish.showThanks', { wishId });
const waiting = async (openid: string, wishId: string): Promise<string[]> =>
  (await wishes.asks.answer(openid, 'summary.home', {})).todo
    .filter(({ id }) => id === wishId)
    .map(({ what }) => what);

describe('a community and a branch', () => {
  beforeEach(() => start());

  test('before anything happened name who answers for them, and nobody else', async () => {
    expect(await pageOf(community._id)).toEqual({
      organizationId: community._id,
      name: community.name,
      kind: 'community',
      path: community.path,
      people: [
        { name: '吴社区', role: 'communityStaff' },
        { name: '周社区', role: 'communityStaff' },
      ],
      figures: {
        fulfilled: 0,
        fulfilledUnconfirmed: 0,
        thanked: 0,
        served: 0,
        solved: 0,
        unconfirmed: 0,
        recorded: 0,
      },
      fulfilled: [],
      thanks: [],
      may: { board: false },
    });
    expect((await pageOf(branch._id)).people).toEqual([
      { name: '赵书记', role: 'secretary' },
      { name: '郭支委', role: 'committee' },
    ]);
  });

  test('are open to everybody; only its own staff may print the code', async () => {
    const printers: string[] = [];
    for (const openid of Object.values(who)) {
      if ((await pageOf(community._id, openid)).may.board) printers.push(openid);
    }
    expect(printers.sort()).toEqual([who.colleague, who.staff].sort());
  });

  test('what is no branch or community has no page', async () => {
    for (const organizationId of [township._id, 'NOWHERE']) {
      const refused = await wishes.asks.refusal(who.citizen, 'summary.publicPage', { organizationId });
      expect(refused.code).toBe('organization.unknown');
    }
  });

  test('show a fulfilled wish by its title, its thanks without a name, and count both', async () => {
    const wishId = await wishes.fulfil();
    await thank(wishId, '谢谢李建国，灯亮堂多了');
    await ring();
    for (const organizationId of [community._id, branch._id]) {
      const page = await pageOf(organizationId);
      expect(page.fulfilled).toEqual([{ title: '换一盏楼道灯', category: 'repairs', month: monthOf(NOON) }]);
      expect(page.thanks).toEqual([{ words: '谢谢李同志，灯亮堂多了', month: monthOf(NOON), wishId: null }]);
      expect(page.figures).toEqual({
        fulfilled: 1,
        fulfilledUnconfirmed: 0,
        thanked: 1,
        served: 1,
        solved: 0,
        unconfirmed: 0,
        recorded: 0,
      });
    }
    expect((await pageOf(otherCommunity._id)).fulfilled).toEqual([]);
  });

  test('tell nothing of those behind a wish, whoever asks', async () => {
    const wishId = await wishes.fulfil();
    await thank(wishId, `${contact.name}谢谢李建国`);
    for (const openid of Object.values(who)) {
      for (const organizationId of [community._id, branch._id]) {
        const said = JSON.stringify(await pageOf(organizationId, openid));
        expect(said).not.toMatch(/王秀兰|13812345678|3号楼201|李建国|openid|helper|memberId/);
      }
    }
  });

  test.each([
    ['that their poster keeps from it', '谢谢', false],
    ['of which WeChat is unsure', '我要举报他是好人', true],
    ['with a number by which somebody can be reached', '谢谢，打 13900001111', true],
  ])('do not show thanks %s, and count them', async (_what, thanks, mayShow) => {
    const wishId = await wishes.fulfil();
    await thank(wishId, thanks, mayShow);
    await ring();
    const page = await pageOf(community._id);
    expect(page.thanks).toEqual([]);
    expect(page.figures).toMatchObject({ fulfilled: 1, fulfilledUnconfirmed: 0, thanked: 1 });
    expect((await wishes.detail(who.helper, wishId)).thanks).toBe(thanks);
  });

  test('do not show thanks that could not be checked', async () => {
    const wishId = await wishes.fulfil();
    const input = { wishId, thanks: '谢谢', mayShowThanks: true };
    const fault = {
      do: 'openApi',
      api: 'security.msgSecCheck',
      errcode: -1,
      errmsg: 'system error',
    } as const;
    const { envelope } = await wishes.cloud.call(who.citizen, 'wish.confirm', input, { faults: [fault] });
    expect(envelope.ok).toBe(true);
    expect((await pageOf(community._id)).thanks).toEqual([]);
  });

  test('risky thanks are not taken, and the wish waits for other words', async () => {
    const wishId = await wishes.fulfil();
    const input = { wishId, thanks: '专业代开发票', mayShowThanks: true };
    expect((await wishes.asks.refusal(who.citizen, 'wish.confirm', input)).code).toBe('call.textRisky');
    expect((await wishes.detail(who.citizen, wishId)).state).toBe('fulfilled');
    await thank(wishId, '谢谢');
    expect((await pageOf(community._id)).thanks).toMatchObject([{ words: '谢谢' }]);
  });

  test('nobody but whose word it is publishes thanks', async () => {
    const wishId = await wishes.fulfil();
    for (const openid of [who.helper, who.neighbour, who.staff, who.township]) {
      const refused = await wishes.asks.refusal(openid, 'wish.confirm', {
        ...{ wishId, thanks: '我真好', mayShowThanks: true },
      });
      expect(refused.code).toBe('wish.notYours');
    }
  });

  test('thanks stand on no page before somebody of the community has looked, who is asked to', async () => {
    const wishId = await wishes.fulfil();
    const input = { wishId, thanks: '谢谢李建国，也谢谢对门的张三', mayShowThanks: true };
    await wishes.asks.answer(who.citizen, 'wish.confirm', input);
    expect((await pageOf(community._id)).thanks).toEqual([]);
    expect(await waiting(who.staff, wishId)).toEqual(['thanksToSee']);
    expect(await waiting(who.helper, wishId)).toEqual([]);
    const asked = { thanksOffered: '谢谢李同志，也谢谢对门的张三', thanksShown: false };
    expect(await wishes.detail(who.staff, wishId)).toMatchObject({
      ...asked,
      may: { showThanks: true, hideThanks: true },
    });
    expect(await wishes.detail(who.citizen, wishId)).toMatchObject({
      ...asked,
      may: { showThanks: false, hideThanks: true },
    });
    for (const openid of [who.citizen, who.helper, who.neighbour, who.farStaff, who.township]) {
      const refused = await wishes.asks.refusal(openid, 'wish.showThanks', { wishId });
      expect(refused.code).toBe('wish.notYours');
    }
    // It names somebody: they keep it off, and nobody is asked again.
    await wishes.asks.answer(who.staff, 'wish.hideThanks', { wishId });
    expect(await show(wishId)).toMatchObject({ shown: false });
    expect((await pageOf(community._id)).thanks).toEqual([]);
    expect(await waiting(who.staff, wishId)).toEqual([]);
  });

  test('of two who look at the same moment both are told that it stands, and what the poster takes back stands nowhere', async () => {
    const wishId = await wishes.fulfil();
    const input = { wishId, thanks: '谢谢', mayShowThanks: true };
    await wishes.asks.answer(who.citizen, 'wish.confirm', input);
    const both = await Promise.all([show(wishId), show(wishId, who.colleague)]);
    expect(both.map(({ shown }) => shown)).toEqual([true, true]);
    expect((await pageOf(community._id)).thanks).toMatchObject([{ words: '谢谢' }]);
    await wishes.asks.answer(who.citizen, 'wish.hideThanks', { wishId });
    expect(await show(wishId)).toMatchObject({ shown: false });
    expect((await pageOf(community._id)).thanks).toEqual([]);
  });

  test('nobody of the staff puts up what was said of their own help', async () => {
    const wishId = await wishes.publish();
    await wishes.asks.answer(who.colleague, 'wish.claim', { wishId });
    await wishes.asks.answer(who.colleague, 'wish.fulfil', { wishId, note: '好了' });
    const input = { wishId, thanks: '谢谢', mayShowThanks: true };
    await wishes.asks.answer(who.citizen, 'wish.confirm', input);
    expect((await wishes.asks.refusal(who.colleague, 'wish.showThanks', { wishId })).code).toBe(
      'wish.ownPart',
    );
    expect(await waiting(who.colleague, wishId)).toEqual([]);
    expect(await show(wishId)).toMatchObject({ shown: true });
  });

  test('what the community says for somebody without a phone stands at once: it has been looked at', async () => {
    const wishId = await wishes.fulfil({ forWhom: 'behalf' }, who.staff);
    const input = { wishId, thanks: '老人家说谢谢', mayShowThanks: true };
    await wishes.asks.answer(who.colleague, 'wish.confirm', input);
    expect((await pageOf(community._id)).thanks).toMatchObject([{ words: '老人家说谢谢' }]);
  });

  test('thanks are taken off by whoever said them or the community’s staff, whose doing so is audited', async () => {
    const bySelf = await wishes.fulfil();
    await thank(bySelf, '谢谢');
    const byStaff = await wishes.fulfil();
    await thank(byStaff, '真好');
    for (const openid of [who.helper, who.neighbour, who.farStaff, who.township, who.secretary]) {
      const refused = await wishes.asks.refusal(openid, 'wish.hideThanks', { wishId: byStaff });
      expect(refused.code).toBe('wish.notYours');
      expect((await pageOf(community._id, openid)).thanks.map((one) => one.wishId)).toEqual([null, null]);
    }
    await wishes.asks.answer(who.citizen, 'wish.hideThanks', { wishId: bySelf });
    const [seen] = (await pageOf(community._id, who.staff)).thanks;
    expect(seen).toMatchObject({ words: '真好', wishId: byStaff });
    for (let times = 0; times < 2; times++) {
      await wishes.asks.answer(who.staff, 'wish.hideThanks', { wishId: byStaff });
    }
    expect((await pageOf(community._id)).thanks).toEqual([]);
    expect(await wishes.detail(who.helper, byStaff)).toMatchObject({ thanks: '真好', thanksShown: false });
    const { result } = await wishes.cloud.cloud.backend.engine.find('audits', {
      query: { what: 'wish.hideThanks' },
    });
    expect(result).toMatchObject([{ about: `wishes/${byStaff}`, openid: who.staff }]);
  });

  test('a disputed wish is neither counted nor shown', async () => {
    const wishId = await wishes.fulfil();
    await wishes.asks.answer(who.citizen, 'wish.confirm', { wishId, outcome: 'disputed', reason: '没亮' });
    await ring();
    expect(await pageOf(community._id)).toMatchObject({ figures: { fulfilled: 0 }, fulfilled: [] });
  });

  test('the same figures come of computing them twice', async () => {
    await thank(await wishes.fulfil(), '谢谢');
    await ring();
    const first = await monthsStored();
    await ring();
    expect(await monthsStored()).toEqual(first);
    expect(first).toHaveLength(1);
  });
});

const monthsStored = async () =>
  (await wishes.cloud.cloud.backend.engine.find('communityMonths', { query: {} })).result;

/** `count` wishes of the community, fulfilled by the branch's members over the last eleven months. */
const fulfilled = (count: number): WishRecord[] =>
  Array.from({ length: count }, (_, place) => {
    const confirmedAt = new Date(NOON.getTime() - (place % 330) * 86_400_000);
    return {
      ...wishOf(`W${place}`, branch._id, '2026-01', { state: 'confirmed', claimerId: 'helper' }),
      ...{ confirmedAt, claimedAt: confirmedAt, updatedAt: confirmedAt },
      ...{ thanks: `谢谢${place}`, thanksShown: `谢谢${place}` },
    };
  });

test('a page costs four requests in two waves, and looks at as much, among ten wishes and ten thousand', async () => {
  for (const count of [10, 10_000]) {
    await start(fulfilled(count));
    await ring();
    for (const organizationId of [community._id, branch._id]) {
      const { envelope, cost } = await wishes.cloud.call(who.citizen, 'summary.publicPage', {
        organizationId,
      });
      expect(envelope.data).toMatchObject({ figures: { fulfilled: count, thanked: count, served: count } });
      expect(envelope.data.thanks).toHaveLength(3);
      expect(cost.trips).toBeLessThanOrEqual(4);
      expect(cost.waves).toBeLessThanOrEqual(2);
      // The organization, its office holders, twelve months and twenty wishes.
      expect(cost.scanned).toBeLessThanOrEqual(40);
    }
    if (count === 10) await wishes.close();
  }
});

test('the identity of whoever holds no office is not needed to read it', async () => {
  await start();
  expect((await pageOf(community._id, openidOf('nobody'))).name).toBe(community.name);
});
