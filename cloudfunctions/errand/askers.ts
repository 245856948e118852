import * as contract from '../../contract/errand';
import { errands, wishes } from '../../server/collections';
import { type AskedFor, askedByErrand, askedByWish } from '../../server/errand/spot-asker';
import { mayJotAt, spotCommunity } from '../../server/errand/spot-place';
import { action } from '../../server/kernel/action';
import { command } from '../../server/kernel/store/database';
import { dayOf, daysAfter, startOfDay } from '../../server/kernel/time/clock';

/** Half a year, and no more of each than a screen can be searched through. */
const DAYS_BACK = 180;
const LOOKED_AT = 100;

/** Who asked the community for something lately, each once: one request for what kind of asking there is. */
export const askers = action(contract.askers)({
  allow: ({ caller, input }) => mayJotAt(caller, input.communityId),
  run: async ({ caller, input, now, openid }) => {
    const { _id: communityId } = await spotCommunity(caller, input.communityId);
    const updatedAt = command().gte(startOfDay(daysAfter(dayOf(now), -DAYS_BACK)));
    const listing = { limit: LOOKED_AT, order: ['updatedAt', 'desc'] as const };
    const [asked, wished] = await Promise.all([
      errands.find({ communityId, updatedAt }, listing),
      wishes.find({ communityId, updatedAt }, listing),
    ]);
    const all = [
      ...asked.map((errand) => askedByErrand(errand, caller)),
      ...wished.map((wish) => askedByWish(wish, caller)),
    ]
      .filter((one): one is AskedFor => one !== null && one.openid !== openid)
      .sort((one, other) => other.at.getTime() - one.at.getTime());
    const each = new Map<string, AskedFor>();
    for (const one of all) if (!each.has(one.openid)) each.set(one.openid, one);
    return {
      items: [...each.values()].map(({ about: asker, name, title, at }) => ({ asker, name, title, at })),
    };
  },
});
