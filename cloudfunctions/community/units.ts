import * as contract from '../../contract/community';
import { organizations, unitRegistrations } from '../../server/collections';
import type { Officer } from '../../server/community/unit-rules';
import { unitWorkflow } from '../../server/community/unit-workflow';
import { higherOfficeOf, officeOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import type { UnitRegistrationRecord } from '../../server/records/unit-registration';

/** As many as are answered in one sitting; the rest come up as these are answered. */
const MOST_WAITING = 100;
/** 923 unit–community pairs in a whole city (domain.md): far beyond those of one community. */
const MOST_CONFIRMED = 500;

const lineFor = (caller: Officer, now: Date) => (registered: UnitRegistrationRecord) => {
  const { branchId, branchName, communityId, communityName, state, reason, askedAt, since } = registered;
  return {
    ...{ branchId, branchName, communityId, communityName, state, reason, askedAt, since },
    may: unitWorkflow.may(registered, caller, now),
  };
};

/**
 * The units that wait for the caller's community, the longest waiting first, and those that are registered, by name. For
 * the level above a community those that wait for it, since somebody who leads them works there.
 */
export const units = action(contract.units)({
  allow: ({ caller: { member } }) =>
    officeOf(member, ['communityStaff']) !== null || higherOfficeOf(member) !== null,
  run: async ({ caller, now }) => {
    const { member } = caller;
    const lineOf = lineFor(caller, now);
    const communityId = officeOf(member, ['communityStaff']);
    const level = higherOfficeOf(member);
    const organizationId = communityId ?? level;
    if (!organizationId) refuse('call.notAllowed');
    const [organization, waiting, confirmed] = await Promise.all([
      organizations.get(organizationId),
      unitRegistrations.findAny(
        [
          ...(communityId ? [{ communityId, state: 'waiting' }] : []),
          ...(level ? [{ 'above.levelId': level, state: 'waiting' }] : []),
        ],
        { limit: MOST_WAITING, order: ['askedAt', 'asc'] },
      ),
      communityId
        ? unitRegistrations.find({ communityId, state: 'confirmed' }, { limit: MOST_CONFIRMED })
        : [],
    ]);
    return {
      communityId: organizationId,
      communityName: organization?.name ?? '',
      waiting: waiting.map(lineOf),
      confirmed: confirmed
        .sort((one, other) => one.branchName.localeCompare(other.branchName, 'zh-CN'))
        .map(lineOf),
    };
  },
});
