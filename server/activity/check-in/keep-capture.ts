import { tookPart } from '../../../contract/words';
import { captures } from '../../collections';
import { refuse } from '../../kernel/refusal';
import { type ActivityRecord, type AttendanceRecord, attendanceId } from '../../records/activity';
import type { CaptureRecord } from '../../records/capture';
import type { MemberRecord } from '../../records/member';
import { beforeFiling } from '../lifecycle/before-filing';
import { arrivalState } from '../model/rules';
import { outcomeOf } from './arrive';
import { needsConfirming, whyNotKeep } from './capture-rules';
import { lookAgain } from './look-holds';

/** Somebody whose check-in rests on their phone's word, or on a printed code. */
export interface Scan {
  activity: ActivityRecord;
  member: MemberRecord;
  openid: string;
  source: CaptureRecord['source'];
  capturedAt: Date;
  /** They listen from afar. */
  remote?: boolean;
  /** When the code was first shown; null for a printed one. */
  shownAt: Date | null;
  now: Date;
}

/** What is known of them at this activity before. */
export interface Before {
  mine: AttendanceRecord | undefined;
  capture: CaptureRecord | undefined;
}

/**
 * Keeps the check-in until somebody in charge says that it is so: one write, and nothing is counted by it. Sent again
 * it changes nothing and tells what became of it; whoever is recorded as come is told that.
 */
export async function keepCapture(scan: Scan, { mine, capture }: Before) {
  const { activity, member, openid, source, capturedAt, now } = scan;
  if (mine && tookPart(mine.state)) return outcomeOf(activity, mine, { already: true });
  if (capture) return standing(scan, capture, mine);
  const objection = whyNotKeep(activity, capturedAt, scan.shownAt);
  if (objection) refuse(objection);
  const kept: CaptureRecord = {
    _id: attendanceId(activity._id, member._id),
    activityId: activity._id,
    branchId: member.branchId,
    memberId: member._id,
    openid,
    source,
    state: 'waiting',
    ...(scan.remote ? { remote: true } : {}),
    capturedAt,
    sentAt: now,
    decidedBy: null,
    decidedAt: null,
    decision: '',
    updatedAt: now,
  };
  // After the end it is held like any other recording: nothing waits in a record that was filed since we looked.
  if (await beforeFiling(activity, now, () => captures.insertOnce(kept))) {
    await requireStillKept(scan, kept);
    return waits(activity, kept);
  }
  const found = await captures.get(kept._id);
  if (!found) throw new Error(`Capture ${kept._id} collided and is not there`);
  return standing(scan, found, mine);
}

/** Takes back and refuses what was written slowly, and could not be kept any more by then; see look-holds.ts. */
async function requireStillKept(
  { activity, capturedAt, shownAt, now }: Scan,
  { _id, updatedAt }: CaptureRecord,
): Promise<void> {
  const again = await lookAgain(activity._id, now);
  if (!again) return;
  const objection = again.standing ? whyNotKeep(again.standing, capturedAt, shownAt) : 'activity.unknown';
  if (objection && (await captures.remove({ _id, state: 'waiting', updatedAt })) > 0) refuse(objection);
}

const waits = (activity: ActivityRecord, { capturedAt, remote }: CaptureRecord) =>
  outcomeOf(
    activity,
    { state: remote ? 'remote' : arrivalState(activity, capturedAt), at: capturedAt },
    { already: false, waiting: true },
  );

function standing({ activity }: Scan, capture: CaptureRecord, mine: AttendanceRecord | undefined) {
  if (needsConfirming(capture, mine)) return waits(activity, capture);
  if (capture.state === 'declined') refuse('activity.captureDeclined', { reason: capture.decision });
  refuse('activity.captureDecided');
}
