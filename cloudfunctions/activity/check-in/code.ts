import * as contract from '../../../contract/activity';
import { secondsLeft, slotAt } from '../../../contract/activity/check-in-code';
import { mintCode } from '../../../server/activity/check-in/check-in-code';
import { opensOf, standingOf } from '../../../server/activity/check-in/opening-rules';
import { wordOf, wordSecondsLeft, wordSlotAt } from '../../../server/activity/check-in/spoken-word';
import { countsOf } from '../../../server/activity/model/counts';
import { whyNoCode } from '../../../server/activity/model/rules';
import { slotSeconds } from '../../../server/activity/model/settings';
import { wholeActivity } from '../../../server/activity/model/whole-activity';
import { leads } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';

/** The code and the word to show now, and who has come: two requests side by side. Nothing is minted unless the check-in is open. */
export const code = action(contract.code)({
  load: ({ input }) => wholeActivity(input.activityId),
  allow: ({ caller, loaded: found }) => (found ? leads(caller, found.activity.branchId) : 'activity.unknown'),
  run: async ({ loaded: found, now }) => {
    if (!found) refuse('activity.unknown');
    const { activity, roll, attendances, captures } = found;
    const objection = whyNoCode(activity.state);
    if (objection) refuse(objection);

    const { _id: activityId, branchId } = activity;
    const standing = standingOf(activity, now);
    const isOpen = standing === 'open';
    const counts = countsOf(activity, roll, attendances);
    const waiting = captures.filter(({ state }) => state === 'waiting');
    return {
      code: isOpen ? mintCode({ activityId, branchId, slot: slotAt(now, slotSeconds) }) : '',
      slotSeconds,
      secondsLeft: secondsLeft(now, slotSeconds),
      word: isOpen ? wordOf(activity, wordSlotAt(now)) : '',
      wordSecondsLeft: wordSecondsLeft(now),
      counts,
      standing,
      opens: opensOf(activity),
      undoable: activity.state === 'open' && counts.arrived + waiting.length === 0,
    };
  },
});
