import { unitRegistrations } from '../collections';
import type { UnitRegistrationRecord } from '../records/unit-registration';

/** Far beyond the communities that one unit ever asks. */
const MOST = 50;

/** Every registration of a branch, whatever became of it, the latest request first. */
export const registrationsOfBranch = (branchId: string): Promise<UnitRegistrationRecord[]> =>
  unitRegistrations.find({ branchId }, { limit: MOST, order: ['askedAt', 'desc'] });
