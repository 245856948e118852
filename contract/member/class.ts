/** 党员类别: in which class a member is, as the branch's committee decided, and from which day. */
import * as z from 'zod';
import { defineCall } from '../call';
import { day, id, instantOut } from '../values';
import { memberClasses, memberClassReasons } from '../words';

/**
 * The committee's decisions on one member's class, the latest first, for those who lead the branch. The last of them is the
 * class that the member has had since ever.
 */
export const classes = defineCall({
  input: z.object({ memberId: id }),
  output: z.object({
    name: z.string(),
    /** That holds today. */
    memberClass: z.enum(memberClasses),
    /** From which day on a decision of today works. */
    worksFrom: z.string(),
    items: z.array(
      z.object({
        memberClass: z.enum(memberClasses),
        /** The first of a quarter, in Asia/Shanghai; null: since ever. */
        from: z.string().nullable(),
        decidedOn: z.string().nullable(),
        /** When that was noted down. */
        notedAt: instantOut.nullable(),
        reason: z.enum(memberClassReasons).nullable(),
        /** Another was decided later for the same quarter. */
        superseded: z.boolean(),
      }),
    ),
  }),
  refusals: ['member.unknown'],
});

/**
 * The secretary or committee note down which class the committee decided for a member, on which day and for which reason.
 * It works from the first of the next quarter: what was counted before stays as it was.
 */
export const setClass = defineCall({
  input: z.object({
    memberId: id,
    memberClass: z.enum(memberClasses),
    reason: z.enum(memberClassReasons),
    decidedOn: day,
  }),
  output: z.object({ from: z.string() }),
  refusals: [
    'member.unknown',
    /** The reason is not one for that class. */
    'member.classReason',
    'member.decidedInFuture',
    'member.decidedTooLongAgo',
    /** That class holds from then on already. */
    'member.sameClass',
  ],
});
