import * as contract from '../../../contract/activity';
import { activityWithOwn } from '../../../server/activity/model/own-records';
import { whyNotCheckOut } from '../../../server/activity/model/rules';
import { attendances } from '../../../server/collections';
import { isMember } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { command } from '../../../server/kernel/store/database';

/** Notes once that the member has left: two requests side by side, then one write. What is noted stays so. */
export const checkOut = action(contract.checkOut)({
  load: ({ input, openid }) => activityWithOwn(input.activityId, openid),
  allow: ({ caller }) => isMember(caller),
  run: async ({ loaded: found, now }) => {
    if (!found) refuse('activity.unknown');
    const { activity, mine } = found;
    if (mine?.leftAt) return { leftAt: mine.leftAt };
    const objection = whyNotCheckOut(activity, mine?.state, now);
    if (objection || !mine) refuse(objection ?? 'activity.notCome');
    const noted = await attendances.change(
      { _id: mine._id, state: mine.state, leftAt: command().exists(false) },
      { set: { leftAt: now, updatedAt: now } },
    );
    if (noted) return { leftAt: now };
    const standing = await attendances.get(mine._id);
    return { leftAt: standing?.leftAt ?? refuse('activity.notCome') };
  },
});
