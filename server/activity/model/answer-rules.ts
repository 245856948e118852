import {
  type ActivityState,
  type AnswerState,
  type AttendanceState,
  tookPart,
} from '../../../contract/words';
import { hasEnded } from '../../statistics/attendance';
import { whyNotSaid } from './transitions';

/**
 * Why a member cannot say now that they will come or ask for leave, or null. What was approved stands: whoever comes
 * all the same checks in, and that corrects it.
 */
export function whyNotSay(
  activity: ActivityState,
  recorded: AttendanceState | undefined,
  said: AnswerState | undefined,
) {
  const objection = whyNotSaid('answered', activity);
  // Of what has ended it is said first that they came.
  if (objection && !hasEnded(activity)) return objection;
  if (recorded && tookPart(recorded)) return 'activity.cameAlready';
  if (objection) return objection;
  return recorded === 'leave' || said === 'approved' ? 'activity.leaveApproved' : null;
}

/** Why a request cannot be taken back, or null: what was taken back already stays so. */
export function whyNotWithdraw(said: AnswerState | undefined) {
  if (said === 'approved') return 'activity.leaveApproved';
  return said === 'waiting' || said === 'withdrawn' ? null : 'activity.leaveUnknown';
}

/** Why a request cannot be answered so, or null: the same answer said again is no other answer. */
export function whyNotDecide(said: AnswerState | undefined, decision: 'approved' | 'declined') {
  if (said === 'waiting' || said === decision) return null;
  return said === 'approved' || said === 'declined' ? 'activity.leaveDecided' : 'activity.leaveUnknown';
}

/** Whether a request still needs an answer: not once the member came, or was recorded as on leave all the same. */
export const needsAnswer = (said: AnswerState, recorded: AttendanceState | undefined) =>
  said === 'waiting' && (recorded === undefined || !(tookPart(recorded) || recorded === 'leave'));
