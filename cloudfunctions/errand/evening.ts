import * as contract from '../../contract/errand';
import { withoutPrivateNumbers } from '../../contract/text/private-numbers';
import { errands } from '../../server/collections';
import { readContact } from '../../server/errand/sealed-contact';
import { attends, mayJotAt, spotCommunity } from '../../server/errand/spot-place';
import { openStates } from '../../server/errand/transitions';
import { whyNot } from '../../server/errand/workflow';
import { maySee } from '../../server/errand-access/sight';
import type { Caller } from '../../server/kernel/access/caller';
import { action } from '../../server/kernel/action';
import { command } from '../../server/kernel/store/database';
import { dayOf, startOfDay } from '../../server/kernel/time/clock';
import type { ErrandRecord } from '../../server/records/errand';

/** Far beyond what one community does in a day, and what a meeting can go through. */
const MOST_CHANGED = 300;
const MOST_OPEN = 100;

/** Done today, or noted down today: what was helped last night without a signal is told the evening after. */
const isOfToday = ({ state, doneAt, postedAt }: ErrandRecord, since: Date) =>
  doneAt !== null && (doneAt >= since || (state === 'recorded' && postedAt >= since));

const isDone = ({ state }: ErrandRecord) =>
  state === 'done' || state === 'confirmed' || state === 'undisputed' || state === 'recorded';

function giveOf(errand: ErrandRecord, caller: Caller) {
  if (whyNot('assigned', errand, caller) === null) return 'assign' as const;
  return whyNot('reassigned', errand, caller) === null ? ('reassign' as const) : null;
}

/** By kind and place. The place of what was noted down may be read out but for a flat; of an errand somebody asked for nothing is. */
const itemOf = (errand: ErrandRecord, at: Date, caller: Caller) => ({
  ...{ errandId: errand._id, kind: errand.kind, state: errand.state, at, helper: errand.assigneeName },
  place: errand.spot ? withoutPrivateNumbers(readContact(errand).address) : '',
  give: giveOf(errand, caller),
});

/** What the evening meeting goes through: two requests beside the caller's and the community's. */
export const evening = action(contract.evening)({
  allow: ({ caller, input }) => mayJotAt(caller, input.communityId),
  run: async ({ caller, input, now }) => {
    const { _id: communityId, name: communityName } = await spotCommunity(caller, input.communityId, attends);
    const day = dayOf(now);
    const since = startOfDay(day);
    const [changed, open] = await Promise.all([
      errands.find(
        { communityId, updatedAt: command().gte(since) },
        { limit: MOST_CHANGED, order: ['updatedAt', 'asc'] },
      ),
      errands.find(
        { communityId, state: command().in([...openStates.filter((state) => state !== 'done')]) },
        { limit: MOST_OPEN + 1, order: ['postedAt', 'asc'] },
      ),
    ]);
    const seen = (list: readonly ErrandRecord[]) => list.filter((errand) => maySee(errand, caller));
    return {
      ...{ communityId, communityName, day },
      done: seen(changed)
        .filter((errand) => isDone(errand) && isOfToday(errand, since))
        .map((errand) => itemOf(errand, errand.doneAt ?? errand.postedAt, caller))
        .sort((one, other) => one.at.getTime() - other.at.getTime()),
      open: seen(open.slice(0, MOST_OPEN)).map((errand) => itemOf(errand, errand.postedAt, caller)),
      more: open.length > MOST_OPEN,
    };
  },
});
