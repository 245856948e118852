import { type AttendanceSource, tookPart } from '../../../contract/words';
import { attendances } from '../../collections';
import { laterThan } from '../../kernel/time/clock';
import { type ActivityRecord, type AttendanceRecord, attendanceId } from '../../records/activity';
import type { MemberRecord } from '../../records/member';
import { hasEnded } from '../../statistics/attendance';
import { attendanceOf, correctionOf, type Said } from '../model/attendance-record';
import { arrivalState } from '../model/rules';
import { lookAgain } from './look-holds';

/** Somebody who says of themselves that they have come. */
export interface Arrival {
  activity: ActivityRecord;
  member: MemberRecord;
  source: Extract<AttendanceSource, 'scanned' | 'spoken'>;
  /** From afar: then nobody is late. */
  remote?: boolean;
  now: Date;
}

interface Outcome {
  activityId: string;
  title: string;
  state: AttendanceRecord['state'];
  at: Date;
  already: boolean;
  waiting: boolean;
}

type Told = Pick<AttendanceRecord, 'state' | 'at'>;

/** What somebody who checked in is told. */
export const outcomeOf = (
  { _id, title }: ActivityRecord,
  { state, at }: Told,
  { already, waiting = false }: { already: boolean; waiting?: boolean },
): Outcome => ({ activityId: _id, title, state, at, already, waiting });

const saidOf = ({ activity, remote = false, source, now }: Arrival) => ({
  state: remote ? ('remote' as const) : arrivalState(activity, now),
  source,
  at: now,
  enteredBy: null,
  reason: '',
});

/**
 * Records somebody as come: one write. `mine` is their record if it is known; it may be there all the same, from the
 * same instant or from before they were bound. Whoever was noted down as not coming and then comes did come. Null, and
 * nothing recorded, where the write was slow and the check-in was meanwhile taken back or called off, for which nobody
 * found it.
 */
export async function arrive(arrival: Arrival, mine?: AttendanceRecord): Promise<Outcome | null> {
  if (mine) return correct(arrival, mine);
  const record = attendanceOf(arrival.activity, arrival.member, saidOf(arrival));
  if (!(await attendances.insertOnce(record))) return correct(arrival, await recordOf(arrival));
  if (!(await isOvertaken(arrival))) return outcomeOf(arrival.activity, record, { already: false });
  const { _id, source, updatedAt } = record;
  await attendances.remove({ _id, source, updatedAt });
  return null;
}

/** Whether the check-in is not open any more, nor has been ended: asked only after a write that was slow. */
async function isOvertaken({ activity, now }: Arrival): Promise<boolean> {
  const again = await lookAgain(activity._id, now);
  const state = again?.standing?.state;
  return again !== null && state !== 'open' && !(state && hasEnded(state));
}

/** What is recorded of somebody who came before the end and asks again after it: the first answer may have been lost. */
export async function arrivedBefore(arrival: Arrival): Promise<Outcome | null> {
  const record = await attendances.get(attendanceId(arrival.activity._id, arrival.member._id));
  return record && tookPart(record.state) ? outcomeOf(arrival.activity, record, { already: true }) : null;
}

/** Answers what is recorded, corrected where it said that they would not come. */
async function correct(arrival: Arrival, recorded: AttendanceRecord): Promise<Outcome | null> {
  if (tookPart(recorded.state)) return outcomeOf(arrival.activity, recorded, { already: true });
  const said = saidOf(arrival);
  const corrected = await attendances.change(
    { _id: recorded._id, state: recorded.state },
    correctionOf(arrival.activity, recorded.state, arrival.member._id, said),
  );
  if (await isOvertaken(arrival)) {
    if (corrected) await putBack(recorded, said);
    return null;
  }
  if (corrected) return outcomeOf(arrival.activity, said, { already: false });
  return outcomeOf(arrival.activity, await recordOf(arrival), { already: true });
}

/** Makes the record say what it said before, unless somebody else has written it since. */
async function putBack(before: AttendanceRecord, said: Said): Promise<void> {
  const { _id, state, source, at, enteredBy, reason, creditHours, cleared = false, updatedAt } = before;
  const set = { state, source, at, enteredBy, reason, creditHours, cleared };
  await attendances.change(
    { _id, source: said.source, updatedAt: said.at },
    {
      set: { ...set, updatedAt: laterThan(updatedAt, new Date()) },
      pull: { history: { at: said.at, to: said.state } },
    },
  );
}

async function recordOf({ activity, member }: Arrival): Promise<AttendanceRecord> {
  const _id = attendanceId(activity._id, member._id);
  const record = await attendances.get(_id);
  if (!record) throw new Error(`Attendance ${_id} collided and is not there`);
  return record;
}
