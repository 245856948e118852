/** People are told of a deed as it stood when it was done, whatever another does while it is under way. */

import type { CallName } from '../../contract/api';
import type { MessageRecord } from '../../server/records/message';
import type { WishRecord } from '../../server/records/wish';
import type { TestCloud } from '../support/cloud';
import { type Meetings, startMeetingCloud, who } from '../support/meeting';
import { openidOf, tree } from '../support/people';
import { who as ofWishes, startWishCloud, type Wishes } from '../support/wishes';

type Said = readonly [openid: string, name: CallName, input: object | (() => Promise<object>)];

const rowsOf = async <Row>({ cloud }: TestCloud, collection: string, query: object): Promise<Row[]> =>
  (await cloud.backend.engine.find(collection, { query: query as never, limit: 1000 }))
    .result as unknown as Row[];

/** The first call with the second before each of its requests, each time on something of its own; both are answered. */
async function atEveryPlace(
  cloud: TestCloud,
  prepare: () => Promise<string>,
  [first, second]: readonly [(id: string) => Said, (id: string) => Said],
  look: (id: string, oks: readonly [boolean, boolean]) => Promise<void>,
): Promise<void> {
  const inputOf = async ([, , input]: Said) => (typeof input === 'function' ? input() : input);
  for (let at = 1; ; at++) {
    const id = await prepare();
    const [one, other] = [first(id), second(id)];
    const held = await cloud.holdUp(one[0], one[1], await inputOf(one), { at });
    if (!held.reached) {
      expect(at).toBeGreaterThan(3);
      return;
    }
    const between = await cloud.call(other[0], other[1], await inputOf(other));
    await look(id, [(await held.done()).ok, between.envelope.ok]);
  }
}

describe('of a meeting', () => {
  let meetings: Meetings;
  beforeAll(async () => {
    meetings = await startMeetingCloud();
  });
  afterAll(() => meetings.close());

  const plan = (over = {}) =>
    meetings.plan({ startsAt: new Date(Date.now() + 3_600_000).toISOString(), place: '会议室', ...over });
  const moved =
    (activityId: string): (() => Promise<object>) =>
    async () => {
      const { changedAt: seenAt } = await meetings.asks.answer(who.secretary, 'activity.detail', {
        activityId,
      });
      return { activityId, seenAt, place: '礼堂' };
    };
  const toldOf = async (activityId: string, memberId: string) =>
    (await rowsOf<MessageRecord>(meetings.cloud, 'messages', { openid: openidOf(memberId) })).filter(
      ({ about }) => about.id === activityId,
    );
  const sisters = { withBranchIds: [tree.sisterBranch._id] };

  test('called off while it is moved: the place that stood when it was called off', async () => {
    await atEveryPlace(
      meetings.cloud,
      plan,
      [
        (activityId) => [who.secretary, 'activity.cancel', { activityId, reason: '停电' }],
        (activityId) => [who.deputy, 'activity.change', moved(activityId)],
      ],
      async (activityId, [off, movedToo]) => {
        const told = await toldOf(activityId, 'wang');
        const place = told.find(({ what }) => what === 'activityCancelled')?.params.place;
        expect([off, place]).toEqual([true, movedToo ? '礼堂' : '会议室']);
      },
    );
  });

  test('left by a branch while it is moved: the place that stood when it left', async () => {
    await atEveryPlace(
      meetings.cloud,
      () =>
        plan(sisters).then(async (activityId) => {
          await meetings.asks.answer(who.sisterSecretary, 'activity.agreeJoint', { activityId });
          return activityId;
        }),
      [
        (activityId) => [who.sisterSecretary, 'activity.leaveJoint', { activityId, reason: '防汛' }],
        (activityId) => [who.deputy, 'activity.change', moved(activityId)],
      ],
      async (activityId, [left]) => {
        const told = await toldOf(activityId, 'sister');
        // Who was told that it moves had not left yet.
        const heardOfIt = told.some(({ what }) => what === 'activityChanged');
        const place = told.find(({ what }) => what === 'branchLeft')?.params.place;
        expect([left, place]).toEqual([true, heardOfIt ? '礼堂' : '会议室']);
      },
    );
  });

  test('agreed to and left at once: whoever hears that their branch left has heard that it takes part', async () => {
    await atEveryPlace(
      meetings.cloud,
      () => plan(sisters),
      [
        (activityId) => [who.sisterSecretary, 'activity.agreeJoint', { activityId }],
        (activityId) => [who.sisterSecretary, 'activity.leaveJoint', { activityId, reason: '防汛' }],
      ],
      async (activityId) => {
        const told = (await toldOf(activityId, 'sister')).map(({ what }) => what);
        if (told.includes('branchLeft')) expect(told).toContain('activityAnnounced');
      },
    );
  });
});

describe('of a wish', () => {
  let wishes: Wishes;
  beforeAll(async () => {
    wishes = await startWishCloud();
  });
  afterAll(() => wishes.close());

  const asked = async () => {
    const wishId = await wishes.claim();
    await wishes.askToHelp(wishId, ['plain']);
    return wishId;
  };
  const agreeing = (wishId: string): Said => [ofWishes.plain, 'wish.answerHelp', { wishId, helps: true }];
  const stoodBack = (wishId: string): Said => [ofWishes.plain, 'wish.answerHelp', { wishId, helps: false }];
  const wishOf = async (wishId: string) => {
    const [wish] = await rowsOf<WishRecord>(wishes.cloud, 'wishes', { _id: wishId });
    if (!wish) throw new Error(`No wish ${wishId}`);
    return wish;
  };
  const endings = [
    ['wish.giveUp', ofWishes.helper],
    ['wish.release', ofWishes.staff],
  ] as const;

  test.each(endings)('whoever says yes before %s holds helped under that claim', async (name, openid) => {
    await atEveryPlace(
      wishes.cloud,
      asked,
      [(wishId) => [openid, name, { wishId, reason: '出差' }], agreeing],
      async (wishId, [ended, agreed]) => {
        const { formerClaims = [] } = await wishOf(wishId);
        const helped = (formerClaims[0]?.helpers ?? []).map(({ memberId }) => memberId);
        expect([ended, helped]).toEqual([true, agreed ? ['plain'] : []]);
      },
    );
  });

  test.each(endings)('whoever stands back before %s holds did not', async (name, openid) => {
    await atEveryPlace(
      wishes.cloud,
      async () => {
        const wishId = await wishes.claim();
        await wishes.joinedBy(wishId, 'plain');
        return wishId;
      },
      [(wishId) => [openid, name, { wishId, reason: '出差' }], stoodBack],
      async (wishId, [ended]) => {
        const { formerClaims = [], steps } = await wishOf(wishId);
        const helped = (formerClaims[0]?.helpers ?? []).length;
        expect([ended, helped]).toEqual([true, steps.some(({ what }) => what === 'stoodBack') ? 0 : 1]);
      },
    );
  });

  test('a no that was answered is a no, also after a yes at the same moment', async () => {
    await atEveryPlace(wishes.cloud, asked, [stoodBack, agreeing], async (wishId, [no]) => {
      const { helpers, helpersAsked = [] } = await wishOf(wishId);
      expect([no, helpers, helpersAsked]).toEqual([true, [], []]);
    });
  });
});
