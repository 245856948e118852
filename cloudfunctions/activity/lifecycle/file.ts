import * as contract from '../../../contract/activity';
import { needsConfirming } from '../../../server/activity/check-in/capture-rules';
import { refuseStep } from '../../../server/activity/check-in/opening-rules';
import { followDecisions } from '../../../server/activity/leave/follow-decisions';
import { noteDown } from '../../../server/activity/lifecycle/after-life';
import { settledAt } from '../../../server/activity/lifecycle/before-filing';
import { endCleared } from '../../../server/activity/lifecycle/end-cleared';
import { whyNotFile } from '../../../server/activity/lifecycle/life-rules';
import { missingAtEnd } from '../../../server/activity/lifecycle/missing-at-end';
import { sealMinutes } from '../../../server/activity/minutes/seal-minutes';
import { needsAnswer } from '../../../server/activity/model/answer-rules';
import { type WholeActivity, wholeActivity } from '../../../server/activity/model/whole-activity';
import { stepTaken } from '../../../server/activity/model/workflow';
import { activities, attendances, minutes } from '../../../server/collections';
import { leads } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { command } from '../../../server/kernel/store/database';
import type { ActivityRecord } from '../../../server/records/activity';

/**
 * Freezes the record: one conditional write, once the minutes are written, nobody waits for an answer any more and
 * nobody is still recording, ten seconds after the end at the soonest. From then on every action refuses to change it.
 */
export const file = action(contract.file)({
  load: async ({ input: { activityId } }) => {
    const [found, written] = await Promise.all([wholeActivity(activityId), minutes.get(activityId)]);
    return found && { ...found, written: written !== null && written.version > 0 };
  },
  allow: ({ caller, loaded: found }) => (found ? leads(caller, found.activity.branchId) : 'activity.unknown'),
  run: async ({ caller, loaded: found, openid, now }) => {
    if (!found || !caller.member) refuse('activity.unknown');
    const { activity, roll } = found;
    const objection = whyNotFile(activity, now);
    if (objection) refuseStep(objection, activity);
    const filedBy = caller.member._id;
    if (activity.state !== 'filed') {
      const { captures, leaves } = unanswered(found);
      const own = ({ branchId }: { branchId: string }) => leads(caller, branchId);
      const [ownCaptures, ownLeaves] = [captures.filter(own), leaves.filter(own)];
      if (ownCaptures.length > 0) refuse('activity.capturesWait', { count: ownCaptures.length });
      if (ownLeaves.length > 0) refuse('activity.leavesWait', { count: ownLeaves.length });
      const waiting = new Set([...captures, ...leaves].map(({ branchId }) => branchId));
      const others = found.branches.filter(({ _id }) => waiting.has(_id)).map(({ name }) => name);
      if (others.length > 0) refuse('activity.othersWait', { names: others.join('、') });
      if (!found.written) refuse('activity.minutesMissing');
      // Ending the check-in, or a decision, may have broken off before everybody had a record.
      const all = { ...found, attendances: [...found.attendances, ...found.cleared] };
      const decided = await followDecisions(activity, all, now);
      const standing = await endCleared(activity, roll, decided, { at: now, enteredBy: filedBy });
      await attendances.insertMissing(
        missingAtEnd(activity, roll, standing, { at: now, enteredBy: filedBy }),
      );
    }
    const filedAt = activity.filedAt ?? (await fileOnce(activity, filedBy, now));
    await sealMinutes(activity, filedAt);
    await noteDown('file', activity, { openid, occasion: '', reason: '', at: filedAt });
    return { filedAt };
  },
});

/** Check-ins that nobody has confirmed or declined, and requests for leave that nobody has answered. */
function unanswered({ answers, captures, attendances: recorded }: WholeActivity) {
  const records = new Map(recorded.map((record) => [record._id, record]));
  return {
    captures: captures.filter(
      (capture) => capture.state === 'waiting' && needsConfirming(capture, records.get(capture._id)),
    ),
    leaves: answers.filter(({ _id, state }) => needsAnswer(state, records.get(_id)?.state)),
  };
}

/**
 * Files the activity as it was seen: who recorded people since may have left something to answer. Whoever comes second
 * finds it filed.
 */
async function fileOnce(activity: ActivityRecord, filedBy: string, now: Date): Promise<Date> {
  const { _id, state, revision } = activity;
  const asSeen = revision === undefined ? command().exists(false) : revision;
  const filed = await activities.change(
    { _id, state, revision: asSeen, ...settledAt(now) },
    stepTaken(activity, 'filed', { by: filedBy, now }),
  );
  if (filed) return now;
  const standing = await activities.get(_id);
  if (standing?.filedAt) return standing.filedAt;
  const objection = standing ? whyNotFile(standing, now) : 'activity.unknown';
  refuse(objection ?? 'activity.beingRecorded');
}
