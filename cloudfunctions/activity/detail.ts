import * as contract from '../../contract/activity';
import { action } from '../kernel/action';
import { leads } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import type { AttendanceRecord } from '../records/activity';
import type { AnswerRecord } from '../records/answer';
import type { MemberRecord } from '../records/member';
import { needsAnswer } from './answer-rules';
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
    const runsIt = leads(caller, branch._id);
    return {
      ...cardOf(activity, { member, mine, said }),
      branchName: branch.name,
      parts: activity.parts,
      creditHours: activity.creditHours,
      counts: countsOf(activity, roll, attendances),
      myPlaceInLine: placeInLine(mine, attendances),
      answers: runsIt ? answersFor(member, answers, attendances) : null,
      runsIt,
    };
  },
});

/** How many will come, and how many ask the one who looks for leave: nobody answers their own. */
function answersFor(
  reader: MemberRecord | null,
  answers: readonly AnswerRecord[],
  attendances: readonly AttendanceRecord[],
) {
  const recorded = new Map(attendances.map(({ memberId, state }) => [memberId, state]));
  return {
    coming: answers.filter(({ state }) => state === 'coming').length,
    waiting: answers.filter(
      ({ memberId, state }) => memberId !== reader?._id && needsAnswer(state, recorded.get(memberId)),
    ).length,
  };
}
