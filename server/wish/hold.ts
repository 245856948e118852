import { accounts, wishes } from '../../server/collections';
import {
  claimsMost,
  contactsADay,
  contactsOn,
  latestContacts,
  roomForContact,
} from '../../server/contacts/day';
import type { AccountRecord, HeldClaim } from '../../server/records/account';
import type { WishRecord } from '../../server/records/wish';
import { command } from '../kernel/store/database';

/** A function runs for at most a minute: what was held before that and is not claimed was lost on the way. */
const LOST_AFTER_MILLISECONDS = 60_000;

export type Held = 'held' | 'tooManyClaims' | 'tooManyContacts';

interface Holding {
  openid: string;
  wishId: string;
  now: Date;
  /** Whether the contact that a claim tells counts among the day's: not of the community's own staff. */
  counts: boolean;
}

/**
 * Reserves a wish in the claimer's own account before it is claimed: one conditional write, so that of any number of
 * claims at one moment no more than the limit ever hold, and no more contacts are told than the day allows: what is given
 * up makes room for another in hand, not for another contact. Says whether it did: also when it is reserved already.
 */
export async function hold(holding: Holding): Promise<Held> {
  if (await reserve(holding)) return 'held';
  const { openid, wishId, now } = holding;
  const account = await accounts.get(openid);
  const claims = account?.claims ?? [];
  const place = claims.findIndex((claim) => claim.wishId === wishId);
  const found = claims[place];
  if (found && !isOld(found, now)) return 'held';
  if (found && (await renew(openid, place, found, now))) return 'held';
  const mayBeRoom = claims.length < claimsMost() || (account && (await forgetLost([account], now)) > 0);
  if (!mayBeRoom) return 'tooManyClaims';
  // Whose contact was told today already is told nothing new by the same wish.
  const told = contactsOn(account?.contacts, now);
  const counts = holding.counts && !told.includes(wishId);
  if (await reserve({ ...holding, counts })) return 'held';
  return counts && told.length >= contactsADay() ? 'tooManyContacts' : 'tooManyClaims';
}

const isOld = ({ at }: HeldClaim, now: Date) => now.getTime() - at.getTime() > LOST_AFTER_MILLISECONDS;

const reserve = ({ openid, wishId, now, counts }: Holding): Promise<boolean> => {
  const { exists, neq } = command();
  return accounts.change(
    {
      _id: openid,
      'claims.wishId': neq(wishId),
      [`claims.${claimsMost() - 1}.wishId`]: exists(false),
      ...(counts ? roomForContact(now) : {}),
    },
    {
      set: { updatedAt: now },
      push: { claims: { wishId, at: now } },
      ...(counts ? { putFirst: latestContacts(wishId, now) } : {}),
    },
  );
};

/** Makes a reservation that was lost count again, unless it is forgotten at this moment. */
const renew = (openid: string, place: number, { wishId, at }: HeldClaim, now: Date): Promise<boolean> =>
  accounts.change(
    { _id: openid, [`claims.${place}.wishId`]: wishId, [`claims.${place}.at`]: at },
    { set: { updatedAt: now }, at: { [`claims.${place}.at`]: now } },
  );

type Holder = Pick<AccountRecord, '_id' | 'memberId' | 'claims'>;

const isTheirs = (wish: Pick<WishRecord, 'state' | 'claimerId' | 'claimerOpenid'>, holder: Holder) =>
  (wish.state === 'claimed' || wish.state === 'disputed') &&
  // By the roll entry too: what is in hand follows a new account a moment after the reservations do.
  (wish.claimerOpenid === holder._id || (wish.claimerId !== null && wish.claimerId === holder.memberId));

/**
 * Repairs accounts whose call broke off between reserving and claiming, or between being done and letting go: forgets
 * what they no longer have in hand, and the place in the day of a contact that was never told. Each reservation by itself
 * and as it was seen: what others reserve at this moment stays. Says how many were forgotten.
 */
export async function forgetLost(holders: readonly Holder[], now: Date): Promise<number> {
  const old = holders.flatMap((holder) =>
    (holder.claims ?? []).filter((claim) => isOld(claim, now)).map((claim) => ({ holder, claim })),
  );
  if (old.length === 0) return 0;
  const ids = [...new Set(old.map(({ claim }) => claim.wishId))];
  const found = await wishes.find(
    { _id: command().in(ids) },
    { limit: ids.length, fields: ['state', 'claimerId', 'claimerOpenid', 'steps'] },
  );
  const byId = new Map(found.map((wish) => [wish._id, wish]));
  const forgotten = await Promise.all(
    old.map(({ holder, claim }) => {
      const wish = byId.get(claim.wishId);
      if (wish && isTheirs(wish, holder)) return false;
      // Whose claim never held was told nothing.
      const held = wish?.steps.some(({ what, openid }) => what === 'claimed' && openid === holder._id);
      const untold = held ? {} : { contacts: { of: claim.wishId, at: claim.at } };
      return accounts.change(
        { _id: holder._id, 'claims.wishId': claim.wishId },
        { set: { updatedAt: now }, pull: { claims: claim, ...untold } },
      );
    }),
  );
  return forgotten.filter(Boolean).length;
}

/** The wish is no longer in hand. */
export const letGo = (openid: string, wishId: string, now: Date): Promise<boolean> =>
  accounts.change(
    { _id: openid, 'claims.wishId': wishId },
    { set: { updatedAt: now }, pull: { claims: { wishId } } },
  );

/** Somebody else claimed it: what was reserved at `now` is as if it had not been, since no contact was told. */
export const undoHold = (openid: string, wishId: string, now: Date): Promise<boolean> =>
  accounts.change(
    { _id: openid, 'claims.wishId': wishId },
    { set: { updatedAt: now }, pull: { claims: { wishId }, contacts: { of: wishId, at: now } } },
  );

/** A wish whose fulfilment is disputed is in hand again, whatever the limit says: it was theirs before. */
export const holdAgain = (openid: string, wishId: string, now: Date): Promise<boolean> =>
  accounts.change(
    { _id: openid, 'claims.wishId': command().neq(wishId) },
    { set: { updatedAt: now }, push: { claims: { wishId, at: now } } },
  );
