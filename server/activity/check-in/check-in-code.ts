import type { CheckInCode } from '../../../contract/activity/check-in-code';
import {
  codeParts,
  codeText,
  phoneClockSeconds,
  slotAt,
  slotStart,
  slotsValid,
} from '../../../contract/activity/check-in-code';
import { deriveKey, needKey } from '../../kernel/access/keys';
import { tag, tagMatches } from '../../kernel/access/token';

type CodeProblem = 'activity.codeUnreadable' | 'activity.codeForged';

const CHECK_IN = needKey('checkIn');

/** The key that signs one activity's codes and no other's: it can be lent without the master key. */
export const keyOf = (activityId: string) => deriveKey(CHECK_IN, `check-in ${activityId}`);

/** The code of one slot. */
export const mintCode = (code: Omit<CheckInCode, 'tag'>): string =>
  codeText({ ...code, tag: tag(keyOf(code.activityId), codeParts(code)) });

/** What is wrong with the code whenever it is sent, or null. Constant in time over the tag, without a database request. */
export function flawOf(code: CheckInCode | null): CodeProblem | null {
  if (!code) return 'activity.codeUnreadable';
  return tagMatches(keyOf(code.activityId), codeParts(code), code.tag) ? null : 'activity.codeForged';
}

/** Whether the code is taken at `now`: in the slot that shows it and in the next. */
export function isFresh({ slot }: Pick<CheckInCode, 'slot'>, now: Date, slotSeconds: number): boolean {
  const age = slotAt(now, slotSeconds) - slot;
  return age >= 0 && age < slotsValid;
}

/** Whether the code was taken at the time a phone says it scanned it, give or take what its clock may be wrong. */
export function wasFresh(
  { slot }: Pick<CheckInCode, 'slot'>,
  capturedAt: Date,
  slotSeconds: number,
): boolean {
  const give = phoneClockSeconds * 1000;
  const from = slotStart(slot, slotSeconds).getTime() - give;
  const until = slotStart(slot + slotsValid, slotSeconds).getTime() + give;
  return capturedAt.getTime() >= from && capturedAt.getTime() < until;
}
