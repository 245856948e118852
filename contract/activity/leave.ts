import * as z from 'zod';
import { answeredAbove } from '../answered-above';
import { defineCall } from '../call';
import { limits } from '../limits';
import { distinguishing } from '../tell-apart';
import { id, instantOut, optionalParagraphs } from '../values';
import { answerStates, leaveKinds } from '../words';

/** What a member says before an activity: that they will come, or that they ask for leave and what became of it. */
const said = z.object({
  state: z.enum(answerStates),
  /** Null unless leave was asked for. */
  kind: z.enum(leaveKinds).nullable(),
  reason: z.string(),
  /** Asked after the start. */
  late: z.boolean(),
  /** Why it was declined. */
  decision: z.string(),
  answeredAbove,
  at: instantOut,
});
export type Said = z.output<typeof said>;
export const saidOfActivity = said;

const activityId = id;
const cannotSay = [
  'activity.unknown',
  'activity.cancelled',
  'activity.tooLateToSay',
  'activity.notForYou',
  'activity.cameAlready',
  'activity.leaveApproved',
] as const;

/** The member will come. No record of having come: only an answer, in place of what they said before. */
export const answer = defineCall({
  input: z.object({ activityId, coming: z.literal(true) }),
  output: z.object({ said }),
  refusals: cannotSay,
});

/**
 * The member asks for leave, in place of what they said before. It waits for the branch's secretary or committee.
 * After the start it is taken too, and says so (`late`). A kind of `other` needs a reason.
 */
export const askLeave = defineCall({
  input: z.object({ activityId, kind: z.enum(leaveKinds), reason: optionalParagraphs(limits.reason) }),
  output: z.object({ said }),
  refusals: cannotSay,
});

/** The member takes back what waits for an answer. Leave that was approved stays: whoever comes all the same checks in. */
export const withdrawLeave = defineCall({
  input: z.object({ activityId }),
  output: z.object({ said }),
  refusals: ['activity.unknown', 'activity.leaveUnknown', 'activity.leaveApproved'],
});

/**
 * The secretary or the committee answers a request. Approved, the member is recorded as on leave, unless they came.
 * Declining needs a reason, which the member reads. Nobody answers their own: another who leads the branch does, or, where
 * there is none, the level above.
 */
export const decideLeave = defineCall({
  input: z.object({
    activityId,
    memberId: id,
    approve: z.boolean(),
    reason: optionalParagraphs(limits.reason),
  }),
  output: z.object({ state: z.enum(['approved', 'declined']) }),
  refusals: [
    'activity.unknown',
    'activity.leaveUnknown',
    'activity.leaveDecided',
    'activity.leaveOwn',
    'activity.leaveReasonNeeded',
    'activity.yearClosed',
    'activity.filed',
  ],
});

/**
 * Requests of the branch's members that wait, the longest waiting first: for the secretary and the committee; for the level
 * above those of who alone leads a branch. Nobody's own.
 */
export const leaveRequests = defineCall({
  input: z.object({ branchId: id.optional() }).default({}),
  output: z.object({
    items: z.array(
      said.extend({
        activityId,
        activityTitle: z.string(),
        startsAt: instantOut,
        memberId: id,
        memberName: z.string(),
        /** The check was unsure of the reason, or could not be had; absent where it was sure. */
        review: z.literal(true).optional(),
        distinguishing,
        /** Empty unless it is another's than the caller's. */
        branchName: z.string(),
        /**
         * 长期请假 of who alone leads that branch, which the level above notes (`member.standingLeave`): null where none runs.
         * Absent of members of the caller's own branch.
         */
        standingLeave: z.object({ until: z.string(), reason: z.string() }).nullable().optional(),
      }),
    ),
  }),
  refusals: [],
});
