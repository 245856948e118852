import { errands, organizations, wishes } from '../collections';
import type { Caller } from '../kernel/access/caller';
import { command } from '../kernel/store/database';
import type { OrganizationRecord } from '../records/organization';

/** More than a township has. */
const MOST_NEARBY = 60;

/**
 * Communities that somebody probably means before they wrote a letter: where they report or work, where they said something
 * last, where their branch belongs; then the others of their township. Nothing for somebody of whom nothing is known.
 */
export async function likelyCommunities({ member, openid }: Caller): Promise<OrganizationRecord[]> {
  const [lastWish, lastErrand, nearby] = await Promise.all([
    wishes.find({ posterOpenid: openid }, { limit: 1, order: ['postedAt', 'desc'], fields: ['communityId'] }),
    errands.find(
      { posterOpenid: openid },
      { limit: 1, order: ['postedAt', 'desc'], fields: ['communityId'] },
    ),
    member
      ? organizations.find(
          { kind: 'community', parentId: command().in(member.line) },
          { limit: MOST_NEARBY, order: ['name', 'asc'] },
        )
      : [],
  ]);
  const own = [
    member?.communityId,
    ...(member?.offices ?? []).map(({ organizationId }) => organizationId),
    ...[...lastWish, ...lastErrand].map(({ communityId }) => communityId),
    ...(member?.line ?? []),
  ].filter((id): id is string => typeof id === 'string');
  const ids = [...new Set(own)];
  const known = new Map(nearby.map((one) => [one._id, one]));
  const missing = ids.filter((id) => !known.has(id));
  const others = missing.length
    ? await organizations.find({ _id: command().in(missing), kind: 'community' }, { limit: missing.length })
    : [];
  for (const one of others) known.set(one._id, one);
  return [...ids.flatMap((id) => known.get(id) ?? []), ...nearby.filter(({ _id }) => !ids.includes(_id))];
}
