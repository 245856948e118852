/** A joint claim: the claimer picks members of the own branch, who find it among theirs and are told. */
import type { MessageRecord } from '../../cloudfunctions/records/message';
import { startWishCloud, type Wishes, who } from '../support/wishes';

let wishes: Wishes;

beforeAll(async () => {
  wishes = await startWishCloud();
});
afterAll(() => wishes.close());

const add = (wishId: string, memberIds: string[]) =>
  wishes.asks.answer(who.helper, 'wish.addHelpers', { wishId, memberIds });
const claimedBy = async (openid: string) =>
  (await wishes.asks.answer(openid, 'wish.list', { view: 'claimed' })).items.map(({ wishId }) => wishId);
async function toldOf(openid: string, wishId: string): Promise<Array<[string, string]>> {
  await wishes.cloud.ringTimer('wishclock');
  const { result } = await wishes.cloud.cloud.backend.engine.find('messages', {
    query: { openid },
    limit: 1000,
  });
  return (result as unknown as MessageRecord[])
    .filter(({ about }) => about.id === wishId)
    .map(({ what, params }): [string, string] => [what, params.reason]);
}

describe('whom the claimer may ask', () => {
  test("are the members of the claimer's own branch, by name, and who helps already", async () => {
    const wishId = await wishes.claim();
    await add(wishId, ['plain']);
    const { people } = await wishes.asks.answer(who.helper, 'wish.mates', { wishId });
    expect(people).toEqual([
      { memberId: 'plain', name: '钱普通', helps: true, withoutPhone: false },
      { memberId: 'friend', name: '孙大海', helps: false, withoutPhone: false },
      { memberId: 'secretary', name: '赵书记', helps: false, withoutPhone: false },
    ]);
  });

  test('cost three trips in two waves', async () => {
    const wishId = await wishes.claim();
    const { cost } = await wishes.cloud.call(who.helper, 'wish.mates', { wishId });
    expect(cost).toMatchObject({ trips: 3, waves: 2 });
    expect(cost.scanned).toBeLessThanOrEqual(10);
  });

  test.each(['publish', 'fulfil'] as const)(
    'are told to nobody once or before it is in hand: %s',
    async (to) => {
      const wishId = await wishes[to]();
      const expected = to === 'publish' ? 'wish.notYours' : 'wish.notClaimed';
      expect((await wishes.asks.refusal(who.helper, 'wish.mates', { wishId })).code).toBe(expected);
    },
  );

  test('are told to nobody but the claimer, whoever asks', async () => {
    const wishId = await wishes.claim();
    await add(wishId, ['plain']);
    for (const [name, openid] of Object.entries(who)) {
      const { envelope } = await wishes.cloud.call(openid, 'wish.mates', { wishId });
      expect([name, envelope.ok]).toEqual([name, openid === who.helper]);
    }
  });
});

const homeOf = async (openid: string) => wishes.cloud.call(openid, 'summary.home', {});
const waitingFor = async (openid: string, about: string): Promise<string[]> =>
  (await homeOf(openid)).envelope.data.todo
    .filter(({ id }: { id: string }) => id === about)
    .map(({ what }: { what: string }) => what);

test('whoever took it on and who helps hear that it was passed on after all, and to whom it belongs no more', async () => {
  const wishId = await wishes.claim();
  await add(wishId, ['plain']);
  await wishes.asks.answer(who.helper, 'wish.fulfil', { wishId, note: '换好了' });
  await wishes.asks.answer(who.citizen, 'wish.confirm', { wishId, outcome: 'disputed', reason: '又坏了' });
  await wishes.asks.answer(who.staff, 'wish.passOn', { wishId, to: '维修队', reason: '要登高' });
  for (const openid of [who.helper, who.plain, who.citizen])
    expect(await toldOf(openid, wishId)).toContainEqual(['wishPassedOn', '要登高']);
});

describe('whoever helps', () => {
  test('has it on the home page until it is called done, said apart from what they took on, for no further trip', async () => {
    const before = (await homeOf(who.plain)).cost;
    const wishId = await wishes.claim();
    await add(wishId, ['plain']);
    expect(await waitingFor(who.plain, wishId)).toEqual(['helpedWish']);
    expect(await waitingFor(who.helper, wishId)).toEqual(['claimedWish']);
    const { trips, waves } = (await homeOf(who.plain)).cost;
    expect({ trips, waves }).toEqual({ trips: before.trips, waves: before.waves });

    await wishes.asks.answer(who.helper, 'wish.fulfil', { wishId, note: '换好了' });
    expect(await waitingFor(who.plain, wishId)).toEqual([]);
    await wishes.asks.answer(who.citizen, 'wish.confirm', { wishId, outcome: 'disputed', reason: '又坏了' });
    expect(await waitingFor(who.plain, wishId)).toEqual(['helpedWish']);
    expect(await waitingFor(who.helper, wishId)).toEqual(['disputedWish']);
    await add(wishId, []);
    expect(await waitingFor(who.plain, wishId)).toEqual([]);
  });

  test('has it counted in nobody’s year but the claimer’s', async () => {
    const wishId = await wishes.claim();
    await add(wishId, ['friend']);
    await wishes.asks.answer(who.helper, 'wish.fulfil', { wishId, note: '换好了' });
    const fulfilledBy = async (openid: string) =>
      (await homeOf(openid)).envelope.data.year.wishesFulfilled as number;
    const [helper, friend] = [await fulfilledBy(who.helper), await fulfilledBy(who.friend)];
    await wishes.asks.answer(who.citizen, 'wish.confirm', { wishId });
    expect([await fulfilledBy(who.helper), await fulfilledBy(who.friend)]).toEqual([helper + 1, friend]);
  });

  test('finds the wish among what they have in hand, until it is given up', async () => {
    const wishId = await wishes.claim();
    await add(wishId, ['plain']);
    expect(await claimedBy(who.plain)).toContain(wishId);
    await wishes.asks.answer(who.helper, 'wish.giveUp', { wishId, reason: '出差' });
    expect(await claimedBy(who.plain)).not.toContain(wishId);
  });

  test('is told once that they are asked, by whom, however often the others change', async () => {
    const wishId = await wishes.claim();
    await add(wishId, ['plain']);
    await add(wishId, ['plain', 'friend']);
    expect(await toldOf(who.plain, wishId)).toEqual([['wishHelpAsked', '李同志']]);
    expect(await toldOf(who.friend, wishId)).toEqual([['wishHelpAsked', '李同志']]);
    expect(await toldOf(who.secretary, wishId)).toEqual([]);
  });

  test('may say how it goes, which the claimer and the poster hear of; done is for the claimer to say', async () => {
    const wishId = await wishes.claim();
    await add(wishId, ['plain']);
    await wishes.asks.answer(who.plain, 'wish.progress', { wishId, note: '周六一起去' });
    expect((await wishes.detail(who.plain, wishId)).may).toMatchObject({
      ...{ progress: true, fulfil: false, giveUp: false, addHelpers: false },
    });
    for (const [name, input] of [
      ['wish.fulfil', { note: '好了' }],
      ['wish.giveUp', { reason: '没空' }],
      ['wish.addHelpers', { memberIds: ['friend'] }],
    ] as const) {
      expect((await wishes.asks.refusal(who.plain, name, { wishId, ...input })).code).toBe('wish.notYours');
    }
    expect(await toldOf(who.helper, wishId)).toContainEqual(['wishProgress', '周六一起去']);
    expect(await toldOf(who.citizen, wishId)).toContainEqual(['wishProgress', '周六一起去']);
    expect(await toldOf(who.plain, wishId)).toEqual([['wishHelpAsked', '李同志']]);
  });

  test('hears when it goes back to the wall, and of the citizen’s word', async () => {
    const released = await wishes.claim();
    await add(released, ['plain']);
    await wishes.asks.answer(who.staff, 'wish.release', { wishId: released, reason: '打不通' });
    expect(await toldOf(who.plain, released)).toContainEqual(['wishReleased', '打不通']);
    await wishes.asks.answer(who.friend, 'wish.claim', { wishId: released });
    await wishes.asks.answer(who.friend, 'wish.giveUp', { wishId: released, reason: '出差' });
    expect((await toldOf(who.plain, released)).map(([what]) => what)).not.toContain('wishBack');

    const done = await wishes.claim();
    await add(done, ['plain']);
    await wishes.asks.answer(who.helper, 'wish.fulfil', { wishId: done, note: '换好了' });
    await wishes.asks.answer(who.citizen, 'wish.confirm', { wishId: done });
    expect((await toldOf(who.plain, done)).map(([what]) => what).sort()).toEqual([
      'wishConfirmed',
      'wishHelpAsked',
    ]);
  });
});

test('own and helped wishes are one list, latest first, walked through once', async () => {
  const own = await startWishCloud();
  try {
    const claims: string[] = [];
    for (let count = 0; count < 25; count++) {
      const wishId = await own.publish();
      const claimer = count % 2 === 0 ? who.helper : who.friend;
      await own.asks.answer(claimer, 'wish.claim', { wishId });
      if (claimer === who.friend) {
        await own.asks.answer(who.friend, 'wish.addHelpers', { wishId, memberIds: ['helper'] });
      }
      claims.unshift(wishId);
    }
    const first = await own.asks.answer(who.helper, 'wish.list', { view: 'claimed' });
    expect(first.items).toHaveLength(20);
    const { items, next } = await own.asks.answer(who.helper, 'wish.list', {
      view: 'claimed',
      cursor: first.next ?? '',
    });
    expect(next).toBeNull();
    expect([...first.items, ...items].map(({ wishId }) => wishId)).toEqual(claims);
    const { cost } = await own.cloud.call(who.helper, 'wish.list', { view: 'claimed' });
    expect(cost).toMatchObject({ trips: 3, waves: 2 });
    expect(cost.scanned).toBeLessThanOrEqual(45);
  } finally {
    await own.close();
  }
});
