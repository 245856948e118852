import {
  codeParts,
  codeText,
  secondsLeft,
  signedText,
  slotAt,
  tagBytes,
  wordParts,
  wordSeconds,
  wordText,
} from '@contract/activity/check-in-code';
import type { CheckInStanding, Opens } from '@contract/activity/opening';
import { hmac } from 'fast-sha256';
import { base64urlOf, bytesOf } from './base64url';

/** One activity's signing key on this phone, and what goes with it. */
export interface LentKey {
  /** In base64url. */
  key: string;
  branchId: string;
  slotSeconds: number;
  /** When it is to be forgotten, in milliseconds by the cloud's clock. */
  until: number;
  /** Milliseconds by which the cloud's clock is ahead of this phone's. */
  ahead: number;
  /** Whether the check-in was open when the cloud was last heard; a key of before this was noted came of an open one. */
  open?: boolean;
  /** When it may be opened. */
  opens?: Opens;
}

/** Ids and numbers are of one byte a character. */
const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function tagOver(key: string, parts: readonly (string | number)[]): Uint8Array {
  return hmac(bytesOf(key), ascii(signedText(parts))).subarray(0, tagBytes);
}

/** The code and the word to show at `phoneNow`, made on this phone: the same that the cloud would answer. */
export function mintHere(activityId: string, lent: LentKey, phoneNow: number) {
  const { key, branchId, slotSeconds, ahead } = lent;
  const now = new Date(phoneNow + ahead);
  const shown = { activityId, branchId, slot: slotAt(now, slotSeconds) };
  const spoken = { activityId, branchId, slot: slotAt(now, wordSeconds) };
  return {
    code: codeText({ ...shown, tag: base64urlOf(tagOver(key, codeParts(shown))) }),
    slotSeconds,
    secondsLeft: secondsLeft(now, slotSeconds),
    word: wordText(tagOver(key, wordParts(spoken))),
    wordSecondsLeft: secondsLeft(now, wordSeconds),
  };
}

/** How the check-in stands as far as this phone knows, which may have opened it itself. */
export function standingHere(
  { open = true, opens, ahead }: LentKey,
  openedHere: boolean,
  phoneNow: number,
): CheckInStanding {
  if (open || openedHere || !opens) return 'open';
  const now = phoneNow + ahead;
  if (now < new Date(opens.from).getTime()) return 'early';
  return now < new Date(opens.until).getTime() ? 'ready' : 'over';
}
