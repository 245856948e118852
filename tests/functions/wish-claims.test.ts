import type { AccountRecord } from '../../cloudfunctions/records/account';
import type { WishRecord } from '../../cloudfunctions/records/wish';
import type { Document } from '../../localcloud/engine/values';
import { accountsOf, openidOf, person, tree } from '../support/people';
import { startWishCloud, type Wishes } from '../support/wishes';
import { wishOf } from '../support/year';

const LIMIT = 3;
const published = (_id: string): WishRecord =>
  wishOf(_id, 'nobody', '2026-11', {
    state: 'published',
    claimerId: null,
    claimerOpenid: null,
    claimerBranchId: null,
    claimedAt: null,
    heardAt: null,
  });
const claimers = Array.from({ length: 1000 }, (_, place) =>
  person(`claimer${place}`, { branch: tree.sisterBranch, communityId: tree.community._id }),
);
const ids = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, place) => `${prefix}${place}`);
const many = ids('MANY', 200);

/** Somebody whose calls broke off between reserving a wish and claiming it, some time ago. */
const broken = 'claimer901';
const brokenOff = (account: AccountRecord): AccountRecord => ({
  ...account,
  claims: ids('BROKEN', LIMIT).map((wishId) => ({ wishId, at: new Date(Date.now() - 5 * 60_000) })),
});

let wishes: Wishes;

beforeAll(async () => {
  wishes = await startWishCloud(
    {
      organizations: Object.values(tree),
      members: claimers,
      accounts: accountsOf(claimers).map((account) =>
        account.memberId === broken ? brokenOff(account) : account,
      ),
      wishes: ['ONE', ...many, ...ids('LIMIT', 6), ...ids('BROKEN', 5), 'DISPUTED', ...ids('AGAIN', 4)].map(
        published,
      ),
    },
    { DAOZHIBU_CLAIMS: `${LIMIT}` },
  );
}, 60_000);
afterAll(() => wishes.close());

const rowsOf = async <Row>(collection: string, query: Document): Promise<Row[]> => {
  const { result } = await wishes.cloud.cloud.backend.engine.find(collection, { query, limit: 1000 });
  return result as unknown as Row[];
};
const claim = (member: string, wishId: string) =>
  wishes.cloud.call(openidOf(member), 'wish.claim', { wishId });
/** As many calls under way at any moment as a machine keeps connections open for. */
const IN_FLIGHT = 200;
async function allAtOnce<Answer>(calls: ReadonlyArray<() => Promise<Answer>>): Promise<Answer[]> {
  const answers: Answer[] = [];
  const waiting = [...calls.entries()].reverse();
  const line = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) answers[next[0]] = await next[1]();
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, line));
  return answers;
}
const codeOf = async (member: string, wishId: string): Promise<string> => {
  const { envelope } = await claim(member, wishId);
  return envelope.ok ? 'won' : envelope.error.code;
};

test('of a thousand claims of one wish at the same moment one wins, and all others are told so', async () => {
  const answers = await allAtOnce(
    claimers.map(
      ({ _id }) =>
        () =>
          codeOf(_id, 'ONE'),
    ),
  );
  expect(answers.filter((code) => code === 'won')).toHaveLength(1);
  expect(answers.filter((code) => code === 'wish.taken')).toHaveLength(claimers.length - 1);
  const winner = claimers[answers.indexOf('won')];
  const [wish] = await rowsOf<WishRecord>('wishes', { _id: 'ONE' });
  expect(wish).toMatchObject({ state: 'claimed', claimerId: winner?._id });
  expect(wish?.steps.filter(({ what }) => what === 'claimed')).toHaveLength(1);
  const openids = claimers.map(({ openid }) => openid ?? '');
  const all = await rowsOf<AccountRecord>('accounts', { _id: { $in: openids } });
  const holding = all.filter(({ claims = [] }) => claims.some(({ wishId }) => wishId === 'ONE'));
  expect(holding.map(({ memberId }) => memberId)).toEqual([winner?._id]);
}, 120_000);

test('of two hundred wishes claimed by five hundred at once none has two claimers, and nobody too many', async () => {
  const few = claimers.slice(0, 500);
  const asked = few.flatMap(({ _id }, place) =>
    Array.from({ length: 3 }, (_, nth) => () => codeOf(_id, `MANY${(place * 7 + nth * 41) % many.length}`)),
  );
  const codes = new Set(await allAtOnce(asked));
  expect([...codes].sort()).toEqual(['wish.taken', 'wish.tooManyClaims', 'won'].slice(0, codes.size));

  const taken = (await rowsOf<WishRecord>('wishes', { state: 'claimed' })).filter(({ _id }) =>
    many.includes(_id),
  );
  expect(taken).toHaveLength(many.length);
  const each = new Map<string, number>();
  for (const { claimerId, steps } of taken) {
    expect(steps.filter(({ what }) => what === 'claimed')).toHaveLength(1);
    each.set(`${claimerId}`, (each.get(`${claimerId}`) ?? 0) + 1);
  }
  expect(Math.max(...each.values())).toBeLessThanOrEqual(LIMIT);
}, 120_000);

describe('the limit of what one member has in hand', () => {
  const busy = 'claimer900';

  test('refuses the next, says how many, and lets in another once one is done or given up', async () => {
    const codes = [];
    for (const wishId of ids('LIMIT', 4)) codes.push(await codeOf(busy, wishId));
    expect(codes).toEqual(['won', 'won', 'won', 'wish.tooManyClaims']);
    const { envelope } = await claim(busy, 'LIMIT3');
    expect(envelope.error.params).toEqual({ most: LIMIT });

    const me = openidOf(busy);
    await wishes.asks.answer(me, 'wish.fulfil', { wishId: 'LIMIT0', note: '办好了' });
    expect(await codeOf(busy, 'LIMIT3')).toBe('won');
    await wishes.asks.answer(me, 'wish.giveUp', { wishId: 'LIMIT1', reason: '出差' });
    expect(await codeOf(busy, 'LIMIT4')).toBe('won');
    expect(await codeOf(busy, 'LIMIT5')).toBe('wish.tooManyClaims');
  });

  test('is not used up by claims that broke off before they were made', async () => {
    expect(await codeOf(broken, 'BROKEN3')).toBe('won');
    const [account] = await rowsOf<AccountRecord>('accounts', { _id: openidOf(broken) });
    expect(account?.claims?.map(({ wishId }) => wishId)).toEqual(['BROKEN3']);
  });

  test('counts a wish again whose fulfilment is disputed', async () => {
    const member = 'claimer902';
    const me = openidOf(member);
    await claim(member, 'DISPUTED');
    await wishes.asks.answer(me, 'wish.fulfil', { wishId: 'DISPUTED', note: '办好了' });
    await wishes.asks.answer('openid-citizen', 'wish.confirm', {
      wishId: 'DISPUTED',
      outcome: 'disputed',
      reason: '没有',
    });
    const codes = [];
    for (const wishId of ids('AGAIN', 3)) codes.push(await codeOf(member, wishId));
    expect(codes).toEqual(['won', 'won', 'wish.tooManyClaims']);
  });
});
