import * as contract from '../../contract/community';
import { organizations, unitRegistrations } from '../collections';
import { action } from '../kernel/action';
import { officeOf } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import type { UnitRegistrationRecord } from '../records/unit-registration';

/** As many as are answered in one sitting; the rest come up as these are answered. */
const MOST_WAITING = 100;
/** 923 unit–community pairs in a whole city (domain.md): far beyond those of one community. */
const MOST_CONFIRMED = 500;

const lineOf = ({ branchId, branchName, state, reason, askedAt, since }: UnitRegistrationRecord) => ({
  ...{ branchId, branchName, state, reason, askedAt, since },
});

/** The units that wait for the caller's community, the longest waiting first, and those that are registered, by name. */
export const units = action(contract.units)({
  allow: ({ caller }) => officeOf(caller.member, ['communityStaff']) !== null,
  run: async ({ caller }) => {
    const communityId = officeOf(caller.member, ['communityStaff']);
    if (!communityId) refuse('call.notAllowed');
    const [community, waiting, confirmed] = await Promise.all([
      organizations.get(communityId),
      unitRegistrations.find(
        { communityId, state: 'waiting' },
        { limit: MOST_WAITING, order: ['askedAt', 'asc'] },
      ),
      unitRegistrations.find({ communityId, state: 'confirmed' }, { limit: MOST_CONFIRMED }),
    ]);
    return {
      communityId,
      communityName: community?.name ?? '',
      waiting: waiting.map(lineOf),
      confirmed: confirmed
        .sort((one, other) => one.branchName.localeCompare(other.branchName, 'zh-CN'))
        .map(lineOf),
    };
  },
});
