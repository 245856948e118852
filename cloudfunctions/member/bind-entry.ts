import { accounts, members } from '../collections';
import type { Transaction } from '../kernel/database';
import { refuse } from '../kernel/refusal';
import { within } from '../kernel/within';
import type { MemberRecord } from '../records/member';

/** The roll entry that an identity is bound to, if any: an account may still name one that has left the roll. */
export async function entryOf(transaction: Transaction, openid: string): Promise<MemberRecord | null> {
  const account = await within(transaction, accounts).get(openid);
  const entry = account?.memberId ? await within(transaction, members).get(account.memberId) : null;
  return entry?.onRoll && entry.openid === openid ? entry : null;
}

/**
 * Ties an identity to a roll entry: account and entry move together. Tying what is tied so already changes nothing.
 * Refuses an entry that somebody else is bound to, and a person who is bound to another entry.
 */
export async function bindEntry(
  transaction: Transaction,
  { openid, memberId, now }: { openid: string; memberId: string; now: Date },
): Promise<void> {
  const bound = await entryOf(transaction, openid);
  if (bound?._id === memberId) return;
  if (bound) refuse('member.alreadyBound');

  const entry = await within(transaction, members).get(memberId);
  if (!entry?.onRoll) refuse('member.noMatch');
  if (entry.openid !== null && entry.openid !== openid) refuse('member.entryTaken');
  await within(transaction, accounts).put({ _id: openid, memberId, updatedAt: now });
  await within(transaction, members).change(memberId, { set: { openid, updatedAt: now } });
}
