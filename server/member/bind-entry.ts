import { accounts, members } from '../../server/collections';
import { refuse } from '../../server/kernel/refusal';
import type { FormerAccount, MemberRecord, StoredMember } from '../../server/records/member';
import { proven } from '../kernel/access/proof';
import { signedMember } from '../kernel/access/sign';
import type { Transaction } from '../kernel/store/database';
import { within } from '../kernel/store/within';

/** The roll entry that an identity is bound to, if any: an account may still name one that has left the roll. */
export async function entryOf(transaction: Transaction, openid: string): Promise<MemberRecord | null> {
  const account = await within(transaction, accounts).get(openid);
  const entry = account?.memberId ? proven(await within(transaction, members).get(account.memberId)) : null;
  return entry?.onRoll && entry.openid === openid ? entry : null;
}

interface Binding {
  openid: string;
  memberId: string;
  now: Date;
  /** The account that takes the entry from another; left out, an entry that somebody else is bound to is not given. */
  movedBy?: string;
}

/**
 * Ties an identity to a roll entry: account and entry move together, and with them the wishes that the entry's person
 * has in hand. Tying what is tied so already changes nothing. Refuses a person who is bound to another entry.
 */
export async function bindEntry(
  transaction: Transaction,
  { openid, memberId, now, movedBy }: Binding,
): Promise<void> {
  const bound = await entryOf(transaction, openid);
  if (bound?._id === memberId) return;
  if (bound) refuse('member.alreadyBound');

  const standing = await within(transaction, members).get(memberId);
  if (!standing?.onRoll) refuse('member.noMatch');
  const entry = believed(standing);
  const displaced = entry.openid;
  if (displaced !== null && !movedBy) refuse('member.noMatch');

  // Whoever lost the entry has no hand in its wishes any more; who has it now has.
  const left = displaced === null ? null : await untie(transaction, displaced, memberId, now);
  const own = await within(transaction, accounts).get(openid);
  const claims = [...(own?.claims ?? []), ...(left ?? entry.former?.claims ?? [])];
  await within(transaction, accounts).put({
    ...own,
    ...(claims.length > 0 ? { claims } : {}),
    _id: openid,
    memberId,
    updatedAt: now,
  });
  const { signature } = signedMember({ ...entry, openid });
  const former = formerAfter(entry, { openid, movedBy, now });
  await within(transaction, members).change(memberId, {
    set: { openid, boundAt: now, former, signature, updatedAt: now },
  });
}

/** The entry, which is signed as it stands: to sign another would make true whatever somebody wrote into it. */
function believed(entry: StoredMember): MemberRecord {
  return proven(entry) ?? refuse('member.notBelieved');
}

/** Who can be put back once the entry is bound: whoever it was taken from, else who lost it before, unless it is theirs again. */
function formerAfter(
  { openid: displaced, former }: MemberRecord,
  { openid, movedBy, now }: Pick<Binding, 'openid' | 'movedBy' | 'now'>,
): FormerAccount | null {
  if (displaced !== null && movedBy) return { openid: displaced, why: 'moved', by: movedBy, at: now };
  if (!former || former.openid === openid) return null;
  const { claims: _taken, ...rest } = former;
  return rest;
}

/** Takes an entry and the wishes in hand from an account; answers these. */
async function untie(transaction: Transaction, openid: string, memberId: string, now: Date) {
  const account = await within(transaction, accounts).get(openid);
  if (account?.memberId !== memberId) return [];
  const { claims = [], ...rest } = account;
  await within(transaction, accounts).put({ ...rest, memberId: null, updatedAt: now });
  return claims;
}

/** Unties whoever is bound to an entry, and keeps on it who that was: they can be put back. */
export async function freeEntry(
  transaction: Transaction,
  standing: StoredMember & { openid: string },
  { why, by, now }: Pick<FormerAccount, 'why' | 'by'> & { now: Date },
): Promise<void> {
  const entry = believed(standing);
  const claims = await untie(transaction, standing.openid, entry._id, now);
  const former = { openid: standing.openid, why, by, at: now, ...(claims.length > 0 ? { claims } : {}) };
  const { signature } = signedMember({ ...entry, openid: null });
  await within(transaction, members).change(entry._id, {
    set: { openid: null, former, signature, updatedAt: now },
  });
}
