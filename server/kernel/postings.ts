import { accounts } from '../collections';
import type { AccountRecord, Posting } from '../records/account';
import type { Caller } from './access/caller';
import { numberSetting } from './setting';
import type { Collection, Where } from './store/collection';
import { command } from './store/database';
import { dayOf } from './time/clock';

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

/** A function runs for at most a minute: what took its place before that and is not recorded was lost on the way. */
const LOST_AFTER_MILLISECONDS = 60_000;

/** What one person may have under way of a kind. */
export interface OpenLimit {
  most: number;
  records: Pick<Collection<{ _id: string }>, 'find' | 'present'>;
  /** Those of theirs that are under way. */
  where: Where;
  /** Their ids as they were read beside the account: `most` of them are enough. */
  open: readonly string[];
}

/** Which limit is reached: of what is posted in a day, or of what is under way. */
export interface Reached {
  of: 'day' | 'open';
  most: number;
}

interface Taking {
  now: Date;
  /** Of this kind in a day, where that is fewer than of all. */
  most?: number;
  /** Where there is a limit to what is under way. */
  open?: OpenLimit;
}

/**
 * Takes one of the day's places for what is about to be posted, by one conditional write: of any number sent at one
 * moment no more than the limit get one, and no more are ever under way. Answers null when there was one, also when it has
 * one already; else the limit that is reached.
 */
export async function takePlace(
  { openid, account }: Pick<Caller, 'openid' | 'account'>,
  posting: Posting,
  { now, most = postingsMost(), open }: Taking,
): Promise<Reached | null> {
  const day = dayOf(now);
  let seen = account;
  for (let round = 0; round < rounds(); round++) {
    const today = postedOn(day, seen);
    if (today.some(({ id }) => id === posting.id)) return null;
    const ofKind = today.filter(({ kind }) => kind === posting.kind);
    if (ofKind.length >= most) return { of: 'day', most };
    if (today.length >= postingsMost()) return { of: 'day', most: postingsMost() };
    const fresh = (seen?.postings?.of ?? []).filter((one) => isFresh(one, now));
    const ids = fresh.filter(({ kind }) => kind === posting.kind).map(({ id }) => id);
    if (open && (await isFull(open, ids))) return { of: 'open', most: open.most };
    // What is on its way over midnight stays known.
    const of = seen?.postings?.day === day ? seen.postings.of : fresh;
    if (await note(openid, seen, { day, of: [...of, { ...posting, at: now }] }, now)) return null;
    seen = await accounts.get(openid);
  }
  throw new Error('The postings of one person change faster than they can be counted');
}

/** What somebody has posted on a day; of what was posted before instants were kept, on the day of the list. */
const postedOn = (day: string, seen: AccountRecord | null): readonly Posting[] =>
  (seen?.postings?.of ?? []).filter(({ at }) => (at ? dayOf(at) : seen?.postings?.day) === day);

const isFresh = ({ at }: Posting, now: Date) =>
  at !== undefined && now.getTime() - at.getTime() <= LOST_AFTER_MILLISECONDS;

/**
 * Whether as many are under way as may be, those among them that have their place (`fresh`) and are not recorded yet. What
 * was recorded since the open ones were read is found by reading them again, after it is known which are recorded.
 */
async function isFull({ most, records, where, open }: OpenLimit, fresh: readonly string[]): Promise<boolean> {
  const unseen = fresh.filter((id) => !open.includes(id));
  if (open.length >= most || unseen.length === 0) return open.length >= most;
  const recorded = await records.present(unseen);
  const now = await records.find(where, { limit: most, fields: ['_id'] });
  const onTheirWay = unseen.filter((id) => !recorded.has(id));
  return new Set([...now.map(({ _id }) => _id), ...onTheirWay]).size >= most;
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
