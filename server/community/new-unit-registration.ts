import { stepOf } from '../kernel/store/way';
import type { Above } from '../records/above';
import type { OrganizationRecord } from '../records/organization';
import { type UnitRegistrationRecord, unitRegistrationId } from '../records/unit-registration';

interface Asking {
  unit: Pick<OrganizationRecord, '_id' | 'name'>;
  community: Pick<OrganizationRecord, '_id' | 'name'>;
  /** The member who asks. */
  memberId: string;
  above: Above | null;
}

/** A unit's registration just asked for: it waits for the community. */
export const newUnitRegistration = (
  asked: { openid: string; requestId: string; now: Date },
  { unit, community, memberId, above }: Asking,
): UnitRegistrationRecord => ({
  _id: unitRegistrationId(unit._id, community._id),
  ...{ branchId: unit._id, branchName: unit.name, communityId: community._id, communityName: community.name },
  ...{ state: 'waiting', reason: '', askedAt: asked.now, askedBy: memberId, since: null },
  ...(above ? { above } : {}),
  ...{ steps: [{ ...stepOf(asked, { what: 'asked', by: unit.name }), memberId }], updatedAt: asked.now },
});
