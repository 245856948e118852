import * as contract from '../../contract/activity';
import type { AnswerState } from '../../contract/words';
import { action } from '../kernel/action';
import { leads } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { cardOf } from './card';
import { countsOf, placeInLine } from './counts';
import { seesPlansOf } from './reads';
import { wholeActivity } from './whole-activity';

/** One activity in full: for the branch's own members and the committees above it. */
export const detail = action(contract.detail)({
  load: ({ input }) => wholeActivity(input.activityId),
  allow: ({ caller, loaded: found }) => (found ? seesPlansOf(caller, found.branch) : 'activity.unknown'),
  run: async ({ caller, loaded: found }) => {
    if (!found) refuse('activity.unknown');
    const { activity, branch, roll, attendances, answers } = found;
    const { member } = caller;
    const mine = attendances.find(({ memberId }) => memberId === member?._id);
    const said = answers.find(({ memberId }) => memberId === member?._id);
    const saying = (wanted: AnswerState) => answers.filter(({ state }) => state === wanted).length;
    const runsIt = leads(caller, branch._id);
    return {
      ...cardOf(activity, { member, mine, said }),
      branchName: branch.name,
      parts: activity.parts,
      creditHours: activity.creditHours,
      counts: countsOf(activity, roll, attendances),
      myPlaceInLine: placeInLine(mine, attendances),
      answers: runsIt ? { coming: saying('coming'), waiting: saying('waiting') } : null,
      runsIt,
    };
  },
});
