import { unitRegistrations } from '../../server/collections';
import { type UnitRegistrationRecord, unitRegistrationId } from '../../server/records/unit-registration';

/** The standing registration of a branch with a community; null where there is none. */
export async function registeredUnit(
  branchId: string,
  communityId: string,
): Promise<UnitRegistrationRecord | null> {
  const found = await unitRegistrations.get(unitRegistrationId(branchId, communityId));
  return found?.state === 'confirmed' ? found : null;
}
