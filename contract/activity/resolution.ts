import * as z from 'zod';
import { defineCall } from '../call';
import { limits } from '../limits';
import { distinguishing } from '../tell-apart';
import { cursor, day, id, instantOut, optionalParagraphs, page, paragraphs } from '../values';
import { resolutionStates } from '../words';

/** 议决事项: what a meeting resolved, who sees to it, and by which day. */
export const resolutionLine = z.object({
  resolutionId: id,
  text: z.string(),
  ownerId: id,
  ownerName: z.string(),
  /** Tells the owner from another of their name, where both stand in the list. */
  distinguishing,
  dueOn: z.string(),
  state: z.enum(resolutionStates),
  /** How it was done; empty while it is open. */
  note: z.string(),
  closedAt: instantOut.nullable(),
  /** How often its day was moved, and why the last time. */
  moved: z.number(),
  movedBecause: z.string(),
});
export type ResolutionLine = z.output<typeof resolutionLine>;

const resolutionId = id;

/**
 * The host's secretary or committee notes what was resolved, once it is announced; the owner is a member of a branch that
 * takes part.
 */
export const addResolution = defineCall({
  input: z.object({ activityId: id, text: paragraphs(limits.resolution), ownerId: id, dueOn: day }),
  output: z.object({ resolutionId: id }),
  refusals: [
    'activity.unknown',
    'activity.notAnnounced',
    'activity.cancelled',
    'activity.filed',
    'activity.notOnRoll',
    'activity.tooManyResolutions',
    'activity.dueInPast',
    'activity.dueTooLate',
  ],
});

/**
 * Corrects it, keeping what it said before. Once the record is filed its words and its owner stand as they were
 * resolved: only the day can be moved, with a reason.
 */
export const changeResolution = defineCall({
  input: z.object({
    resolutionId,
    text: paragraphs(limits.resolution).optional(),
    ownerId: id.optional(),
    dueOn: day.optional(),
    reason: optionalParagraphs(limits.reason),
  }),
  output: z.object({ resolutionId: id }),
  refusals: [
    'activity.resolutionUnknown',
    'activity.resolutionClosed',
    'activity.resolutionChanged',
    'activity.resolutionReasonNeeded',
    'activity.filed',
    'activity.notOnRoll',
    'activity.dueInPast',
    'activity.dueTooLate',
  ],
});

/** The owner, or the branch's secretary or committee, says how it was done. Filed or not: resolutions live on. */
export const closeResolution = defineCall({
  input: z.object({ resolutionId, note: paragraphs(limits.note) }),
  output: z.object({ resolutionId: id }),
  refusals: ['activity.resolutionUnknown', 'activity.resolutionClosed'],
});

/**
 * Resolutions page by page, the soonest due first, the closed ones latest due first: the caller's own, or with
 * `branchId` all of a branch, for those who lead it and the committees above it.
 */
export const resolutions = defineCall({
  input: z.object({
    branchId: id.optional(),
    state: z.enum(resolutionStates).default('open'),
    cursor: cursor.optional(),
  }),
  output: page(
    resolutionLine.extend({
      activityId: id,
      activityTitle: z.string(),
      startsAt: instantOut,
      /** Whether the caller may say that it is done. */
      mayClose: z.boolean(),
    }),
  ),
  refusals: ['member.notBound', 'organization.unknown'],
});
export type ResolutionOnList = z.output<typeof resolutions.output>['items'][number];
