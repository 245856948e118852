import * as contract from '../../contract/errand';
import { errands, logLines } from '../../server/collections';
import { lineOfRecorded } from '../../server/daily-log/lines';
import { newSpot, saidOf } from '../../server/errand/new-spot';
import { pickedAsker } from '../../server/errand/spot-asker';
import { attends, mayJotAt, spotCommunity } from '../../server/errand/spot-place';
import { leadsIn } from '../../server/errand-access/sight';
import { saidMark } from '../../server/kernel/access/cipher';
import { isStaffOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { standsAsSaid } from '../../server/kernel/text/said';
import type { ErrandRecord } from '../../server/records/errand';

/**
 * Somebody notes down that they helped, or what they promised to do. The daily log has its line at once; should this call
 * die before that, the clock writes the same line within a minute (`server/errand/jobs/tell-news.ts`).
 */
export const jot = action(contract.jot)({
  allow: ({ caller, input }) => mayJotAt(caller, input.communityId),
  run: async (request) => {
    const { caller, input, openid, advice } = request;
    const { member: helper } = caller;
    if (!helper) refuse('member.notBound');
    const community = await spotCommunity(caller, input.communityId);
    const asker = input.asker ? await pickedAsker(input.asker, caller, community._id) : null;
    if (input.asker && !asker) refuse('errand.askerUnknown');
    if (asker?.openid === openid) refuse('errand.ownProblem');

    const leads = !isStaffOf(caller, community._id) && leadsIn(caller, community._id);
    const enteredByBranchId = leads ? helper.branchId : null;
    const spot = newSpot(request, { helper, community, enteredByBranchId, asker, advice });
    const isNew = await errands.insertOnce(spot);
    // The same call was there before: it is the same help, wherever it stands by now.
    const standing = isNew ? spot : ((await errands.get(spot._id)) ?? spot);
    await writeLine(standing);
    return {
      ...{ errandId: standing._id, number: standing.number, state: standing.state },
      communityName: standing.communityName,
      meets: attends(caller, standing.communityId),
      asSaid: standsAsSaid(standing, saidOf(input), saidMark),
    };
  },
});

/** Puts the line of the daily log as the record now tells it; of what is still to do there is none. */
export async function writeLine(errand: ErrandRecord): Promise<void> {
  const line = lineOfRecorded(errand);
  if (line) await logLines.put(line);
}
