import * as contract from '../../contract/community';
import { needs, organizations } from '../../server/collections';
import { registeredUnit } from '../../server/community/registered-unit';
import { tellStaffOfNeed } from '../../server/community/tell-need';
import { aboveUnit } from '../../server/judges/above';
import { branchAsSecretary } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { identifierOf } from '../../server/kernel/store/identifier';
import { stepOf } from '../../server/kernel/store/way';
import { dayOf, yearOf } from '../../server/kernel/time/clock';
import type { NeedRecord } from '../../server/records/need';

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
    const line: NeedRecord = {
      _id: identifierOf('community.offer', request),
      ...{ communityId, communityName, kind: 'offer', title, category, details, dueOn },
      year: dueOn === null ? yearOf(now) : Number(dueOn.slice(0, 4)),
      ...{ state: 'offered', branchId, branchName, listedAt: now, doneAt: null, updatedAt: now },
      ...(above ? { above } : {}),
      steps: [stepOf(request, { what: 'proposed', by: branchName })],
    };
    await needs.insertOnce(line);
    const by = caller.member?._id;
    await tellStaffOfNeed(line, { what: 'needOffered', reason: details, by, at: now, requestId });
    return { needId: line._id, state: line.state };
  },
});
