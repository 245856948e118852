/**
 * Accounts whose earlier claims broke off, and many claims of one member at the same moment, as far as the functions'
 * clocks can tell: the repair of the account neither loses a reservation nor turns anybody away for whom there is room.
 */

import type { Document } from '../../localcloud/engine/values';
import type { AccountRecord } from '../../server/records/account';
import type { WishRecord } from '../../server/records/wish';
import { type Saying, sayAtOnce } from '../support/at-once';
import { accountsOf, openidOf, organizations, person, tree } from '../support/people';
import { startWishCloud, type Wishes } from '../support/wishes';
import { wishOf } from '../support/year';

const LIMIT = 3;
const AT_ONCE = 8;
const members = Array.from({ length: 24 }, (_, place) =>
  person(`broken${place}`, { communityId: tree.community._id }),
);
const lost = (memberId: string, count: number) =>
  Array.from({ length: count }, (_, nth) => ({
    wishId: `LOST-${memberId}-${nth}`,
    at: new Date(Date.now() - 5 * 60_000),
  }));
const wishesOf = (memberId: string) => Array.from({ length: AT_ONCE }, (_, nth) => `${memberId}-${nth}`);
const published = (_id: string): WishRecord =>
  wishOf(_id, 'nobody', '2026-11', {
    ...{ state: 'published', claimerId: null, claimerOpenid: null, claimerBranchId: null },
    ...{ claimedAt: null, heardAt: null },
  });

let wishes: Wishes;
beforeEach(async () => {
  wishes = await startWishCloud(
    {
      organizations,
      members,
      // Some have lost all that they may hold, others leave room for one.
      accounts: accountsOf(members).map((account, place) => ({
        ...account,
        claims: lost(`${account.memberId}`, place % 2 === 0 ? LIMIT : LIMIT - 1),
      })),
      wishes: members.flatMap(({ _id }) => wishesOf(_id)).map(published),
    },
    { DAOZHIBU_CLAIMS: `${LIMIT}` },
    { clockStepMilliseconds: 500, timeoutMilliseconds: 60_000 },
  );
});
afterEach(() => wishes.close());

const rowsOf = async <Row>(collection: string, query: Document): Promise<Row[]> => {
  const { result } = await wishes.cloud.cloud.backend.engine.find(collection, { query, limit: 1000 });
  return result as unknown as Row[];
};

test('each ends with as much in hand as they may have, and with all of it reserved', async () => {
  for (const { _id } of members) {
    const all = wishesOf(_id).map(
      (wishId): Saying => ({ openid: openidOf(_id), name: 'wish.claim', input: { wishId } }),
    );
    await sayAtOnce(wishes.cloud, all);
    const taken = await rowsOf<WishRecord>('wishes', { claimerId: _id });
    const [account] = await rowsOf<AccountRecord>('accounts', { _id: openidOf(_id) });
    const held = (account?.claims ?? []).map(({ wishId }) => wishId).sort();
    expect([_id, held]).toEqual([_id, taken.map((wish) => wish._id).sort()]);
    expect([_id, taken.length]).toEqual([_id, LIMIT]);
  }
});
