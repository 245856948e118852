import * as contract from '../../contract/community';
import { needs, organizations } from '../../server/collections';
import { newOffer } from '../../server/community/new-need';
import { registeredUnit } from '../../server/community/registered-unit';
import { tellStaffOfNeed } from '../../server/community/tell-need';
import { aboveUnit } from '../../server/judges/above';
import { branchAsSecretary } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { identifierOf } from '../../server/kernel/store/identifier';
import { dayOf, yearOf } from '../../server/kernel/time/clock';

/** A registered unit's secretary offers something of the unit's own. It stands in the list of the year it is for. */
export const offer = action(contract.offer)({
  load: (asked) => needs.get(identifierOf('community.offer', asked)),
  allow: ({ caller, input }) => branchAsSecretary(caller, input.branchId) !== null,
  run: async (request) => {
    const { caller, input, loaded: before, now, requestId } = request;
    if (before) return { needId: before._id, state: before.state };
    const branchId = branchAsSecretary(caller, input.branchId);
    if (!branchId) refuse('call.notAllowed');
    const [unit, above] = await Promise.all([
      registeredUnit(branchId, input.communityId),
      aboveUnit(branchId, input.communityId, caller.openid, () => organizations.get(input.communityId)),
    ]);
    if (!unit) refuse('need.notRegistered');
    const { title, category, details, dueOn } = input;
    if (dueOn !== null && dueOn < dayOf(now)) refuse('need.dueInPast');
    const { communityId, communityName, branchName } = unit;
    const year = dueOn === null ? yearOf(now) : Number(dueOn.slice(0, 4));
    const place = { _id: identifierOf('community.offer', request), communityId, communityName };
    const by = caller.member?._id;
    const said = { title, category, details, dueOn, year };
    const line = newOffer(request, place, said, { branchId, branchName, above });
    await needs.insertOnce(line);
    await tellStaffOfNeed(line, { what: 'needOffered', reason: details, by, at: now, requestId });
    return { needId: line._id, state: line.state };
  },
});
