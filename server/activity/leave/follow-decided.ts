import { type AttendanceState, tookPart } from '../../../contract/words';
import { activities, attendances } from '../../collections';
import { Refusal } from '../../kernel/refusal';
import { command } from '../../kernel/store/database';
import { writeMessages } from '../../messaging/tell';
import type { ActivityRecord } from '../../records/activity';
import type { AnswerRecord } from '../../records/answer';
import type { CaptureRecord } from '../../records/capture';
import { beforeFiling } from '../lifecycle/before-filing';
import { behindDecisions } from './decision-rules';
import { activityWithDecisions, followDecisions } from './follow-decisions';
import { leaveDecided } from './leave-decided';

/**
 * Does again what follows from requests for leave that were answered since an instant: the member is told, and who is on
 * leave recorded so. Says how many messages are new.
 */
export async function followAnswers(rows: readonly AnswerRecord[], since: Date, now: Date): Promise<number> {
  const decided = rows.filter(
    ({ state, decidedAt }) =>
      (state === 'approved' || state === 'declined') && decidedAt !== null && decidedAt >= since,
  );
  const found = await withActivities(decided);
  for (const { activity, recorded, decided: answer } of found) {
    if (answer.state === 'approved' && !isSettled(recorded, 'leave')) {
      await followOne(activity, answer.memberId, now);
    }
  }
  return writeMessages(found.map(({ activity, decided: answer }) => leaveDecided(activity, answer, now)));
}

/** Does again what follows from check-ins that were confirmed since an instant. */
export async function followCaptures(
  rows: readonly CaptureRecord[],
  since: Date,
  now: Date,
): Promise<number> {
  const confirmed = rows.filter(
    ({ state, decidedAt }) => state === 'confirmed' && decidedAt !== null && decidedAt >= since,
  );
  for (const { activity, recorded, decided: capture } of await withActivities(confirmed)) {
    if (!isSettled(recorded)) await followOne(activity, capture.memberId, now);
  }
  return 0;
}

/** Whether there is nothing to do: they are recorded as come, or as what was decided. */
const isSettled = (recorded: AttendanceState | undefined, decided?: AttendanceState) =>
  recorded !== undefined && (tookPart(recorded) || recorded === decided);

/** Each with its activity and what is recorded of its member: two requests, however many they are. */
async function withActivities<Row extends { _id: string; activityId: string }>(rows: readonly Row[]) {
  if (rows.length === 0) return [];
  const { in: among } = command();
  const activityIds = [...new Set(rows.map(({ activityId }) => activityId))];
  const ids = rows.map(({ _id }) => _id);
  const [about, records] = await Promise.all([
    activities.find({ _id: among(activityIds) }, { limit: activityIds.length }),
    attendances.find({ _id: among(ids) }, { limit: ids.length }),
  ]);
  const byId = new Map(about.map((activity) => [activity._id, activity]));
  return rows.flatMap((decided) => {
    const activity = byId.get(decided.activityId);
    if (!activity) return [];
    return [{ decided, activity, recorded: records.find(({ _id }) => _id === decided._id)?.state }];
  });
}

const open = ['announced', 'open', 'closed'];

/** Where a record may be behind, which is seldom, all that was decided of the member is looked at. */
async function followOne(activity: ActivityRecord, memberId: string, now: Date): Promise<void> {
  const known = open.includes(activity.state) && (await activityWithDecisions(activity._id, memberId));
  if (!known || !open.includes(known.activity.state)) return;
  if (behindDecisions(known.activity, known).length === 0) return;
  try {
    await beforeFiling(known.activity, now, () => followDecisions(known.activity, known, now));
  } catch (problem) {
    // Filed at this moment, which follows what was decided too.
    if (!(problem instanceof Refusal)) throw problem;
  }
}
