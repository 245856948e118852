import * as z from 'zod';
import { defineCall } from '../call';
import { limits } from '../limits';
import { id, instantIn, instantOut, month, optionalParagraphs, paragraphs, text } from '../values';
import { activityKinds, rhythmPeriods } from '../words';
import { replanned } from './planned';

const activityId = id;
const whoIsTold = z.object({
  /** Members without a bound WeChat, of the branches that the caller leads: somebody must tell them. */
  inPerson: z.array(z.object({ memberId: id, name: z.string() })),
  /** Such members of other branches, whose own secretaries tell them. */
  elsewhere: z.number(),
});
/** Null when nobody needed telling. */
const told = whoIsTold.nullable();
export type Told = z.output<typeof whoIsTold>;

/** A draft is announced: from now on the members see it, and they are told. */
export const announce = defineCall({
  input: z.object({ activityId }),
  output: z.object({ told }),
  refusals: [
    'activity.unknown',
    'activity.cancelled',
    /** Other branches that it names were chosen meanwhile. */
    'activity.changedMeanwhile',
    'activity.startsTooFarBack',
    'activity.yearClosed',
    'activity.startsTooFarAhead',
    /** `params.most`: branches that one branch asks on one day. */
    'activity.tooManyInvitations',
  ],
});

/**
 * Calls an activity off: a draft without a word, an announced one with a reason that the members read, an open one
 * only while nobody has come. Nothing of it counts afterwards.
 */
export const cancel = defineCall({
  input: z.object({ activityId, reason: optionalParagraphs(limits.reason) }),
  output: z.object({ told }),
  refusals: [
    'activity.unknown',
    'activity.cancelReasonNeeded',
    'activity.someoneCame',
    'activity.endedAlready',
    /** Of last year, after 31 January. */
    'activity.yearClosed',
    'activity.filed',
    'activity.changedMeanwhile',
  ],
});

/**
 * Changes what was planned; what is left out stays. Until it is opened everything may change, while it is open the
 * place, the parts and the guests, afterwards nothing. Those invited are told when time or place changed.
 */
export const change = defineCall({
  input: replanned.extend({
    activityId,
    /** `changedAt` of the activity as the caller saw it: if somebody changed it meanwhile, nothing is written over. */
    seenAt: instantIn,
  }),
  output: z.object({ changedAt: instantOut, told }),
  refusals: [
    'activity.unknown',
    'activity.changedMeanwhile',
    'activity.openAlready',
    'activity.cancelled',
    'activity.endedAlready',
    'activity.filed',
    'activity.startsTooFarBack',
    'activity.yearClosed',
    'activity.startsTooFarAhead',
    'activity.groupUnknown',
    'organization.unknown',
    /** Its time does not change once somebody is recorded as come. */
    'activity.someoneCheckedIn',
    /** `params.branch` said that it does not take part. */
    'activity.branchDeclined',
    'activity.tooManyInvitations',
  ],
});

/** Freezes the record of an activity that has ended: nothing about it changes any more, see `correct`. */
export const file = defineCall({
  input: z.object({ activityId }),
  output: z.object({ filedAt: instantOut }),
  refusals: [
    'activity.unknown',
    'activity.cancelled',
    'activity.notEnded',
    /** `params.startsAt`. */
    'activity.notBegun',
    /** `params.count`: check-ins sent later or off a poster. */
    'activity.capturesWait',
    /** `params.count`: members who ask for leave. */
    'activity.leavesWait',
    'activity.minutesMissing',
    /** Members of other branches that take part wait for their secretary's answer. `params.names`. */
    'activity.othersWait',
    /** Somebody is entering people this very minute, or checked in as it ended. */
    'activity.beingRecorded',
  ],
});

/** Notes what was found wrong after filing: a line beside the record, which stays as it was. */
export const correct = defineCall({
  input: z.object({ activityId, text: paragraphs(limits.note), reason: paragraphs(limits.reason) }),
  output: z.object({ corrections: z.number() }),
  refusals: ['activity.unknown', 'activity.notFiled', 'activity.tooManyCorrections'],
});

/**
 * What the regulations ask of the branch in the coming months and nothing planned covers, each with the branch's usual
 * day, time and place: to the end of the year, in its last quarter for twelve months.
 */
export const plan = defineCall({
  input: z.object({ branchId: id.optional() }).default({}),
  output: z.object({
    /** First and last month looked at. */
    from: month,
    to: month,
    items: z.array(
      z.object({
        kind: z.enum(activityKinds),
        every: z.enum(rhythmPeriods),
        /** Of the start. */
        month,
        startsAt: instantOut,
        /** Empty when the branch has met nowhere yet. */
        place: z.string(),
        /** Whether it is laid out like an earlier one of its kind: parts, hosts, hours. */
        likeLast: z.boolean(),
        /** Moved off a holiday, or a weekend where the branch never meets on one. */
        moved: z.boolean(),
      }),
    ),
  }),
  refusals: [],
});

/** Makes drafts of what was proposed, laid out as the last of each kind; adopted twice they are made once. */
export const adoptPlan = defineCall({
  input: z.object({
    branchId: id.optional(),
    items: z
      .array(
        z.object({
          kind: z.enum(activityKinds),
          month,
          /** In that month. */
          startsAt: instantIn,
          title: text(limits.activityTitle),
          place: text(limits.activityPlace),
        }),
      )
      .min(1)
      .max(limits.planItems),
  }),
  output: z.object({ made: z.number(), already: z.number() }),
  refusals: ['activity.startsTooFarBack', 'activity.yearClosed', 'activity.startsTooFarAhead'],
});
