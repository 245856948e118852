import * as contract from '../../contract/activity';
import { tookPart } from '../../contract/words';
import { activities, answers, attendances } from '../collections';
import { action } from '../kernel/action';
import { command } from '../kernel/database';
import { leads, leadsAny } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { messageOf } from '../messages/message-of';
import { tell } from '../messages/tell';
import { type ActivityRecord, attendanceId } from '../records/activity';
import type { AnswerRecord } from '../records/answer';
import { whyNotDecide } from './answer-rules';
import { attendanceOf, correctionOf } from './attendance-record';
import { beforeFiling } from './before-filing';

/**
 * Answers a request for leave. One write decides it; the attendance follows from it, so that a call that broke off
 * between the two completes it when sent again.
 */
export const decideLeave = action(contract.decideLeave)({
  load: ({ input }) => activityWithAnswer(input.activityId, input.memberId),
  allow: ({ caller, loaded: found }) => {
    if (!found) return 'activity.unknown';
    return found.said ? leads(caller, found.said.branchId) : leadsAny(caller, found.activity);
  },
  run: async ({ caller, input, loaded: found, now }) => {
    if (!found || !caller.member) refuse('activity.unknown');
    const { activity, said } = found;
    if (!said) refuse('activity.leaveUnknown');
    const decidedBy = caller.member._id;
    if (said.memberId === decidedBy) refuse('activity.leaveOwn');
    if (!input.approve && !input.reason) refuse('activity.leaveReasonNeeded');
    if (activity.state === 'filed' && said.state === 'waiting') refuse('activity.filed');

    const state = input.approve ? 'approved' : 'declined';
    const objection = whyNotDecide(said.state, state);
    if (objection) refuse(objection);
    const decision = {
      state,
      decidedBy,
      decidedAt: now,
      decision: input.approve ? '' : input.reason,
      updatedAt: now,
    } as const;
    const decided = said.state === 'waiting' ? await decide(said, decision) : said;
    if (input.approve && activity.state !== 'cancelled' && activity.state !== 'filed')
      await beforeFiling(activity, now, () => giveLeave(activity, decided));
    await tell([decisionTold(activity, decided, now)]);
    return { state };
  },
});

/** The activity with what one member said of it, in one request. */
async function activityWithAnswer(activityId: string, memberId: string) {
  const _id = attendanceId(activityId, memberId);
  const [found] = await activities.aggregate<ActivityRecord & { said: AnswerRecord[] }>((start) =>
    start
      .match({ _id: activityId })
      .limit(1)
      .lookup({
        from: 'answers',
        pipeline: command().aggregate.pipeline().match({ _id }).limit(1).done(),
        as: 'said',
      }),
  );
  if (!found) return null;
  const { said, ...activity } = found;
  return { activity, said: said[0] };
}

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

/** What the member reads of it; decided again after they asked anew, it is another message. */
function decisionTold(activity: ActivityRecord, said: AnswerRecord, at: Date) {
  const { memberId, openid, state, decidedAt, decision } = said;
  const what = state === 'approved' ? 'leaveApproved' : 'leaveDeclined';
  return messageOf(
    { _id: memberId, openid },
    { what, activity, occasion: decidedAt ?? '', reason: decision, at },
  );
}

/** Records the leave, unless they took part or somebody has recorded otherwise since it was approved. */
async function giveLeave(activity: ActivityRecord, said: AnswerRecord): Promise<void> {
  const { memberId, openid, branchId, reason, decidedBy, decidedAt } = said;
  if (!decidedBy || !decidedAt) throw new Error(`Answer ${said._id} is approved by nobody`);
  const leave = {
    state: 'leave',
    source: activity.state === 'closed' ? 'backfilled' : 'entered',
    at: decidedAt,
    enteredBy: decidedBy,
    reason,
  } as const;
  const record = attendanceOf(activity, { _id: memberId, openid, branchId }, leave);
  if (await attendances.insertOnce(record)) return;
  const recorded = await attendances.get(record._id);
  if (!recorded) throw new Error(`Attendance ${record._id} collided and is not there`);
  if (tookPart(recorded.state) || recorded.state === 'leave' || recorded.updatedAt > decidedAt) return;
  await attendances.change(
    { _id: record._id, state: recorded.state },
    correctionOf(activity, recorded.state, decidedBy, leave),
  );
}
