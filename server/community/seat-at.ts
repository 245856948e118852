import { organizations, unitRegistrations } from '../../server/collections';
import { lineOf, type OrganizationRecord } from '../../server/records/organization';
import type { Caller } from '../kernel/access/caller';
import { branchAsLeader, isOver, isStaffOf, officeOf } from '../kernel/access/permission';

/** As what somebody looks at a community's list. */
export interface Seat {
  part: 'staff' | 'unit' | 'above';
  communityId: string;
  /** The branch registered with the community that the caller leads; null for everybody else. */
  unitId: string | null;
}

/** A unit is registered with a few communities at most. */
const MOST_OF_UNIT = 10;

/**
 * As what the caller may look at a community's list: the one named, else their own, else their unit's. Staff need no
 * further request, others one; null for whom it is not.
 */
export async function seatAt(
  caller: Caller,
  asked: string | undefined,
  community: OrganizationRecord | null,
): Promise<Seat | null> {
  const own = officeOf(caller.member, ['communityStaff']);
  const named = asked ?? own;
  const isStaff = named !== null && isStaffOf(caller, named);
  if (isStaff && named) return { part: 'staff', communityId: named, unitId: null };
  const branchId = branchAsLeader(caller);
  if (branchId) {
    const standing = await unitRegistrations.find(
      { branchId, state: 'confirmed' },
      { limit: MOST_OF_UNIT, order: ['askedAt', 'desc'] },
    );
    const found = asked ? standing.find(({ communityId }) => communityId === asked) : standing[0];
    if (found) return { part: 'unit', communityId: found.communityId, unitId: branchId };
  }
  if (community?.kind === 'community' && isOver(caller, lineOf(community))) {
    return { part: 'above', communityId: community._id, unitId: null };
  }
  return null;
}

/** The community whose list is looked at, where it was not loaded beside the caller's account. */
export const communityNamed = async (communityId: string, loaded: OrganizationRecord | null) =>
  loaded?._id === communityId ? loaded : organizations.get(communityId);
