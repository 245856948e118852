import { accounts } from '../collections';
import type { AccountRecord, Posting } from '../records/account';
import type { Caller } from './caller';
import { dayOf } from './clock';
import { command } from './database';
import { numberSetting } from './setting';

/** Never fewer in a day than may be under way at once. */
const usual = () =>
  Math.max(10, numberSetting('DAOZHIBU_OPEN_WISHES', 0), numberSetting('DAOZHIBU_OPEN_ERRANDS', 0));

/**
 * What one person may post for others to look at in a day of Asia/Shanghai: wishes, errands and letters together, those
 * that were withdrawn included. What is entered for people without a phone is not counted.
 */
export const postingsMost = () => Math.max(1, numberSetting('DAOZHIBU_POSTINGS_A_DAY', usual()));

/** Others of the same person that may come between before we give up: each of them takes a place, so no more than there are. */
const rounds = () => postingsMost() + 2;

/**
 * Takes one of the day's places for what is about to be posted, by one conditional write: of any number sent at one
 * moment no more than the limit get one. Answers null when there was one, also when it has one already; else the limit
 * that is reached: the day's, or `most` of this kind.
 */
export async function takePlace(
  { openid, account }: Pick<Caller, 'openid' | 'account'>,
  posting: Posting,
  now: Date,
  most = postingsMost(),
): Promise<number | null> {
  const day = dayOf(now);
  let seen = account;
  for (let round = 0; round < rounds(); round++) {
    const today = seen?.postings?.day === day ? seen.postings.of : [];
    if (today.some(({ id }) => id === posting.id)) return null;
    const ofKind = today.filter(({ kind }) => kind === posting.kind);
    if (ofKind.length >= most) return most;
    if (today.length >= postingsMost()) return postingsMost();
    if (await note(openid, seen, { day, of: [...today, posting] }, now)) return null;
    seen = await accounts.get(openid);
  }
  throw new Error('The postings of one person change faster than they can be counted');
}

type Postings = NonNullable<AccountRecord['postings']>;

/** Writes the day's postings if those that were seen still stand; says whether they did. */
function note(openid: string, seen: AccountRecord | null, postings: Postings, now: Date): Promise<boolean> {
  if (!seen) return accounts.insertOnce({ _id: openid, memberId: null, postings, updatedAt: now });
  const { exists } = command();
  const before = seen.postings;
  const unchanged = before
    ? { 'postings.day': before.day, [`postings.of.${before.of.length}.id`]: exists(false) }
    : { 'postings.day': exists(false) };
  return accounts.change({ _id: openid, ...unchanged }, { set: { postings, updatedAt: now } });
}
