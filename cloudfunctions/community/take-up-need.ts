import * as contract from '../../contract/community';
import { needs, organizations } from '../../server/collections';
import { registeredUnit } from '../../server/community/registered-unit';
import { needSteps } from '../../server/community/take-need-step';
import { tellStaffOfNeed } from '../../server/community/tell-need';
import { aboveUnit } from '../../server/judges/above';
import { branchAsSecretary } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';

/** A registered unit's secretary takes up what the community needs: whoever is first has it. */
export const takeUpNeed = action(contract.takeUpNeed)({
  load: ({ input }) => needs.get(input.needId),
  allow: ({ caller, input, loaded: seen }) =>
    seen ? branchAsSecretary(caller, input.branchId) !== null : 'need.unknown',
  run: async (request) => {
    const { caller, input, loaded: seen, now, requestId } = request;
    const branchId = branchAsSecretary(caller, input.branchId);
    if (!seen || !branchId) refuse('need.unknown');
    const { communityId } = seen;
    const [unit, above] = await Promise.all([
      registeredUnit(branchId, communityId),
      aboveUnit(branchId, communityId, caller.openid, () => organizations.get(communityId)),
    ]);
    if (!unit) refuse('need.notRegistered');
    const { branchName } = unit;
    const { note } = input;
    const details = { branchId, branchName, above };
    const state = await needSteps.take(request, seen, 'takenUp', { note, details });
    const news = { what: 'needOffered', reason: note, by: caller.member?._id, at: now, requestId } as const;
    await tellStaffOfNeed({ ...seen, branchName }, news);
    return { state };
  },
});
