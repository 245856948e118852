import * as contract from '../../contract/activity';
import { activities, attendances } from '../collections';
import { tookPart } from '../figures/attendance';
import { action } from '../kernel/action';
import { command } from '../kernel/database';
import { isMember } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { type ActivityRecord, type AttendanceRecord, attendanceId } from '../records/activity';
import type { MemberRecord } from '../records/member';
import { attendanceOf, correctionOf } from './attendance-record';
import { problemWith, readCode } from './check-in-code';
import { arrivalState, whyNotCheckIn } from './rules';
import { slotSeconds } from './settings';

interface Outcome {
  record: Pick<AttendanceRecord, 'state' | 'at'>;
  already: boolean;
}

/**
 * Records the caller as come: two requests side by side, then one write. A code that is no good is refused before
 * any request. Whoever was noted down as not coming and then scans did come.
 */
export const checkIn = action(contract.checkIn)({
  load: ({ input, now, openid }) => {
    const code = readCode(input.code);
    const problem = problemWith(code, now, slotSeconds);
    if (!code || problem) refuse(problem ?? 'activity.codeUnreadable');
    return activityWithMine(code.activityId, openid).then((found) => ({ code, found }));
  },
  allow: ({ caller }) => isMember(caller),
  run: async ({ caller: { member }, loaded: { code, found }, now }) => {
    if (!member) refuse('member.notBound');
    if (member.branchId !== code.branchId) refuse('activity.otherBranch');
    if (!found) refuse('activity.unknown');
    const { activity, mine } = found;
    const objection = whyNotCheckIn(activity.state);
    // An answer that got lost is asked for again, maybe after the end: what is recorded stays so.
    const settled = mine !== undefined && tookPart(mine.state) && objection === 'activity.closed';
    if (objection && !settled) refuse(objection);

    const { record, already } = mine
      ? await come(activity, mine, member, now)
      : await comeFirst(activity, member, now);
    return { activityId: activity._id, title: activity.title, state: record.state, at: record.at, already };
  },
});

/** The activity with the record that bears the caller's identity, in one request. */
async function activityWithMine(activityId: string, openid: string) {
  const [found] = await activities.aggregate<ActivityRecord & { mine: AttendanceRecord[] }>((start) =>
    start
      .match({ _id: activityId })
      .limit(1)
      .lookup({
        from: 'attendances',
        pipeline: command().aggregate.pipeline().match({ activityId, openid }).limit(1).done(),
        as: 'mine',
      }),
  );
  if (!found) return null;
  const { mine, ...activity } = found;
  return { activity, mine: mine[0] };
}

const scanned = (activity: ActivityRecord, now: Date) => ({
  state: arrivalState(activity, now),
  source: 'scanned' as const,
  at: now,
  enteredBy: null,
  reason: '',
});

/** Writes the first record. It may be there all the same: from the same instant, or from before the caller was bound. */
async function comeFirst(activity: ActivityRecord, member: MemberRecord, now: Date): Promise<Outcome> {
  const record = attendanceOf(activity, member, scanned(activity, now));
  if (await attendances.insertOnce(record)) return { record, already: false };
  return come(activity, await recordOf(activity, member), member, now);
}

/** Answers what is recorded, corrected where it said that they would not come. */
async function come(
  activity: ActivityRecord,
  recorded: AttendanceRecord,
  member: MemberRecord,
  now: Date,
): Promise<Outcome> {
  if (tookPart(recorded.state)) return { record: recorded, already: true };
  const said = scanned(activity, now);
  const corrected = await attendances.change(
    { _id: recorded._id, state: recorded.state },
    correctionOf(activity, recorded.state, member._id, said),
  );
  if (corrected) return { record: said, already: false };
  return { record: await recordOf(activity, member), already: true };
}

async function recordOf(activity: ActivityRecord, member: MemberRecord): Promise<AttendanceRecord> {
  const _id = attendanceId(activity._id, member._id);
  const record = await attendances.get(_id);
  if (!record) throw new Error(`Attendance ${_id} collided and is not there`);
  return record;
}
