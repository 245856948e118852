import { isSameName } from '../../contract/text/fold';
import type { BindRequestRecord, GivenPhone, MemberRecord } from '../../server/records/member';

type Entry = Pick<MemberRecord, 'name' | 'onRoll' | 'openid' | 'phoneHash' | 'former'>;

interface Said {
  name: string;
  phoneHash: string;
}

/** The entries on the roll that name and phone both mean: several where somebody is on two rolls. */
export const meantEntries = <Found extends Entry>(entries: readonly Found[], said: Said): Found[] =>
  entries.filter(
    ({ name, onRoll, phoneHash }) => onRoll && phoneHash === said.phoneHash && isSameName(name, said.name),
  );

/**
 * The entry that somebody may be bound to at once: the only one meant, free, and not one of which it was said that its
 * person is somebody else.
 */
export function freeEntry<Found extends Entry>(meant: readonly Found[], openid: string): Found | undefined {
  const [only, another] = meant;
  if (!only || another || only.openid !== null) return undefined;
  const { former } = only;
  return former?.why === 'notThem' && former.openid === openid ? undefined : only;
}

/** Whether an entry may be the person's of whom this was said: the same name, or the same phone. */
export const mayBe = (
  { name, phoneHash }: Pick<MemberRecord, 'name' | 'phoneHash'>,
  said: Said,
): { sameName: boolean; samePhone: boolean } => ({
  sameName: isSameName(name, said.name),
  samePhone: phoneHash !== null && phoneHash === said.phoneHash,
});

type Asked = Pick<BindRequestRecord, 'name' | 'phoneHash' | 'branchId' | 'note' | 'state'>;

/** Whether a waiting request asks for just this, so that asking again changes nothing. */
export const asksTheSame = (request: Asked, other: Asked) =>
  request.state === 'waiting' &&
  other.state === 'waiting' &&
  request.name === other.name &&
  request.phoneHash === other.phoneHash &&
  request.branchId === other.branchId &&
  request.note === other.note;

/** Names and phones that one person may look themselves up by in a day: room for slips, not for guessing others'. */
export const TRIES_A_DAY = 5;

/** The list with this one among them, `list` itself where it is already; null when it holds as many as it may. */
export function withOneMore<Item>(list: Item[], item: Item, most: number): Item[] | null {
  if (list.includes(item)) return list;
  return list.length < most ? [...list, item] : null;
}

/** For so long a code of WeChat's button stands for its number here, though WeChat changes it only once. */
const GIVEN_MILLISECONDS = 3_600_000;

/** Whether the code is the one whose number is kept, and still stands for it. */
export const isGiven = (given: GivenPhone | undefined, code: string, now: Date): given is GivenPhone =>
  given !== undefined && given.code === code && now.getTime() - given.at.getTime() < GIVEN_MILLISECONDS;
