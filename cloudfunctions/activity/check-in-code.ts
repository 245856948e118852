import { deriveKey } from '../kernel/keys';
import { tag, tagMatches } from '../kernel/token';

/** A check-in code as read: what it claims, nothing of it believed yet. */
export interface CheckInCode {
  activityId: string;
  branchId: string;
  /** Number of the time slot in which it was shown. */
  slot: number;
  tag: string;
}

type CodeProblem = 'activity.codeUnreadable' | 'activity.codeForged' | 'activity.codeStale';

/** A code is taken in the slot that shows it and in the next, so that nobody loses a race against the screen. */
const SLOTS_VALID = 2;

const CODE = /^([\w-]{1,64})\.([\w-]{1,64})\.([0-9a-z]{1,8})\.([\w-]{22})$/;
const IN_LINK = /[?&]code=([^&#\s]*)/;

/** The key that signs one activity's codes and no other's: it can be lent without the master key. */
export const keyOf = (activityId: string) => deriveKey('checkIn', `check-in ${activityId}`);

const partsOf = ({ activityId, branchId, slot }: Omit<CheckInCode, 'tag'>) => [activityId, branchId, slot];

/** The slot that `now` is in. */
export const slotAt = (now: Date, slotSeconds: number) => Math.floor(now.getTime() / 1000 / slotSeconds);

/** Whole seconds until the next slot begins, at least 1. */
export const secondsLeft = (now: Date, slotSeconds: number) =>
  Math.ceil((slotAt(now, slotSeconds) + 1) * slotSeconds - now.getTime() / 1000);

/** The code of one slot: `activityId.branchId.slot.tag`, every character safe in a link. */
export function mintCode(code: Omit<CheckInCode, 'tag'>): string {
  const signature = tag(keyOf(code.activityId), partsOf(code));
  return [code.activityId, code.branchId, code.slot.toString(36), signature].join('.');
}

/** Reads a code, bare or as `code=` of any link; null when there is none. */
export function readCode(text: string): CheckInCode | null {
  const [, activityId, branchId, slot, signature] = CODE.exec(IN_LINK.exec(text)?.[1] ?? text.trim()) ?? [];
  if (!activityId || !branchId || !slot || !signature) return null;
  return { activityId, branchId, slot: Number.parseInt(slot, 36), tag: signature };
}

/** What keeps the code from being taken at `now`, or null. Constant in time over the tag, without a database request. */
export function problemWith(code: CheckInCode | null, now: Date, slotSeconds: number): CodeProblem | null {
  if (!code) return 'activity.codeUnreadable';
  if (!tagMatches(keyOf(code.activityId), partsOf(code), code.tag)) return 'activity.codeForged';
  const age = slotAt(now, slotSeconds) - code.slot;
  return age >= 0 && age < SLOTS_VALID ? null : 'activity.codeStale';
}
