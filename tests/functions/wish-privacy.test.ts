import type { Output } from '../../contract/api';
import { contact, startWishCloud, type Wishes, who } from '../support/wishes';

let wishes: Wishes;

beforeAll(async () => {
  wishes = await startWishCloud();
}, 60_000);
afterAll(() => wishes.close());

type Asker = keyof typeof who;
const askers = Object.keys(who) as Asker[];

/** Who of all people is told something about a wish. */
async function told(wishId: string, tells: (wish: Output<'wish.detail'>) => boolean): Promise<Asker[]> {
  const found: Asker[] = [];
  for (const asker of askers) {
    const { envelope } = await wishes.cloud.call(who[asker], 'wish.detail', { wishId });
    if (envelope.ok && tells(envelope.data)) found.push(asker);
  }
  return found;
}

const staffAndPoster: Asker[] = ['staff', 'colleague', 'citizen'];
const andClaimer: Asker[] = ['helper', ...staffAndPoster];

const stages: Record<string, () => Promise<string>> = {
  submitted: () => wishes.post(),
  published: () => wishes.publish(),
  claimed: () => wishes.claim(),
  fulfilled: () => wishes.fulfil(),
  disputed: async () => {
    const wishId = await wishes.fulfil();
    await wishes.asks.answer(who.citizen, 'wish.confirm', { wishId, outcome: 'disputed', reason: '没有来' });
    return wishId;
  },
  confirmed: async () => {
    const wishId = await wishes.fulfil();
    await wishes.asks.answer(who.citizen, 'wish.confirm', { wishId, rating: 5, thanks: '谢谢' });
    return wishId;
  },
};

test.each([
  ['submitted', staffAndPoster, staffAndPoster],
  ['published', askers, staffAndPoster],
  ['claimed', askers, andClaimer],
  ['fulfilled', askers, andClaimer],
  ['disputed', askers, andClaimer],
  ['confirmed', askers, staffAndPoster],
] as const)('%s: seen by %j, contact told to %j', async (stage, seenBy, contactTo) => {
  const wishId = await (stages[stage] as () => Promise<string>)();
  expect((await told(wishId, () => true)).sort()).toEqual([...seenBy].sort());
  expect((await told(wishId, (wish) => wish.mayReach)).sort()).toEqual([...contactTo].sort());
});

test('what was noted and said is for poster, claimer and community', async () => {
  const wishId = await (stages.confirmed as () => Promise<string>)();
  const concerned = [...andClaimer].sort();
  expect((await told(wishId, ({ steps }) => steps.some(({ note }) => note !== ''))).sort()).toEqual(
    concerned,
  );
  expect((await told(wishId, ({ rating }) => rating !== null)).sort()).toEqual(concerned);
  expect((await told(wishId, ({ thanks }) => thanks !== '')).sort()).toEqual(concerned);
});

test('nothing sent to anybody holds an openid, a member id or the tree above the community', async () => {
  const wishId = await wishes.fulfil();
  for (const asker of askers) {
    const detail = await wishes.cloud.call(who[asker], 'wish.detail', { wishId });
    const list = await wishes.cloud.call(who[asker], 'wish.list', { view: 'mine' });
    const sent = JSON.stringify([detail.envelope, list.envelope]);
    expect(sent).not.toMatch(/openid|claimerId|"helper"|line|ancestors|sealed|v1\./);
  }
});

test('lists never carry a contact, whoever asks', async () => {
  await wishes.publish();
  for (const asker of askers) {
    for (const view of ['wall', 'mine', 'claimed'] as const) {
      const { items } = await wishes.asks.answer(who[asker], 'wish.list', { view });
      expect(JSON.stringify(items)).not.toMatch(new RegExp(`${contact.phone}|${contact.address}|秀兰`));
    }
  }
});

test('the database alone tells nobody whom to reach', async () => {
  const wishId = await wishes.publish();
  const { result } = await wishes.cloud.cloud.backend.engine.find('wishes', { query: { _id: wishId } });
  const stored = JSON.stringify(result);
  expect(stored).toContain('换一盏楼道灯');
  for (const secret of Object.values(contact)) expect(stored).not.toContain(secret);
});
