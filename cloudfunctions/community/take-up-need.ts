import * as contract from '../../contract/community';
import { needs, organizations } from '../../server/collections';
import { aboveUnit } from '../../server/judges/above';
import { action } from '../../server/kernel/action';
import { branchAsSecretary } from '../../server/kernel/permission';
import { refuse } from '../../server/kernel/refusal';
import { registeredUnit } from './registered-unit';
import { takeNeedStep } from './take-need-step';
import { tellStaffOfNeed } from './tell-need';

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
    const set = { branchId, branchName, above };
    const state = await takeNeedStep(request, seen, {
      ...{ what: 'takenUp', by: branchName, note, unitId: branchId, set },
    });
    const news = { what: 'needOffered', reason: note, by: caller.member?._id, at: now, requestId } as const;
    await tellStaffOfNeed({ ...seen, branchName }, news);
    return { state };
  },
});
