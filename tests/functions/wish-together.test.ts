/** A joint claim: the claimer picks members of the own branch, who find it among theirs and are told. */
import type { MessageRecord } from '../../server/records/message';
import { accountsOf, openidOf, organizations, person } from '../support/people';
import { people, startWishCloud, type Wishes, who } from '../support/wishes';

let wishes: Wishes;

beforeAll(async () => {
  wishes = await startWishCloud();
});
afterAll(() => wishes.close());

/** Names these, all of whom say yes. */
async function add(wishId: string, memberIds: string[]): Promise<void> {
  await wishes.askToHelp(wishId, memberIds);
  for (const memberId of memberIds) await answer(openidOf(memberId), wishId, true);
}
const answer = (openid: string, wishId: string, helps: boolean) =>
  wishes.asks.answer(openid, 'wish.answerHelp', { wishId, helps });
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
    await wishes.askToHelp(wishId, ['plain', 'friend']);
    const { people: mates } = await wishes.asks.answer(who.helper, 'wish.mates', { wishId });
    expect(mates).toEqual([
      { memberId: 'plain', name: '钱普通', helps: true, asked: false, withoutPhone: false },
      { memberId: 'friend', name: '孙大海', helps: false, asked: true, withoutPhone: false },
      { memberId: 'secretary', name: '赵书记', helps: false, asked: false, withoutPhone: false },
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
    await wishes.askToHelp(wishId, ['plain']);
    await wishes.askToHelp(wishId, ['plain', 'friend']);
    await wishes.askToHelp(wishId, ['friend', 'plain']);
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
        await own.joinedBy(wishId, 'helper', who.friend);
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

describe('whoever is asked to help', () => {
  const seen = async (openid: string, wishId: string) => ({
    home: await waitingFor(openid, wishId),
    list: (await claimedBy(openid)).includes(wishId),
    reaches: (await wishes.detail(openid, wishId)).mayReach,
  });
  const servedBy = async (openid: string, wishId: string) => {
    const { result } = await wishes.cloud.cloud.backend.engine.find('wishes', { query: { _id: wishId } });
    const [wish] = result as unknown as Array<{ helpers: Array<{ openid: string }> }>;
    return wish?.helpers.some((helper) => helper.openid === openid);
  };

  test('has a question to answer and nothing else: no contact, not in their list', async () => {
    const wishId = await wishes.claim();
    await wishes.askToHelp(wishId, ['plain']);
    expect(await seen(who.plain, wishId)).toEqual({ home: ['helpAsked'], list: false, reaches: false });
    expect((await wishes.asks.refusal(who.plain, 'wish.contact', { wishId })).code).toBe('wish.notYours');
    const progress = { wishId, note: '约好了' };
    expect((await wishes.asks.refusal(who.plain, 'wish.progress', progress)).code).toBe('wish.notYours');
    expect((await wishes.detail(who.plain, wishId)).may).toMatchObject({
      answerHelp: true,
      standBack: false,
    });
    expect((await wishes.detail(who.helper, wishId)).askedToHelp).toEqual([{ name: '钱同志' }]);
    for (const openid of [who.plain, who.citizen, who.staff])
      expect((await wishes.detail(openid, wishId)).askedToHelp).toEqual([]);
  });

  test('helps with their yes, of which the claimer hears, and is asked no more', async () => {
    const wishId = await wishes.claim();
    await wishes.askToHelp(wishId, ['plain']);
    const yes = () =>
      wishes.asks.answer(who.plain, 'wish.answerHelp', { wishId, helps: true }, { requestId: 'weak' });
    expect([await yes(), await yes()]).toEqual([{ state: 'claimed' }, { state: 'claimed' }]);
    expect(await seen(who.plain, wishId)).toEqual({ home: ['helpedWish'], list: true, reaches: true });
    expect(await servedBy(who.plain, wishId)).toBe(true);
    expect(await toldOf(who.helper, wishId)).toEqual([['wishHelpAgreed', '钱同志']]);
    const { steps, may } = await wishes.detail(who.plain, wishId);
    expect(steps.map(({ what }) => what).slice(-2)).toEqual(['joined', 'agreed']);
    expect(may).toMatchObject({ answerHelp: false, standBack: true });
  });

  test('says no without a word: no step, no message, nothing is left of it', async () => {
    const wishId = await wishes.claim();
    await wishes.askToHelp(wishId, ['plain']);
    const { steps } = await wishes.detail(who.helper, wishId);
    await answer(who.plain, wishId, false);
    await answer(who.plain, wishId, false);
    expect(await seen(who.plain, wishId)).toEqual({ home: [], list: false, reaches: false });
    const after = await wishes.detail(who.helper, wishId);
    expect([after.steps, after.helpers, after.askedToHelp]).toEqual([steps, [], []]);
    expect(await toldOf(who.helper, wishId)).toEqual([]);
    expect((await wishes.asks.refusal(who.plain, 'wish.answerHelp', { wishId, helps: true })).code).toBe(
      'wish.notAskedToHelp',
    );
  });

  test('stands back after a yes, of which the claimer hears: nothing of it is theirs any more', async () => {
    const wishId = await wishes.claim();
    await add(wishId, ['plain', 'friend']);
    await answer(who.plain, wishId, false);
    expect(await seen(who.plain, wishId)).toEqual({ home: [], list: false, reaches: false });
    expect(await servedBy(who.plain, wishId)).toBe(false);
    expect(await servedBy(who.friend, wishId)).toBe(true);
    expect(await toldOf(who.helper, wishId)).toContainEqual(['wishHelpEnded', '钱同志']);
  });

  test('is taken off the list by the claimer, before or after a yes', async () => {
    const wishId = await wishes.claim();
    await wishes.askToHelp(wishId, ['plain']);
    await wishes.askToHelp(wishId, []);
    expect(await waitingFor(who.plain, wishId)).toEqual([]);
    expect((await wishes.asks.refusal(who.plain, 'wish.answerHelp', { wishId, helps: true })).code).toBe(
      'wish.notAskedToHelp',
    );
    await add(wishId, ['plain']);
    await wishes.askToHelp(wishId, []);
    expect(await seen(who.plain, wishId)).toEqual({ home: [], list: false, reaches: false });
  });

  test('keeps their yes while the others change, and none is made of a question', async () => {
    const wishId = await wishes.claim();
    await add(wishId, ['plain']);
    await wishes.askToHelp(wishId, ['plain', 'friend']);
    const { helpers, askedToHelp } = await wishes.detail(who.helper, wishId);
    expect([helpers, askedToHelp]).toEqual([[{ name: '钱同志' }], [{ name: '孙同志' }]]);
  });

  test.each([1, 2, 3, 4])(
    'says yes while the claimer changes the others, held up before request %d: neither is lost nor made up',
    async (at) => {
      const wishId = await wishes.claim();
      await wishes.askToHelp(wishId, ['plain']);
      const named = { wishId, memberIds: ['plain', 'friend'] };
      const held = await wishes.cloud.holdUp(who.helper, 'wish.addHelpers', named, { at });
      expect(held.reached).toBe(true);
      await answer(who.plain, wishId, true);
      const envelope = await held.done();
      const { helpers, askedToHelp } = await wishes.detail(who.helper, wishId);
      expect([helpers, askedToHelp]).toEqual([[{ name: '钱同志' }], envelope.ok ? [{ name: '孙同志' }] : []]);
      if (!envelope.ok) expect(envelope.error.code).toBe('wish.helpersChanged');
    },
  );

  test('answers until the citizen has said the last word, and no longer', async () => {
    const wishId = await wishes.claim();
    await wishes.askToHelp(wishId, ['plain', 'friend']);
    await wishes.asks.answer(who.helper, 'wish.fulfil', { wishId, note: '换好了' });
    expect(await waitingFor(who.plain, wishId)).toEqual(['helpAsked']);
    await answer(who.plain, wishId, true);
    await wishes.asks.answer(who.citizen, 'wish.confirm', { wishId });
    expect(await waitingFor(who.friend, wishId)).toEqual([]);
    expect((await wishes.asks.refusal(who.friend, 'wish.answerHelp', { wishId, helps: true })).code).toBe(
      'wish.notClaimed',
    );
    expect([await servedBy(who.plain, wishId), await servedBy(who.friend, wishId)]).toEqual([true, false]);
  });

  test('of another branch, or a citizen, has nothing to answer', async () => {
    const wishId = await wishes.claim();
    for (const [openid, code] of [
      [who.staff, 'wish.notAskedToHelp'],
      [who.friend, 'wish.notAskedToHelp'],
      [who.citizen, 'wish.notYours'],
    ] as const) {
      const { error } = (await wishes.cloud.call(openid, 'wish.answerHelp', { wishId, helps: true }))
        .envelope;
      expect([openid, error?.code]).toEqual([openid, code]);
    }
  });

  test('has no phone to say it on: helps at once, as told by mouth', async () => {
    const all = [...people, person('unbound', { name: '吴无号', openid: null })];
    const own = await startWishCloud({
      organizations,
      members: all,
      accounts: accountsOf(all.filter(({ openid }) => openid !== null)),
    });
    try {
      const wishId = await own.claim();
      await own.askToHelp(wishId, ['unbound']);
      const { helpers, askedToHelp } = await own.detail(who.helper, wishId);
      expect([helpers, askedToHelp]).toEqual([[{ name: '吴同志' }], []]);
    } finally {
      await own.close();
    }
  });
});
