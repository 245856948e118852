import * as contract from '../../../contract/activity';
import { whyNotWithdraw } from '../../../server/activity/model/answer-rules';
import { saidOf } from '../../../server/activity/model/said';
import { maySpeak, spokenOf } from '../../../server/activity/model/say';
import { answers } from '../../../server/collections';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { attendanceId } from '../../../server/records/activity';

/** The member takes back a request that waits. */
export const withdrawLeave = action(contract.withdrawLeave)({
  load: ({ input, openid }) => spokenOf(input.activityId, openid),
  allow: ({ caller, loaded: spoken }) => maySpeak(caller, spoken),
  run: async ({ caller: { member }, input, loaded: spoken, now }) => {
    if (!member || !spoken) refuse('activity.unknown');
    const _id = attendanceId(input.activityId, member._id);
    const withdrawn = await answers.change(
      { _id, state: 'waiting' },
      { set: { state: 'withdrawn', updatedAt: now } },
    );
    const said = withdrawn && spoken.said ? spoken.said : await answers.get(_id);
    const state = withdrawn ? 'withdrawn' : said?.state;
    const objection = whyNotWithdraw(state);
    if (objection || !said) refuse(objection ?? 'activity.leaveUnknown');
    return { said: saidOf({ ...said, state: 'withdrawn' }) };
  },
});
