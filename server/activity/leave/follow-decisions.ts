import { activities, attendances } from '../../collections';
import { command } from '../../kernel/store/database';
import { type ActivityRecord, type AttendanceRecord, attendanceId } from '../../records/activity';
import type { AnswerRecord } from '../../records/answer';
import type { CaptureRecord } from '../../records/capture';
import { attendanceOf, correctionOf } from '../model/attendance-record';
import { attendancesOf } from '../model/reads';
import { behindDecisions, type Decided, type Decisions } from './decision-rules';

/** Records corrected at once: a database takes only so many requests at a time. */
const AT_ONCE = 20;
/** How often others may record the same people meanwhile before we give up. */
const TRIES = 4;

/** An activity with what was decided of its people, or of one of them, and what is recorded: in one request. */
export async function activityWithDecisions(activityId: string, memberId?: string) {
  type Found = ActivityRecord & {
    answers: AnswerRecord[];
    captures: CaptureRecord[];
    attendances: AttendanceRecord[];
  };
  const rowsOf = (from: keyof Decisions) => {
    if (memberId === undefined) return { from, localField: '_id', foreignField: 'activityId', as: from };
    const _id = attendanceId(activityId, memberId);
    return { from, pipeline: command().aggregate.pipeline().match({ _id }).limit(1).done(), as: from };
  };
  const [found] = await activities.aggregate<Found>((start) =>
    start
      .match({ _id: activityId })
      .limit(1)
      .lookup(rowsOf('answers'))
      .lookup(rowsOf('captures'))
      .lookup(rowsOf('attendances')),
  );
  if (!found) return null;
  const { answers, captures, attendances, ...activity } = found;
  return { activity, answers, captures, attendances };
}

/**
 * Makes the records say what was decided: approved leave, confirmed check-ins. For whoever decides, and for whoever comes
 * after a call that broke off; where nothing is behind it asks for nothing. Answers the records as they then stand.
 */
export async function followDecisions(
  activity: ActivityRecord,
  { attendances: before, ...decisions }: Decisions,
  now: Date,
): Promise<readonly AttendanceRecord[]> {
  let recorded = before;
  for (let tries = 0; tries < TRIES; tries++) {
    const behind = behindDecisions(activity, { ...decisions, attendances: recorded });
    if (behind.length === 0) return recorded;
    const all = await write(activity, behind, recorded, now);
    // Somebody else recorded one of them meanwhile: whose word counts is looked at again.
    recorded = all ?? (await attendancesOf(activity._id));
  }
  throw new Error(`Records of ${activity._id} change faster than they can follow what was decided`);
}

/** Writes what is behind; answers all records as they are then, or null where somebody else wrote some of them first. */
async function write(
  activity: ActivityRecord,
  behind: readonly Decided[],
  recorded: readonly AttendanceRecord[],
  now: Date,
): Promise<AttendanceRecord[] | null> {
  const decided = new Map(behind.map((one) => [one.memberId, one]));
  const known = new Set(recorded.map(({ memberId }) => memberId));
  const fresh = behind
    .filter(({ memberId }) => !known.has(memberId))
    .map((one) => recordFrom(activity, one, now));
  let all = (await attendances.insertMissing(fresh)) === fresh.length;
  const after: AttendanceRecord[] = [];
  for (let from = 0; from < recorded.length; from += AT_ONCE) {
    const written = await Promise.all(
      recorded.slice(from, from + AT_ONCE).map((record) => {
        const one = decided.get(record.memberId);
        return one ? corrected(activity, one, record, now) : record;
      }),
    );
    for (const record of written) {
      if (record) after.push(record);
      else all = false;
    }
  }
  return all ? [...after, ...fresh] : null;
}

function recordFrom(activity: ActivityRecord, decided: Decided, now: Date): AttendanceRecord {
  const { memberId: _id, openid, branchId, said } = decided;
  return { ...attendanceOf(activity, { _id, openid, branchId }, said), updatedAt: now };
}

/** The record corrected, or null where it said something else by then. The history says when it was decided. */
async function corrected(
  activity: ActivityRecord,
  { said, decidedBy, decidedAt }: Decided,
  record: AttendanceRecord,
  now: Date,
): Promise<AttendanceRecord | null> {
  const { _id, state, source, history } = record;
  const { set, push } = correctionOf(activity, state, decidedBy, { ...said, at: decidedAt });
  const change = { set: { ...set, at: said.at, updatedAt: now }, push };
  const won = await attendances.change({ _id, state, source }, change);
  return won
    ? { ...record, ...change.set, history: [...history, ...(push?.history ? [push.history] : [])] }
    : null;
}
