import type { MemberRecord } from '../records/member';
import type { OrganizationRecord } from '../records/organization';

/** A level to which a letter may go: a township or a committee above it. */
export type Level = Pick<OrganizationRecord, '_id' | 'name'>;

/** Somebody who works for one of the levels and has a phone to read on. */
export type Officer = Pick<MemberRecord, '_id' | 'openid' | 'offices'>;

interface Letter {
  /** The writer's identity. */
  openid: string;
  concerned: readonly string[];
}

/** Whether a letter is about somebody, or about what they hold an office at. */
export const isConcerned = (
  concerned: readonly string[],
  { openid, member }: { openid: string | null; member: Pick<MemberRecord, '_id' | 'offices'> | null },
): boolean =>
  (openid !== null && concerned.includes(openid)) ||
  (member !== null &&
    (concerned.includes(member._id) ||
      member.offices.some(({ organizationId }) => concerned.includes(organizationId))));

/**
 * To whom a letter goes: the nearest level that it does not concern and where somebody may read it who has no part in the
 * matter and did not write it. Where nobody holds an office yet it waits at the nearest level that it does not concern.
 * Null where it concerns everybody who could. `levels` from the lowest up.
 */
export function readerOf(
  levels: readonly Level[],
  { openid, concerned }: Letter,
  officers: readonly Officer[],
): Level | null {
  const free = levels.filter(({ _id }) => !concerned.includes(_id));
  const worksAt = ({ _id }: Level, { offices }: Officer) =>
    offices.some(({ organizationId, role }) => organizationId === _id && isHigher(role));
  const mayRead = (officer: Officer) =>
    officer.openid !== openid && !isConcerned(concerned, { openid: officer.openid, member: officer });
  const read = free.find((level) => officers.some((one) => worksAt(level, one) && mayRead(one)));
  if (read) return read;
  return free.find((level) => !officers.some((one) => worksAt(level, one))) ?? null;
}

const isHigher = (role: string) => role === 'township' || role === 'county' || role === 'city';
