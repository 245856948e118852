import * as z from 'zod';
import { defineCall } from '../call';
import { limits } from '../limits';
import { id, instantOut, paragraphs } from '../values';

/** A branch that was to take part, or was asked to, and does not. */
export const withdrawal = z.object({ branchName: z.string(), reason: z.string(), at: instantOut });

/** Which branch; only needed by somebody who is secretary of several. */
const branchId = id.optional();

/**
 * The secretary of a branch that another's activity names says that it takes part: from then on its members are told and
 * expected, and not before. Also one that said no, until the end.
 */
export const agreeJoint = defineCall({
  input: z.object({ activityId: id, branchId }),
  output: z.object({ agreed: z.literal(true) }),
  refusals: [
    'activity.unknown',
    'activity.cancelled',
    'activity.closed',
    /** Of last year, after 31 January. */
    'activity.yearClosed',
    'activity.filed',
    /** The host goes on without it. */
    'activity.changedMeanwhile',
  ],
});

/**
 * The secretary of a branch that another's activity names takes the own branch out of it, while the check-in has not
 * begun, or says no to the invitation. Its members are no longer expected; the host is told, and they are where they had
 * been. The host itself cannot leave: it cancels. Who left is asked anew, who said no is not asked again.
 */
export const leaveJoint = defineCall({
  input: z.object({ activityId: id, branchId, reason: paragraphs(limits.reason) }),
  output: z.object({ left: z.literal(true) }),
  refusals: [
    'activity.unknown',
    'activity.startedAlready',
    'activity.changedMeanwhile',
    'activity.cancelled',
    'activity.closed',
    /** Of last year, after 31 January. */
    'activity.yearClosed',
    'activity.filed',
  ],
});
