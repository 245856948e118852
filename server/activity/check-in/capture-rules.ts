import { captureHours, phoneClockSeconds, slotStart } from '../../../contract/activity/check-in-code';
import { type ActivityState, tookPart } from '../../../contract/words';
import type { ActivityRecord, AttendanceRecord } from '../../records/activity';
import type { CaptureRecord } from '../../records/capture';
import { outweighs } from '../leave/decision-rules';
import { opensOf, takenUntil } from './opening-rules';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** What a phone's clock may be wrong by, in milliseconds. */
const GIVE = phoneClockSeconds * SECOND;

/**
 * When a phone scanned, by the cloud's clock: a phone set wrong is as wrong when it sends as when it scanned. One that
 * does not say what its clock shows is taken at its word.
 */
export const scannedAt = ({ capturedAt, sentAt }: { capturedAt?: Date; sentAt?: Date }, now: Date) =>
  capturedAt && sentAt ? new Date(capturedAt.getTime() + now.getTime() - sentAt.getTime()) : capturedAt;

/** Why a scan of `capturedAt` cannot be sent at `now` whatever it is of, or null: 24 hours to the very moment are in time. */
export function whyNotSend(capturedAt: Date, now: Date) {
  const age = now.getTime() - capturedAt.getTime();
  if (age < -GIVE) return 'activity.captureInFuture';
  return age > captureHours * HOUR ? 'activity.captureTooOld' : null;
}

/**
 * Why a scan of `capturedAt` cannot be kept for this activity, or null: the check-in may have been open then, give or
 * take what the phone's clock may be wrong. Whether it was, the cloud cannot know: the phone that opened it may still be
 * without signal, so that who leads the branch decides. A code's slot is no phone's word: one shown after the end is
 * after the end.
 */
export function whyNotKeep(
  activity: Pick<ActivityRecord, 'state' | 'startsAt' | 'openedAt' | 'closedAt'>,
  capturedAt: Date,
  shownAt: Date | null = null,
) {
  const { state, openedAt, closedAt } = activity;
  const objection = whyNotConfirm(state);
  if (objection) return objection;
  const earliest = opensOf(activity).from.getTime();
  const from = openedAt ? Math.min(openedAt.getTime(), earliest) : earliest;
  if (state === 'draft' || capturedAt.getTime() < from - GIVE) return 'activity.notOpen';
  if (capturedAt.getTime() > takenUntil(activity).getTime() + GIVE) return 'activity.dayOver';
  if (!closedAt) return null;
  const after = capturedAt.getTime() > closedAt.getTime() + GIVE;
  return after || (shownAt !== null && shownAt > closedAt) ? 'activity.closed' : null;
}

/** Why nothing is confirmed or declined any more, or null. */
export function whyNotConfirm(state: ActivityState) {
  if (state === 'cancelled') return 'activity.cancelled';
  return state === 'filed' ? 'activity.filed' : null;
}

/** The instant at which a code was first shown. */
export const shownAt = (slot: number, slotSeconds: number) => slotStart(slot, slotSeconds);

type Capture = Pick<CaptureRecord, 'state' | 'decidedAt'>;
type Recorded = Pick<AttendanceRecord, 'state' | 'source' | 'at' | 'history'> | undefined;

/** Confirmed, and the attendance that follows from it is not written yet: the call broke off in between. */
export const isHalfDone = ({ state, decidedAt }: Capture, recorded: Recorded) =>
  state === 'confirmed' && decidedAt !== null && (recorded === undefined || !outweighs(recorded, decidedAt));

/** Whether somebody must still say yes or no: not once they are recorded as come. */
export const needsConfirming = (capture: Capture, recorded: Recorded) =>
  !(recorded && tookPart(recorded.state)) && (capture.state === 'waiting' || isHalfDone(capture, recorded));
