import type { AccountRecord, HeldClaim } from '../server/records/account';
import type { WishRecord } from '../server/records/wish';

/** What those who took wishes on have in hand, by identity. */
export type InHand = Map<string, HeldClaim[]>;

/** Notes that a wish is in its claimer's hands, where it is. */
export function noteInHand(
  inHand: InHand,
  { _id: wishId, state, claimerOpenid, claimedAt }: WishRecord,
): void {
  if (claimerOpenid === null || claimedAt === null || !['claimed', 'disputed'].includes(state)) return;
  inHand.set(claimerOpenid, [...(inHand.get(claimerOpenid) ?? []), { wishId, at: claimedAt }]);
}

/** The account with what it has in hand, which is what its limit goes by. */
export function withClaims(account: AccountRecord, inHand: InHand): AccountRecord {
  const claims = inHand.get(account._id);
  return claims ? { ...account, claims } : account;
}
