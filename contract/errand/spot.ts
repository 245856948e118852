/** 帮办随手记: help on the spot, noted down in one line by whoever helped, and the list of the day for the evening meeting. */
import * as z from 'zod';
import { defineCall } from '../call';
import { limits } from '../limits';
import { asSaid, id, instantOut, optionalText, paragraphs, text } from '../values';
import { errandKinds, errandStates, logSubjects } from '../words';

/** Days within which whoever noted it down may correct it or take it off. */
export const DAYS_TO_AMEND = 7;

/** Somebody who has asked the community for something themselves, named by what they asked. */
const asker = z.object({ kind: z.enum(logSubjects), id });

const line = text(limits.spotLine);
/** A name, or 「3 号楼老人」, or nobody. It is matched with nobody, and sealed. */
const whom = optionalText(limits.spotWhom);
const place = optionalText(limits.spotPlace);

/**
 * The staff of a community, the secretary and committee of its branches and whoever is in service there note down that
 * they helped somebody, or what they promised and still have to do (`toDo`). No phone is asked for. What was done is
 * closed as recorded (由经办人记录), which nobody confirms; what is still to do becomes an errand in the helper's hands.
 * Sent again with the same requestId, it is still one.
 */
export const jot = defineCall({
  input: z.object({
    line,
    whom,
    place,
    /** Left out, it is read off the line (`errand-kind.ts`). */
    kind: z.enum(errandKinds).optional(),
    toDo: z.boolean().default(false),
    /**
     * Left out, where the caller works, else the community of the branch that they lead, else that branch, where it is a village's
     * or a neighbourhood's without a community above it, else where they are in service.
     */
    communityId: id.optional(),
    /** Who is told of it: picked from `askers`, never guessed from what was typed. */
    asker: asker.optional(),
    /** How long it waited on the phone for a signal. */
    saidSecondsAgo: z.number().int().min(0).max(limits.secondsKept).optional(),
  }),
  output: z.object({
    errandId: id,
    number: z.string(),
    state: z.enum(errandStates),
    communityName: z.string(),
    /** Whether the caller goes through that community's day in the evening (`errand.evening`). */
    meets: z.boolean(),
    asSaid,
  }),
  refusals: [
    /** Nobody of that community who asked for something that the caller may know of. */
    'errand.askerUnknown',
    /** The caller's own: nobody helps themselves. */
    'errand.ownProblem',
  ],
});

/** People who asked the community for something themselves in the last half year, each once, with the latest of it. */
export const askers = defineCall({
  input: z.object({ communityId: id.optional() }).default({}),
  output: z.object({
    items: z.array(
      z.object({
        asker,
        /** The name hidden: 王**. */
        name: z.string(),
        /** What they asked for last. */
        title: z.string(),
        at: instantOut,
      }),
    ),
  }),
  refusals: [],
});
export type Asker = Output<typeof askers>['items'][number];
type Output<Call extends { output: z.ZodType }> = z.output<Call['output']>;

/** What correcting and taking off refuse alike: neither may be had where the other is not. */
const cannotAmend = [
  'errand.unknown',
  'errand.notYours',
  'errand.notRecorded',
  /** `params.days` have passed. */
  'errand.tooLateToAmend',
  'errand.reasonNeeded',
] as const;

/** Corrects what was noted down, for `DAYS_TO_AMEND` days, by whoever wrote it. What stood before is kept. */
export const amend = defineCall({
  input: z.object({
    errandId: id,
    line,
    whom,
    place,
    kind: z.enum(errandKinds),
    reason: paragraphs(limits.reason),
  }),
  output: z.object({ state: z.enum(errandStates) }),
  refusals: cannotAmend,
});

/** Takes off what was noted down by mistake, within the same days and by the same person: it counts nowhere any more. */
export const strike = defineCall({
  input: z.object({ errandId: id, reason: paragraphs(limits.reason) }),
  output: z.object({ state: z.enum(errandStates) }),
  refusals: cannotAmend,
});

const item = z.object({
  errandId: id,
  kind: z.enum(errandKinds),
  /** Where it was, as far as it may be read aloud: no number of a flat; empty where none was said. */
  place: z.string(),
  at: instantOut,
  state: z.enum(errandStates),
  /** Who helped or has it in hand, in full; empty where the community's staff see to it, or nobody yet. */
  helper: z.string(),
  /** Whether the caller may give it to somebody, and whether that somebody has it from another. */
  give: z.enum(['assign', 'reassign']).nullable(),
});
export type EveningItem = z.output<typeof item>;

/**
 * 碰头会: what was done in a community today and what is still open, for its staff and the leaders of its branches. By kind
 * and place, without words or names of anybody who was helped: those are one tap away, and each look is noted down.
 */
export const evening = defineCall({
  input: z.object({ communityId: id.optional() }).default({}),
  output: z.object({
    communityId: id,
    communityName: z.string(),
    /** Today in Asia/Shanghai. */
    day: z.string(),
    /** Earliest first. */
    done: z.array(item),
    /** Longest waiting first. */
    open: z.array(item),
    /** More is open than is listed. */
    more: z.boolean(),
  }),
  refusals: [],
});
