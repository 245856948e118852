import { unitRegistrations } from '../../server/collections';
import type { UnitRegistrationRecord } from '../../server/records/unit-registration';

/** Far beyond the communities that one unit ever asks. */
const MOST = 50;

/** Every registration of a branch, whatever became of it, the latest request first. */
export const registrationsOfBranch = (branchId: string): Promise<UnitRegistrationRecord[]> =>
  unitRegistrations.find({ branchId }, { limit: MOST, order: ['askedAt', 'desc'] });
