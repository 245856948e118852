import * as z from 'zod';
import { defineCall } from '../call';
import { limits } from '../limits';
import { distinguishing } from '../tell-apart';
import { id, instantOut, optionalParagraphs } from '../values';

/** How somebody checked in who is to be confirmed: a code scanned without signal, or the printed one. */
export const captureSources = ['sentLater', 'poster'] as const;

/** A check-in that waits for the secretary's word. */
export const waitingCapture = z.object({
  memberId: id,
  name: z.string(),
  distinguishing,
  source: z.enum(captureSources),
  /** When the phone says that it scanned. */
  capturedAt: instantOut,
  sentAt: instantOut,
  /** The caller's own: somebody else confirms it. */
  own: z.boolean(),
});
export type WaitingCapture = z.output<typeof waitingCapture>;

/** What became of the caller's own. */
export const ownCapture = z.object({
  state: z.enum(['waiting', 'declined']),
  capturedAt: instantOut,
  /** Why it was declined. */
  decision: z.string(),
});

/**
 * The secretary or the committee of the members' own branch says of check-ins that wait that they are so, or not.
 * Confirmed, each counts as of the time of the scan. Declining needs a reason, which the member reads. Nobody confirms
 * their own. What was decided so before stays; a call that broke off is completed by saying it again.
 */
export const confirmCaptures = defineCall({
  input: z.object({
    activityId: id,
    memberIds: z.array(id).min(1).max(limits.peopleAtOnce),
    accept: z.boolean(),
    reason: optionalParagraphs(limits.reason),
  }),
  output: z.object({ decided: z.number() }),
  refusals: [
    'activity.unknown',
    'activity.cancelled',
    'activity.filed',
    'activity.captureUnknown',
    'activity.captureOwn',
    'activity.captureReasonNeeded',
    'activity.yearClosed',
    /** Somebody else has said the opposite. */
    'activity.captureDecided',
  ],
});
