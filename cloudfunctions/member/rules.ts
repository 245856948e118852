import { isSameName } from '../../contract/text/fold';
import type { BindRequestRecord, MemberRecord } from '../records/member';

type Entry = Pick<MemberRecord, 'name' | 'onRoll' | 'openid' | 'phoneHash'>;

/** The roll entry that name and phone mean: the caller's own before a free one before one that somebody else is bound to. */
export function matchingEntry<Found extends Entry>(
  entries: readonly Found[],
  said: { name: string; phoneHash: string; openid: string },
): Found | undefined {
  const same = entries.filter(
    ({ name, onRoll, phoneHash }) => onRoll && phoneHash === said.phoneHash && isSameName(name, said.name),
  );
  return (
    same.find(({ openid }) => openid === said.openid) ?? same.find(({ openid }) => openid === null) ?? same[0]
  );
}

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

/** The day's tries with this one among them, `tried` itself where it is already; null when none is left. */
export function triesWith(tried: string[], hash: string): string[] | null {
  if (tried.includes(hash)) return tried;
  return tried.length < TRIES_A_DAY ? [...tried, hash] : null;
}
