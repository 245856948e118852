/**
 * How a check-in code and a spoken word are written: what the cloud and a phone without signal must do alike to mint
 * the same ones. Plain values and text, without a key: whoever holds one signs `signedText` with HMAC-SHA256.
 */

/** A check-in code as read: what it claims, nothing of it believed yet. */
export interface CheckInCode {
  activityId: string;
  /** The branch that holds the activity. */
  branchId: string;
  /** Number of the time slot in which it was shown. */
  slot: number;
  tag: string;
}

/** Bytes of a tag: 128 bits are far beyond what can be tried, and short enough for a small QR code. */
export const tagBytes = 16;

/** A code is taken in the slot that shows it and in the next, so that nobody loses a race against the screen. */
export const slotsValid = 2;

/** Seconds that a word is shown before the next replaces it: time to read it out twice and to type it. */
export const wordSeconds = 60;

/** Bytes at a tag's head of which a word is made: so many that no word is likelier than another. */
const wordBytes = 6;
const wordsThereAre = 1_000_000;
const wordDigits = 6;

/** Keeps a word's tags apart from a code's, which the same key signs. No activity's id has a space. */
const wordLabel = 'spoken word';

/** Seconds by which a phone's clock may be wrong when it says at what time it scanned. */
export const phoneClockSeconds = 60;

/** Hours for which a scan that was kept on the phone may still be sent. */
export const captureHours = 24;

const CODE = /^([\w-]{1,64})\.([\w-]{1,64})\.([0-9a-z]{1,8})\.([\w-]{22})$/;
const IN_LINK = /[?&]code=([^&#\s]*)/;
const SCENE = /[?&]scene=([\w-]{1,32})(?:[&#\s]|$)/;

type Parts = readonly (string | number)[];

/** What is signed: each part after its length, so that none can flow into the next. Ids are of one byte a character. */
export const signedText = (parts: Parts): string =>
  parts.map((part) => `${String(part).length}:${part}`).join('');

/** What a code's tag is over. */
export const codeParts = ({ activityId, branchId, slot }: Omit<CheckInCode, 'tag'>): Parts => [
  activityId,
  branchId,
  slot,
];

/** What the tag is over of which a minute's word is made. */
export const wordParts = ({ activityId, branchId, slot }: Omit<CheckInCode, 'tag'>): Parts => [
  wordLabel,
  activityId,
  branchId,
  slot,
];

/** The code: `activityId.branchId.slot.tag`, every character safe in a link. */
export const codeText = ({ activityId, branchId, slot, tag }: CheckInCode): string =>
  [activityId, branchId, slot.toString(36), tag].join('.');

/** The six digits of a word's tag. */
export function wordText(tag: ArrayLike<number>): string {
  let number = 0;
  for (let at = 0; at < wordBytes; at += 1) number = number * 256 + (tag[at] ?? 0);
  return String(number % wordsThereAre).padStart(wordDigits, '0');
}

/** The slot that `now` is in, of slots of so many seconds. */
export const slotAt = (now: Date, slotSeconds: number): number =>
  Math.floor(now.getTime() / 1000 / slotSeconds);

/** The instant at which a slot begins. */
export const slotStart = (slot: number, slotSeconds: number): Date => new Date(slot * slotSeconds * 1000);

/** Whole seconds until the next slot begins, at least 1. */
export const secondsLeft = (now: Date, slotSeconds: number): number =>
  Math.ceil((slotAt(now, slotSeconds) + 1) * slotSeconds - now.getTime() / 1000);

/** Reads a code, bare or as `code=` of any link; null when there is none. */
export function readCode(text: string): CheckInCode | null {
  const [, activityId, branchId, slot, tag] = CODE.exec(IN_LINK.exec(text)?.[1] ?? text.trim()) ?? [];
  if (!activityId || !branchId || !slot || !tag) return null;
  return { activityId, branchId, slot: Number.parseInt(slot, 36), tag };
}

/** Longest id that a printed code can carry (`scene`, platform.md §4.1). Ours have 16 characters. */
export const posterIdLength = 32;

/** The activity of a printed code: `scene` in the path that WeChat's scanner reads off it; null when there is none. */
export const readPoster = (text: string): string | null => SCENE.exec(text)?.[1] ?? null;
