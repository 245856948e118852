import type { AccountRecord } from '../../server/records/account';
import type { AuditRecord } from '../../server/records/audit';
import { type Errands, who as errandWho, startErrandCloud } from '../support/errands';
import { tree } from '../support/people';
import { contact, startWishCloud, type Wishes, who } from '../support/wishes';

let wishes: Wishes;
let errands: Errands;

beforeEach(async () => {
  [wishes, errands] = await Promise.all([startWishCloud(), startErrandCloud()]);
});
afterEach(() => Promise.all([wishes.close(), errands.close()]));

async function rowsOf<Row>(collection: string, query: object): Promise<Row[]> {
  const { result } = await wishes.cloud.cloud.backend.engine.find(collection, { query: query as never });
  return result as unknown as Row[];
}
const community = { id: tree.community._id, name: tree.community.name };
const errand = { title: '漏水', kind: 'other' as const, communityId: tree.community._id };

test("the last wish for oneself says how its poster is reached: nobody else's, and none said for others", async () => {
  const { asks } = wishes;
  expect(await asks.answer(who.citizen, 'wish.ownContact', {})).toEqual({ contact: null });
  await wishes.post({ contact: { ...contact, address: '旧址' } });
  await wishes.post({ contact });
  await wishes.post({ forWhom: 'neighbour', contact: { ...contact, name: '邻居' } });
  expect(await asks.answer(who.citizen, 'wish.ownContact', {})).toEqual({
    contact: { ...contact, community },
  });
  for (const openid of [who.staff, who.neighbour, who.township]) {
    expect(await asks.answer(openid, 'wish.ownContact', {})).toEqual({ contact: null });
  }
});

test('the community of what they said last is the first that they are offered', async () => {
  const offered = async () => {
    const input = { kind: 'community' as const };
    return (await wishes.asks.answer(who.citizen, 'member.organizations', input)).items;
  };
  expect(await offered()).toEqual([]);
  await wishes.post({ contact });
  expect((await offered()).map(({ organizationId }) => organizationId)).toEqual([community.id]);
});

test('of errands likewise, and what a helper noted down for somebody is none', async () => {
  const { asks } = errands;
  await asks.answer(errandWho.citizen, 'errand.post', { ...errand, forWhom: 'self', contact });
  expect(await asks.answer(errandWho.citizen, 'errand.ownContact', {})).toEqual({
    contact: { ...contact, community },
  });
  const behalf = { ...errand, forWhom: 'behalf' as const, contact };
  await asks.answer(errandWho.staff, 'errand.post', behalf);
  expect(await asks.answer(errandWho.staff, 'errand.ownContact', {})).toEqual({ contact: null });
});

test('it is audited once a call and takes no room of the contacts of the day', async () => {
  const wishId = await wishes.post({ contact });
  for (const requestId of ['one', 'one', 'two']) {
    await wishes.asks.answer(who.citizen, 'wish.ownContact', {}, { requestId });
  }
  const lines = await rowsOf<AuditRecord>('audits', { about: `wishes/${wishId}` });
  expect(lines.map(({ what, openid }) => [what, openid])).toEqual([
    ['wish.ownContact', who.citizen],
    ['wish.ownContact', who.citizen],
  ]);
  const [account] = await rowsOf<AccountRecord>('accounts', { _id: who.citizen });
  expect(account?.contacts).toBeUndefined();
});
