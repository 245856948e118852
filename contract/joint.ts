import * as z from 'zod';
import { defineCall } from './call';
import { limits } from './limits';
import { id, instantOut, paragraphs } from './values';

/** A branch that was to take part and does not. */
export const withdrawal = z.object({ branchName: z.string(), reason: z.string(), at: instantOut });

/** Which branch; only needed by somebody who is secretary of several. */
const branchId = id.optional();

/** The secretary of a branch that another's activity names says that it will take part. */
export const agreeJoint = defineCall({
  input: z.object({ activityId: id, branchId }),
  output: z.object({ agreed: z.literal(true) }),
  refusals: ['activity.unknown', 'activity.cancelled', 'activity.closed', 'activity.filed'],
});

/**
 * The secretary of a branch that another's activity names takes the own branch out of it, while the check-in has not
 * begun. Its members are no longer expected; the host and they are told. The host itself cannot leave: it cancels.
 */
export const leaveJoint = defineCall({
  input: z.object({ activityId: id, branchId, reason: paragraphs(limits.reason) }),
  output: z.object({ left: z.literal(true) }),
  refusals: [
    'activity.unknown',
    'activity.startedAlready',
    'activity.cancelled',
    'activity.closed',
    'activity.filed',
  ],
});
