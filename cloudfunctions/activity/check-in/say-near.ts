import * as contract from '../../../contract/activity';
import { beforeFiling } from '../../../server/activity/lifecycle/before-filing';
import { activityWithOwn } from '../../../server/activity/model/own-records';
import { whyNotSayNear } from '../../../server/activity/model/rules';
import { attendances } from '../../../server/collections';
import { isMember } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { command } from '../../../server/kernel/store/database';

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
