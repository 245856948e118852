import * as contract from '../../contract/community';
import { needs, organizations } from '../../server/collections';
import { whyNotDay, whyNotYear } from '../../server/community/need-rules';
import { newNeed } from '../../server/community/new-need';
import { needSteps } from '../../server/community/take-need-step';
import { isStaffOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { identifierOf } from '../../server/kernel/store/identifier';
import { dayOf, yearOf } from '../../server/kernel/time/clock';

/** Staff write down what the community needs, or change it while nobody has taken it up. */
export const saveNeed = action(contract.saveNeed)({
  load: async (asked) => {
    const { input } = asked;
    const [community, seen] = await Promise.all([
      organizations.get(input.communityId),
      needs.get(input.needId ?? identifierOf('community.saveNeed', asked)),
    ]);
    return { community, seen };
  },
  allow: ({ caller, input }) => isStaffOf(caller, input.communityId),
  run: async (request) => {
    const { input, loaded, now } = request;
    const { community, seen } = loaded;
    if (community?.kind !== 'community') refuse('organization.unknown');
    const { needId, title, category, details, dueOn } = input;
    if (seen && !needId) return { needId: seen._id, state: seen.state }; // Sent again.
    if (needId && seen?.communityId !== community._id) refuse('need.unknown');
    const year = seen?.year ?? input.year ?? yearOf(now);
    const objection =
      whyNotYear(year, dayOf(now)) ?? (dueOn === seen?.dueOn ? null : whyNotDay(dueOn, year, dayOf(now)));
    if (objection) refuse(objection);
    const said = { title, category, details, dueOn };
    if (seen) {
      const state = await needSteps.take(request, seen, 'changed', { details: said });
      return { needId: seen._id, state };
    }
    const place = {
      _id: identifierOf('community.saveNeed', request),
      ...{ communityId: community._id, communityName: community.name },
    };
    const line = newNeed(request, place, { ...said, year });
    await needs.insertOnce(line);
    return { needId: line._id, state: line.state };
  },
});
