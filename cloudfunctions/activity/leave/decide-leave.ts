import * as contract from '../../../contract/activity';
import { activityWithDecisions, followDecisions } from '../../../server/activity/leave/follow-decisions';
import { leaveDecided } from '../../../server/activity/leave/leave-decided';
import { beforeFiling } from '../../../server/activity/lifecycle/before-filing';
import { whyNotDecide } from '../../../server/activity/model/answer-rules';
import { whyNotInYear } from '../../../server/activity/model/rules';
import { answers } from '../../../server/collections';
import { judgesAbove } from '../../../server/judges/above';
import { leads, leadsAny } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { tell } from '../../../server/messaging/tell';
import type { AnswerRecord } from '../../../server/records/answer';

/**
 * Answers a request for leave. One write decides it; the attendance follows from it, and is rebuilt from it by whoever
 * comes after a call that broke off between the two.
 */
export const decideLeave = action(contract.decideLeave)({
  load: ({ input }) => activityWithDecisions(input.activityId, input.memberId),
  allow: ({ caller, loaded: found }) => {
    if (!found) return 'activity.unknown';
    const [said] = found.answers;
    if (!said) return leadsAny(caller, found.activity);
    return leads(caller, said.branchId) || judgesAbove(caller, said.above);
  },
  run: async ({ caller, input, loaded: found, now }) => {
    if (!found || !caller.member) refuse('activity.unknown');
    const { activity, captures, attendances } = found;
    const [said] = found.answers;
    if (!said) refuse('activity.leaveUnknown');
    const decidedBy = caller.member._id;
    if (said.memberId === decidedBy) refuse('activity.leaveOwn');
    if (!input.approve && !input.reason) refuse('activity.leaveReasonNeeded');
    if (activity.state === 'filed' && said.state === 'waiting') refuse('activity.filed');

    const state = input.approve ? 'approved' : 'declined';
    const objection = whyNotDecide(said.state, state);
    if (objection) refuse(objection);
    // What was given in time stays so; given now it would change a figure that is closed.
    const tooLate = said.state === 'waiting' && input.approve && whyNotInYear(activity.startsAt, now);
    if (tooLate) refuse(tooLate);
    const decision = {
      state,
      decidedBy,
      decidedAt: now,
      decision: input.approve ? '' : input.reason,
      updatedAt: now,
    } as const;
    const answer = () => (said.state === 'waiting' ? decide(said, decision) : Promise.resolve(said));
    // The hold comes before what it protects: nothing is approved that could not be recorded any more.
    const gives = input.approve && activity.state !== 'cancelled' && activity.state !== 'filed';
    const decided = !gives
      ? await answer()
      : await beforeFiling(activity, now, async () => {
          const approved = await answer();
          await followDecisions(activity, { answers: [approved], captures, attendances }, now);
          return approved;
        });
    await tell([leaveDecided(activity, decided, now)]);
    return { state };
  },
});

type Decision = Pick<AnswerRecord, 'state' | 'decidedBy' | 'decidedAt' | 'decision' | 'updatedAt'>;

/** Decides the very request that was seen; who comes second with the same answer finds it given. */
async function decide(said: AnswerRecord, decision: Decision): Promise<AnswerRecord> {
  const { _id, requestId } = said;
  const won = await answers.change({ _id, state: 'waiting', requestId }, { set: decision });
  if (won) return { ...said, ...decision };
  const standing = await answers.get(_id);
  // Withdrawn, or asked anew with other words that nobody has read yet.
  if (!standing || standing.state === 'waiting') refuse('activity.leaveUnknown');
  const objection = whyNotDecide(standing.state, decision.state === 'approved' ? 'approved' : 'declined');
  if (objection) refuse(objection);
  return standing;
}
