import * as z from 'zod';
import { defineCall } from '../call';
import { limits } from '../limits';
import { distinguishing } from '../tell-apart';
import { asSaid, cursor, id, instantOut, month, optionalParagraphs, page } from '../values';
import {
  activityKinds,
  activityLabels,
  activityStates,
  attendanceSources,
  attendanceStates,
  memberClasses,
  partKinds,
} from '../words';
import { ownCapture, waitingCapture } from './capture';
import { guestOut } from './guest';
import { withdrawal } from './joint';
import { saidOfActivity } from './leave';
import { checkInStandings, opens } from './opening';
import { planned, point } from './planned';

export { decideHeld } from '../message/held';
export { addPicture, approvePicture, checkPictureAgain, removePicture } from '../picture';
export { confirmCaptures } from './capture';
export { checkIn, checkInByPoster, checkInByWord, checkOut, lend, poster, sayNear } from './check-in';
export { addGuest, markGuests } from './guest';
export { agreeJoint, leaveJoint } from './joint';
export { answer, askLeave, decideLeave, leaveRequests, withdrawLeave } from './leave';
export type { Told } from './life';
export { adoptPlan, announce, cancel, change, correct, file, plan } from './life';
export { minutes, saveMinutes } from './minutes';
export { open, undoOpen } from './opening';
export { planned } from './planned';
export { addResolution, changeResolution, closeResolution, resolutions } from './resolution';

const attendanceOfMine = z.object({ state: z.enum(attendanceStates), at: instantOut }).nullable();

const partOut = z.object({
  kind: z.enum(partKinds),
  title: z.string(),
  startsAt: z.string().nullable(),
  host: z.string(),
  notes: z.string(),
});

const card = z.object({
  activityId: id,
  branchId: id,
  kind: z.enum(activityKinds),
  label: z.enum(activityLabels).nullable(),
  title: z.string(),
  startsAt: instantOut,
  place: z.string(),
  state: z.enum(activityStates),
  /** Why it was called off; empty unless it was. */
  cancelReason: z.string(),
  /** Held by several branches together. */
  joint: z.boolean(),
  parts: z.array(z.object({ kind: z.enum(partKinds), title: z.string() })),
  /** The caller's own record, once there is one. */
  mine: attendanceOfMine,
  /** What the caller said beforehand, once they have. */
  said: saidOfActivity.nullable(),
  /** Whether the caller would be missed: not somebody frail, on standing leave, or whom it is not for. */
  expectsMe: z.boolean(),
});
export type ActivityCard = z.output<typeof card>;
export const activityCard = card;

/** Everybody once: `expected` = `arrived` + `leave` + `absent` + `open`, beside it `excused`; `arrived` = present + late + remote. */
const counts = z.object({
  expected: z.number(),
  arrived: z.number(),
  present: z.number(),
  late: z.number(),
  remote: z.number(),
  leave: z.number(),
  /** Not counted as expected: recorded so, or without a record and frail or on standing leave. */
  excused: z.number(),
  absent: z.number(),
  /** Expected, and nothing recorded yet. */
  open: z.number(),
});
export type AttendanceCounts = z.output<typeof counts>;

/** The secretary plans an activity of the own branch; members see it at once, unless it is a draft. */
export const create = defineCall({
  input: planned.extend({
    /** Only needed by somebody who is secretary of several branches. */
    branchId: id.optional(),
    /** Kept for the committee to work on, unseen by the members until it is announced. */
    draft: z.boolean().default(false),
  }),
  output: z.object({ activityId: id, asSaid }),
  refusals: [
    'activity.startsTooFarBack',
    'activity.yearClosed',
    'activity.startsTooFarAhead',
    'activity.groupUnknown',
    'organization.unknown',
    /** `params.most`: branches that one branch asks on one day; a draft asks nobody. */
    'activity.tooManyInvitations',
  ],
});

/** The caller's branch's activities: `coming` soonest first, `past` latest first. */
export const list = defineCall({
  input: z.object({
    branchId: id.optional(),
    when: z.enum(['coming', 'past']).default('coming'),
    cursor: cursor.optional(),
  }),
  output: page(card),
  refusals: ['member.notBound'],
});

/** A month of the branch's activities, soonest first, by days in Asia/Shanghai; drafts only for those who lead it. */
export const calendar = defineCall({
  input: z.object({ month, branchId: id.optional() }),
  output: z.object({ month: z.string(), items: z.array(card) }),
  refusals: ['member.notBound'],
});

export const detail = defineCall({
  input: z.object({ activityId: id }),
  output: card.extend({
    branchName: z.string(),
    parts: z.array(partOut),
    creditHours: z.number(),
    lateAfterMinutes: z.number(),
    /** 党小组 that it is for. */
    group: z.object({ groupId: id, name: z.string() }).nullable(),
    guests: z.array(guestOut),
    checksOut: z.boolean(),
    near: point.nullable(),
    filedAt: instantOut.nullable(),
    /** What was found wrong after the record was filed. */
    corrections: z.array(
      z.object({
        at: instantOut,
        /** Name of who noted it; empty once they left the branch. */
        by: z.string(),
        text: z.string(),
        reason: z.string(),
      }),
    ),
    /** When anything of the activity itself was last changed: to be said again with a change. */
    changedAt: instantOut,
    counts,
    /** Each branch's own counts, the host first: one line unless it is held by several. */
    branches: z.array(
      z.object({
        branchId: id,
        name: z.string(),
        counts,
        /** Its secretary has said that it takes part; always so of the host. One that was only asked counts nobody. */
        agreed: z.boolean(),
      }),
    ),
    /** Branches that were to take part, or were asked to, and do not: only for those who run it. */
    withdrawals: z.array(withdrawal),
    /** The branch besides the host that the caller is secretary of, which may still say whether it takes part; else null. */
    decidesFor: z
      .object({
        branchId: id,
        agreed: z.boolean(),
        /** It said no, and may still change its mind; absent where it has not. */
        declined: z.literal(true).optional(),
      })
      .nullable(),
    /** The caller sees it only because their branch is asked to take part: nobody of it is expected yet. Else absent. */
    onlyAsked: z.literal(true).optional(),
    /** How many had arrived when the caller did, the caller included; null while the caller has not. */
    myPlaceInLine: z.number().nullable(),
    /** How many said that they will come, and how many ask for leave; null unless the caller runs it. */
    answers: z.object({ coming: z.number(), waiting: z.number() }).nullable(),
    /** The caller's own check-in that waits to be confirmed, or was declined; null where there is none. */
    myCapture: ownCapture.nullable(),
    /** When the caller said that they left; absent until then. */
    myLeftAt: instantOut.optional(),
    /** What the caller's phone said of being near the place; absent until it has. */
    saidNear: z.boolean().optional(),
    /** Whether the caller may show the code, end the check-in and change it: leads the host. */
    runsIt: z.boolean(),
    /** Whether the caller may enter people: leads one of the branches. */
    recordsIt: z.boolean(),
    /** What the caller may do with it now. What a step needs besides, such as minutes before filing, its own call says. */
    may: z.object({
      announce: z.boolean(),
      change: z.boolean(),
      /** Give up a draft. */
      drop: z.boolean(),
      /** Call off what was announced. */
      cancel: z.boolean(),
      /** Say whether they come. */
      say: z.boolean(),
      open: z.boolean(),
      undoOpen: z.boolean(),
      /** Show the code, or the poster. */
      showCode: z.boolean(),
      checkOut: z.boolean(),
      /** Say whether their phone is near. */
      sayNear: z.boolean(),
      /** Record people of their own branches. */
      enter: z.boolean(),
      /** Add guests and say which came. */
      guests: z.boolean(),
      /** Write minutes, add pictures and resolutions. */
      write: z.boolean(),
      close: z.boolean(),
      file: z.boolean(),
      correct: z.boolean(),
    }),
  }),
  refusals: ['activity.unknown', 'activity.notYours', 'member.notBound'],
});

/** The changing code to show now, once the check-in is open; until then how it stands. Asking opens nothing. */
export const code = defineCall({
  input: z.object({ activityId: id }),
  output: z.object({
    /** Empty, as the word is, unless the check-in is open. */
    code: z.string(),
    /** Seconds a code is shown before the next replaces it. */
    slotSeconds: z.number(),
    /** Seconds left of this slot. */
    secondsLeft: z.number(),
    /** Six digits to read out to whoever cannot scan: one minute's, taken in the next as well. */
    word: z.string(),
    /** Seconds left of the word's minute. */
    wordSecondsLeft: z.number(),
    counts,
    standing: z.enum(checkInStandings),
    /** When it may be opened. */
    opens,
    /** Whether the opening may still be taken back: it is open and nobody has come. */
    undoable: z.boolean(),
  }),
  refusals: ['activity.unknown', 'activity.notAnnounced', 'activity.closed', 'activity.cancelled'],
});

const attendee = z.object({
  memberId: id,
  branchId: id,
  name: z.string(),
  distinguishing,
  age: z.number().nullable(),
  memberClass: z.enum(memberClasses),
  /** On the roll without a bound WeChat: the secretary enters them. */
  withoutPhone: z.boolean(),
  state: z.enum(attendanceStates).nullable(),
  source: z.enum(attendanceSources).nullable(),
  at: instantOut.nullable(),
  /** When they said that they left, where the activity asks for it. */
  leftAt: instantOut.optional(),
  /** Whether their phone was near the place, where they said so: only for those who run it. */
  near: z.boolean().optional(),
  reason: z.string(),
  /** What they said beforehand: only for those who run it, since a request may speak of an illness. */
  said: saidOfActivity.nullable(),
  /** 长期请假, when it holds on that day; the reason only for those who run it. */
  standingLeave: z.object({ until: z.string(), reason: z.string() }).nullable(),
});
export type Attendee = z.output<typeof attendee>;

/**
 * Everyone expected with what is recorded of them: for the secretary and the committee, of a joint activity each their
 * own branch's people; for a committee above those of the branches below it.
 */
export const attendance = defineCall({
  input: z.object({ activityId: id }),
  output: z.object({
    activityId: id,
    title: z.string(),
    state: z.enum(activityStates),
    startsAt: instantOut,
    /** Of all branches together. */
    counts,
    /** Each branch's own, the host first; only the people of those that the caller sees are listed. */
    branches: z.array(z.object({ branchId: id, name: z.string(), counts })),
    /** 列席: on none of the rolls, never counted. */
    guests: z.array(guestOut),
    people: z.array(attendee),
    /** Check-ins that wait for the caller's word, the earliest scan first; empty unless the caller leads the branch. */
    captures: z.array(waitingCapture),
  }),
  refusals: ['activity.unknown'],
});

/**
 * The secretary records people, several in one go. What is already so stays as it is; what differs is corrected,
 * with the former state kept in the record's history. After the check-in has ended a reason is needed (backfill).
 */
export const enter = defineCall({
  input: z.object({
    activityId: id,
    memberIds: z.array(id).min(1).max(limits.peopleAtOnce),
    state: z.enum(attendanceStates).default('present'),
    reason: optionalParagraphs(limits.reason),
    /**
     * Only of what was said without signal and is sent later: how many seconds ago, so that the phone's clock does not
     * matter. What was recorded since then stays as it is.
     */
    saidSecondsAgo: z.number().int().min(0).max(limits.secondsKept).optional(),
  }),
  output: z.object({ entered: z.number(), corrected: z.number(), unchanged: z.number(), counts }),
  refusals: [
    'activity.unknown',
    'activity.notAnnounced',
    'activity.cancelled',
    'activity.filed',
    'activity.reasonNeeded',
    'activity.yearClosed',
    'activity.notOnRoll',
    /** Nobody has come to a meeting that has not begun. `params.from`. */
    'activity.notYet',
  ],
});

/**
 * Takes back what is recorded of one member: it is as if nothing had been. After the check-in has ended they are what its
 * end would have made of them (absent, or excused), which needs a reason, as taking back somebody's own scan does. What
 * was decided of them stands: approved leave, a confirmed check-in. The record keeps in its history what it said.
 */
export const clearEntry = defineCall({
  input: z.object({ activityId: id, memberId: id, reason: optionalParagraphs(limits.reason) }),
  output: z.object({
    /** Whether anything was recorded. */
    cleared: z.boolean(),
    counts,
  }),
  refusals: [
    'activity.unknown',
    'activity.notAnnounced',
    'activity.cancelled',
    'activity.filed',
    'activity.reasonNeeded',
    'activity.clearReasonNeeded',
    /** Approved leave or a confirmed check-in: it is changed to something else instead. */
    'activity.entryDecided',
    'activity.changedMeanwhile',
    'activity.yearClosed',
  ],
});

/**
 * Ends the check-in, from the start on; of a meeting that was only noted down, once its day has passed. Whoever has no
 * record gets one (absent, or excused for the frail), so that all figures rest on records.
 */
export const close = defineCall({
  input: z.object({ activityId: id }),
  output: z.object({ counts }),
  refusals: [
    'activity.unknown',
    'activity.notOpen',
    'activity.cancelled',
    'activity.filed',
    /** `params.startsAt`. */
    'activity.notBegun',
    'activity.yearClosed',
    'activity.changedMeanwhile',
  ],
});
