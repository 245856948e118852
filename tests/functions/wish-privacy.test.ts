import type { WishRecord } from '../../cloudfunctions/records/wish';
import { sealContact } from '../../cloudfunctions/wish/sealed-contact';
import type { CallName, Output } from '../../contract/api';
import * as contracts from '../../contract/wish';
import { type WishState, wishStates } from '../../contract/words';
import { accountsOf, organizations, tree } from '../support/people';
import { contact, people, startWishCloud, type Wishes, who } from '../support/wishes';
import { wishOf } from '../support/year';

const longAgo = new Date(Date.now() - 8 * 86_400_000);
const quiet: WishRecord = wishOf('QUIET', tree.branch._id, '2026-11', {
  ...{ state: 'fulfilled', fulfilledAt: longAgo, updatedAt: longAgo, posterOpenid: who.citizen },
  ...{ claimerId: 'helper', claimerOpenid: who.helper, contact: sealContact(contact) },
  helpers: [{ memberId: 'plain', openid: who.plain, name: '钱同志' }],
});

let wishes: Wishes;

beforeAll(async () => {
  wishes = await startWishCloud({
    organizations,
    members: people,
    accounts: accountsOf(people),
    wishes: [quiet],
  });
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

const stages: Record<WishState, () => Promise<string>> = {
  submitted: () => wishes.post(),
  asked: async () => after(await wishes.post(), 'staff', 'wish.askBack', { question: '几号楼？' }),
  rejected: async () =>
    after(await wishes.post(), 'staff', 'wish.verify', { decision: 'reject', reason: '重复' }),
  split: async () => after(await wishes.post(), 'staff', 'wish.split', { parts: [part, part] }),
  withdrawn: async () => after(await wishes.publish(), 'citizen', 'wish.withdraw', {}),
  published: () => wishes.publish(),
  passedOn: async () =>
    after(await wishes.publish(), 'staff', 'wish.passOn', { to: '维修队', reason: '要登高' }),
  claimed: async () => after(await wishes.claim(), 'helper', 'wish.addHelpers', { memberIds: ['plain'] }),
  fulfilled: () => done(),
  disputed: async () =>
    after(await done(), 'citizen', 'wish.confirm', { outcome: 'disputed', reason: '没有来' }),
  confirmed: async () => after(await done(), 'citizen', 'wish.confirm', { rating: 5, thanks: '谢谢' }),
  undisputed: async () => {
    const [wish] = await lapsed();
    return wish ?? '';
  },
};
const part = { title: '换灯泡', category: 'repairs' as const };

/** The wish after somebody took a further step. */
async function after(wishId: string, asker: Asker, name: CallName, input: object): Promise<string> {
  const { envelope } = await wishes.cloud.call(who[asker], name, { wishId, ...input });
  if (!envelope.ok) throw new Error(`${name} was refused: ${JSON.stringify(envelope)}`);
  return wishId;
}
async function done(): Promise<string> {
  const wishId = await (stages.claimed as () => Promise<string>)();
  return after(wishId, 'helper', 'wish.fulfil', { note: '换好了' });
}
/** Done long ago, and nobody said anything: closed by the clock. */
async function lapsed(): Promise<string[]> {
  await wishes.cloud.ringTimer('wishclock');
  return ['QUIET'];
}

const staffAndPoster: Asker[] = ['staff', 'colleague', 'citizen'];
const andAbove: Asker[] = [...staffAndPoster, 'township'];
const andHelpers: Asker[] = ['helper', 'plain', ...staffAndPoster];

/** The written table: for each state who may see the wish, who may read what was noted on its way, and who may be told whom to reach. */
const table: Record<WishState, { seen: Asker[]; notes: Asker[]; reach: Asker[] }> = {
  submitted: { seen: andAbove, notes: staffAndPoster, reach: staffAndPoster },
  asked: { seen: andAbove, notes: staffAndPoster, reach: staffAndPoster },
  rejected: { seen: andAbove, notes: staffAndPoster, reach: staffAndPoster },
  split: { seen: andAbove, notes: staffAndPoster, reach: staffAndPoster },
  withdrawn: { seen: andAbove, notes: staffAndPoster, reach: staffAndPoster },
  published: { seen: askers, notes: staffAndPoster, reach: staffAndPoster },
  passedOn: { seen: askers, notes: staffAndPoster, reach: staffAndPoster },
  claimed: { seen: askers, notes: andHelpers, reach: andHelpers },
  fulfilled: { seen: askers, notes: andHelpers, reach: andHelpers },
  disputed: { seen: askers, notes: andHelpers, reach: andHelpers },
  confirmed: { seen: askers, notes: andHelpers, reach: staffAndPoster },
  undisputed: { seen: askers, notes: andHelpers, reach: staffAndPoster },
};
const secrets = new RegExp(`${contact.phone}|${contact.address}|秀兰`);

describe.each(wishStates)('a wish that is %s', (state) => {
  let wishId: string;
  beforeAll(async () => {
    wishId = await stages[state]();
  }, 30_000);

  test('is seen, read and reached by those of the table, and nobody else', async () => {
    const { seen, notes, reach } = table[state];
    expect((await told(wishId, (wish) => wish.state === state)).sort()).toEqual([...seen].sort());
    expect((await told(wishId, (wish) => wish.mayReach)).sort()).toEqual([...reach].sort());
    const read = await told(wishId, ({ steps }) => steps.some(({ note }) => note !== ''));
    expect(notes).toEqual(expect.arrayContaining(read));
  });

  test('tells its contact in no answer but the one to those whom it may tell', async () => {
    for (const asker of askers) {
      const { envelope } = await wishes.cloud.call(who[asker], 'wish.contact', { wishId });
      expect([asker, envelope.ok]).toEqual([asker, table[state].reach.includes(asker)]);
      if (envelope.ok) expect(envelope.data).toEqual(contact);
      const { envelope: detail } = await wishes.cloud.call(who[asker], 'wish.detail', { wishId });
      expect(JSON.stringify(detail)).not.toMatch(secrets);
    }
  });

  test('lets nobody take a step that is not theirs', async () => {
    const input = {
      ...{
        wishId,
        reason: '原因',
        note: '说明',
        question: '问',
        answer: '答',
        to: '队',
        decision: 'publish',
      },
      ...{ parts: [part, part], memberIds: [] },
    };
    const strangers: Asker[] = ['friend', 'farStaff', 'otherCounty', 'secretary', 'neighbour'];
    const steps = Object.keys(contracts).filter(
      (name) => !['post', 'list', 'detail', 'contact', 'claim', 'pictures'].includes(name),
    );
    for (const asker of strangers) {
      for (const name of steps) {
        const { envelope } = await wishes.cloud.call(who[asker], `wish.${name}`, input);
        expect([asker, name, envelope.ok]).toEqual([asker, name, false]);
      }
    }
    const { steps: way } = await wishes.detail(who.staff, wishId);
    expect(JSON.stringify(way)).not.toMatch(secrets);
  });
});

test('what was noted and said is for poster, claimer and community', async () => {
  const wishId = await stages.confirmed();
  const concerned = [...andHelpers].sort();
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
