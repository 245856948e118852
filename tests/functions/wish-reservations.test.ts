/**
 * What a member has reserved follows what they have in hand, by the timer, also where a call died in between: neither
 * their limit nor the place in their day is taken for what they never had, and what is theirs again counts again.
 */

import type { CallName } from '../../contract/api';
import type { AccountRecord } from '../../server/records/account';
import type { WishRecord } from '../../server/records/wish';
import { startWishCloud, type Wishes, who } from '../support/wishes';

const MINUTE = 60_000;
const settings = { DAOZHIBU_OPEN_WISHES: '1000', DAOZHIBU_CLAIMS: '1', DAOZHIBU_CONTACTS_A_DAY: '2' };

let wishes: Wishes;
beforeEach(async () => {
  wishes = await startWishCloud({}, settings);
});
afterEach(() => wishes.close());

async function rowOf<Row>(collection: string, _id: string): Promise<Row | undefined> {
  const { result } = await wishes.cloud.cloud.backend.engine.find(collection, { query: { _id } });
  return result[0] as unknown as Row | undefined;
}
const reserved = async () => {
  const account = await rowOf<AccountRecord>('accounts', who.helper);
  return {
    claims: (account?.claims ?? []).map(({ wishId }) => wishId),
    told: (account?.contacts ?? []).map(({ of }) => of),
  };
};
const stateOf = async (wishId: string) => (await rowOf<WishRecord>('wishes', wishId))?.state;

/** As if all that the helper reserved had been reserved two minutes before. */
async function twoMinutesLater(): Promise<void> {
  const account = await rowOf<AccountRecord>('accounts', who.helper);
  const earlier = <Row extends { at: Date }>(rows: readonly Row[] = []) =>
    rows.map((row) => ({ ...row, at: new Date(row.at.getTime() - 2 * MINUTE) }));
  await wishes.cloud.cloud.backend.engine.modify('accounts', {
    query: { _id: who.helper },
    changes: { $set: { claims: earlier(account?.claims), contacts: earlier(account?.contacts) } } as never,
    ...{ multi: false, merge: true, upsert: false },
  });
}

/** The call dies after the first request after which `broke` holds. */
async function diesOnce(
  [openid, name, input]: readonly [string, CallName, object],
  broke: () => Promise<boolean>,
): Promise<void> {
  for (let at = 1; at < 10; at++) {
    const faults = [{ do: 'kill', at, when: 'after' }] as const;
    await wishes.cloud.call(openid, name, input, { faults });
    if (await broke()) return;
  }
  throw new Error(`${name} never stood so`);
}

const diesOnceReserved = (wishId: string) =>
  diesOnce([who.helper, 'wish.claim', { wishId }], async () => (await reserved()).claims.length > 0);
const ring = () => wishes.cloud.ringTimer('wishclock');

test('a claim that died once it had reserved takes neither the limit nor the day, a minute later', async () => {
  const wishId = await wishes.publish();
  await diesOnceReserved(wishId);
  expect(await stateOf(wishId)).toBe('published');
  const taken = { claims: [wishId], told: [wishId] };
  await ring();
  // The call might still be running.
  expect(await reserved()).toEqual(taken);
  await twoMinutesLater();
  await ring();
  expect(await reserved()).toEqual({ claims: [], told: [] });
  await wishes.asks.answer(who.helper, 'wish.claim', { wishId });
  expect(await reserved()).toEqual(taken);
});

test('what is in hand, and of whom the contact was told, stays so', async () => {
  const wishId = await wishes.claim();
  await twoMinutesLater();
  for (let rung = 0; rung < 2; rung++) await ring();
  expect(await reserved()).toEqual({ claims: [wishId], told: [wishId] });
});

test.each([
  ['wish.giveUp', who.helper, { reason: '出差' }, 'published'],
  ['wish.fulfil', who.helper, { note: '灯已换好' }, 'fulfilled'],
  ['wish.release', who.staff, { reason: '联系不上' }, 'published'],
] as const)('%s that died before it let go frees the member for another', async (name, by, input, state) => {
  const wishId = await wishes.claim();
  await diesOnce(
    [by, name, { wishId, ...input }],
    async () => (await stateOf(wishId)) === state && (await reserved()).claims.length > 0,
  );
  await twoMinutesLater();
  await ring();
  // Whose contact was told was told.
  expect(await reserved()).toEqual({ claims: [], told: [wishId] });
});

test('a dispute that died before it reserved the wish anew counts it in hand all the same', async () => {
  const wishId = await wishes.fulfil();
  const dispute = { wishId, outcome: 'disputed', reason: '灯还是不亮' };
  await diesOnce(
    [who.citizen, 'wish.confirm', dispute],
    async () => (await stateOf(wishId)) === 'disputed' && (await reserved()).claims.length === 0,
  );
  await ring();
  expect((await reserved()).claims).toEqual([wishId]);
  const another = await wishes.publish();
  const refused = await wishes.asks.refusal(who.helper, 'wish.claim', { wishId: another });
  expect(refused.code).toBe('wish.tooManyClaims');
});

test('what a member has in hand stays reserved while it follows them to a new account', async () => {
  const wishId = await wishes.claim();
  await twoMinutesLater();
  await wishes.cloud.cloud.backend.engine.modify('wishes', {
    query: { _id: wishId },
    changes: { $set: { claimerOpenid: 'openid-of-before' } } as never,
    ...{ multi: false, merge: true, upsert: false },
  });
  await ring();
  expect((await reserved()).claims).toEqual([wishId]);
});

test('what was lost on the way to a wish that another then took on is forgotten, with the place in the day', async () => {
  const wishId = await wishes.publish();
  await diesOnceReserved(wishId);
  await wishes.asks.answer(who.friend, 'wish.claim', { wishId });
  await twoMinutesLater();
  await ring();
  // Nothing was told to who did not get it.
  expect(await reserved()).toEqual({ claims: [], told: [] });
});

test('what was let go is not reserved anew by the timer', async () => {
  const wishId = await wishes.fulfil();
  expect(await stateOf(wishId)).toBe('fulfilled');
  await ring();
  expect(await reserved()).toEqual({ claims: [], told: [wishId] });
});

test('a change of the wish frees its claimer, also where nothing of theirs has changed of late', async () => {
  const wishId = await wishes.claim();
  const { engine } = wishes.cloud.cloud.backend;
  // Long ago; of the member there is nothing to be read anew.
  const longAgo = new Date(Date.now() - 60 * MINUTE);
  await twoMinutesLater();
  await engine.modify('accounts', {
    query: { _id: who.helper },
    changes: { $set: { updatedAt: longAgo } } as never,
    ...{ multi: false, merge: true, upsert: false },
  });
  await diesOnce(
    [who.helper, 'wish.giveUp', { wishId, reason: '出差' }],
    async () => (await stateOf(wishId)) === 'published' && (await reserved()).claims.length > 0,
  );
  await ring();
  expect(await reserved()).toEqual({ claims: [], told: [wishId] });
});
