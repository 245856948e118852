import * as contract from '../../contract/community';
import { limits } from '../../contract/limits';
import { organizations, unitRegistrations } from '../../server/collections';
import { holdPlace } from '../../server/community/hold-place';
import { newUnitRegistration } from '../../server/community/new-unit-registration';
import { registrationsOfBranch } from '../../server/community/registrations-of-branch';
import { unitSteps } from '../../server/community/take-unit-step';
import { tellStaff } from '../../server/community/tell-unit';
import { isWorkUnit } from '../../server/community/work-unit';
import { aboveUnit } from '../../server/judges/above';
import { branchAsSecretary } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';

/**
 * The secretary of a work unit's branch asks a community to be registered with it: with a few at most, those that it waits
 * for included.
 */
export const registerUnit = action(contract.registerUnit)({
  load: ({ input }) => organizations.get(input.communityId),
  allow: ({ caller, input }) => branchAsSecretary(caller, input.branchId) !== null,
  run: async (request) => {
    const { caller, input, loaded: community, now } = request;
    const branchId = branchAsSecretary(caller, input.branchId);
    if (!branchId || !caller.member) refuse('call.notAllowed');
    if (community?.kind !== 'community') refuse('organization.unknown');
    const [branch, before, above] = await Promise.all([
      organizations.get(branchId),
      registrationsOfBranch(branchId),
      aboveUnit(branchId, community._id, caller.openid, async () => community),
    ]);
    if (!branch || !isWorkUnit(branch)) refuse('unit.notWorkUnit');

    const answer = { state: 'waiting' as const, communityName: community.name };
    const seen = before.find(({ communityId }) => communityId === community._id);
    if (seen?.state === 'waiting') return answer;
    if (seen?.state === 'confirmed') refuse('unit.registeredAlready');
    const most = limits.unitCommunities;
    if (!(await holdPlace(branch, before, community._id, now))) refuse('unit.tooMany', { most });

    const { _id: memberId } = caller.member;
    const asked = newUnitRegistration(request, { unit: branch, community, memberId, above });
    if (seen) await unitSteps.take(request, seen, 'asked', { details: { above } });
    const isNew = !seen && (await unitRegistrations.insertOnce(asked));
    // Not new: asked again, or the same request was a moment faster. What stands is what the staff are told of, once.
    const standing = isNew ? asked : ((await unitRegistrations.get(asked._id)) ?? asked);
    await tellStaff(standing, { what: 'unitAsked', by: memberId, reason: '', at: now });
    return answer;
  },
});
