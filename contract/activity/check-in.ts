import * as z from 'zod';
import { defineCall } from '../call';
import { codeRefusals } from '../mini-program-code';
import { digits, id, instantIn, instantOut, scanned } from '../values';
import { activityKinds, attendanceStates } from '../words';
import { opens } from './opening';

const checkedIn = z.object({
  activityId: id,
  title: z.string(),
  state: z.enum(attendanceStates),
  at: instantOut,
  already: z.boolean(),
  /** Kept, and counted once the secretary has confirmed it; `at` is then the time of the scan. */
  waiting: z.boolean(),
});

/** Of what was kept on the phone and is sent later. */
const kept = {
  /** When the phone scanned it, by its own clock: at most 24 hours ago. */
  capturedAt: instantIn.optional(),
  /** What the phone's clock says as it sends this: what that is wrong by, it was wrong by when it scanned. */
  sentAt: instantIn.optional(),
};

/** Why a check-in that must be confirmed cannot be kept, beyond why nobody can check in. */
const notKept = [
  'activity.filed',
  /** More than 24 hours ago. */
  'activity.captureTooOld',
  /** By the phone's clock it was scanned in time to come. */
  'activity.captureInFuture',
  /** The secretary has declined it. `params.reason`. */
  'activity.captureDeclined',
  /** The secretary has confirmed it, and what is recorded was corrected since. */
  'activity.captureDecided',
] as const;

/**
 * Records the caller as come. Saying it twice answers the first record with `already: true` and changes nothing.
 * A code that was scanned without signal is sent later with the time of the scan: was it shown then, the check-in
 * waits for the secretary's word (`waiting: true`), since a captured time is the phone's word alone.
 */
export const checkIn = defineCall({
  input: z.object({
    code: scanned,
    ...kept,
  }),
  output: checkedIn,
  refusals: [
    'activity.codeUnreadable',
    'activity.codeForged',
    'activity.codeStale',
    'activity.otherBranch',
    /** Their branch is asked to take part, and its secretary has not agreed. */
    'activity.notYetAgreed',
    'activity.unknown',
    'activity.notOpen',
    'activity.dayOver',
    'activity.closed',
    'activity.cancelled',
    'member.notBound',
    /** The code was not shown at the time at which the phone says it scanned it. */
    'activity.captureMismatch',
    ...notKept,
  ],
});

/**
 * Checks in by the printed code. A picture of it proves nothing, so it waits for the secretary's word as what is sent
 * later does. Taken while the check-in may be open, or might have been when it was scanned: the secretary's phone may be
 * without signal and its opening still on its way.
 */
export const checkInByPoster = defineCall({
  input: z.object({ activityId: id, ...kept }),
  output: checkedIn,
  refusals: [
    'activity.unknown',
    'activity.otherBranch',
    /** Their branch is asked to take part, and its secretary has not agreed. */
    'activity.notYetAgreed',
    'activity.notOpen',
    'activity.dayOver',
    'activity.closed',
    'activity.cancelled',
    'member.notBound',
    ...notKept,
  ],
});

/**
 * Records the caller as come by the six digits read out at an activity of their own branch: for a phone whose camera
 * fails, and for a call. At most five tries a person in ten minutes, right ones included; the same word said again in
 * its minute is the same try. Read out where the check-in was opened without signal, it waits to be confirmed.
 */
export const checkInByWord = defineCall({
  input: z.object({
    /** Six digits, spaces between them allowed. */
    word: digits(6),
    /** The caller listens from afar: for members of the class `away` only. */
    remote: z.boolean().default(false),
  }),
  output: checkedIn,
  refusals: [
    /** `params.left`: tries left. */
    'activity.wordWrong',
    'activity.wordStale',
    /** `params.minutes`: until the next try. */
    'activity.wordBlocked',
    'activity.noneOpen',
    'activity.remoteNotYours',
    'activity.notOpen',
    'activity.closed',
    'activity.cancelled',
    'activity.dayOver',
    'member.notBound',
    ...notKept,
  ],
});

/** The caller leaves, where the activity asks for it (`checksOut`, off by default). Said twice, the first time stands. */
export const checkOut = defineCall({
  input: z.object({ activityId: id }),
  output: z.object({ leftAt: instantOut }),
  refusals: [
    'activity.unknown',
    'activity.noCheckOut',
    'activity.notOpen',
    'activity.dayOver',
    'activity.closed',
    'activity.cancelled',
    'activity.notCome',
    'member.notBound',
  ],
});

/**
 * Whether the caller's phone finds itself near the place, where the activity asks for it (`near`, off by default): a
 * word beside the record of somebody who came, up to an hour after the end. It decides nothing, and where the phone is
 * stays on the phone. Said twice, the first answer stands.
 */
export const sayNear = defineCall({
  input: z.object({ activityId: id, near: z.boolean() }),
  output: z.object({ near: z.boolean() }),
  refusals: [
    'activity.unknown',
    'activity.nearNotAsked',
    'activity.notOpen',
    'activity.nearTooLate',
    'activity.cancelled',
    'activity.filed',
    'activity.notCome',
    'member.notBound',
  ],
});

/**
 * Hands one activity's signing key to a phone of those who run it, so that it shows valid codes where there is no
 * signal: from the day before the meeting on. Opens nothing. The key signs this activity's codes and nothing else.
 */
export const lend = defineCall({
  input: z.object({ activityId: id }),
  output: z.object({
    /** The activity's key in base64url, 32 bytes. */
    key: z.string(),
    /** The branch that holds it: part of what is signed. */
    branchId: id,
    slotSeconds: z.number(),
    /** The cloud's clock, so that the phone can allow for its own. */
    now: instantOut,
    /**
     * The phone forgets the key then: 24 hours after the activity starts (or was opened, if later), since no meeting
     * lasts longer and a code scanned off the screen is taken for no longer. The key itself opens nothing more by
     * lying about: what it signs is taken while the check-in is open, and before and after that only once it is
     * confirmed.
     */
    until: instantOut,
    /** Whether the check-in is open, and when it may be opened: what a phone without signal goes by. */
    open: z.boolean(),
    opens,
  }),
  refusals: [
    'activity.unknown',
    'activity.notAnnounced',
    'activity.closed',
    'activity.cancelled',
    /** Before the day before. `params.from`. */
    'activity.notYet',
    'activity.dayOver',
  ],
});

/** The printed code of one activity, with the words that stand beside it, for those who run it. */
export const poster = defineCall({
  input: z.object({ activityId: id }),
  output: z.object({
    activityId: id,
    title: z.string(),
    kind: z.enum(activityKinds),
    startsAt: instantOut,
    place: z.string(),
    branchName: z.string(),
    /** The picture of the code, in base64, and its type, such as `image/png`. */
    picture: z.string(),
    pictureType: z.string(),
    /** What the code says to the app's own scanner: a page and its `scene`. */
    text: z.string(),
  }),
  refusals: [
    'activity.unknown',
    'activity.notAnnounced',
    'activity.closed',
    'activity.cancelled',
    ...codeRefusals,
  ],
});
