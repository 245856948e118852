import * as contract from '../../contract/activity';
import { attendances } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { command } from '../../server/kernel/database';
import { isMember } from '../../server/kernel/permission';
import { refuse } from '../../server/kernel/refusal';
import { beforeFiling } from './before-filing';
import { activityWithOwn } from './own-records';
import { whyNotSayNear } from './rules';

/** Notes once whether the member's phone was near the place. What is noted stays so, and nothing else changes. */
export const sayNear = action(contract.sayNear)({
  load: ({ input, openid }) => activityWithOwn(input.activityId, openid),
  allow: ({ caller }) => isMember(caller),
  run: async ({ input: { near }, loaded: found, now }) => {
    if (!found) refuse('activity.unknown');
    const { activity, mine } = found;
    if (mine?.near !== undefined) return { near: mine.near };
    const objection = whyNotSayNear(activity, mine?.state, now);
    if (objection || !mine) refuse(objection ?? 'activity.notCome');
    const noted = await beforeFiling(activity, now, () =>
      attendances.change(
        { _id: mine._id, state: mine.state, near: command().exists(false) },
        { set: { near, updatedAt: now } },
      ),
    );
    if (noted) return { near };
    const standing = await attendances.get(mine._id);
    return { near: standing?.near ?? refuse('activity.notCome') };
  },
});
