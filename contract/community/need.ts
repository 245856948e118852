/** 需求清单 and 资源清单: what a community needs this year, and what the units registered with it offer. */
import * as z from 'zod';
import { defineCall } from '../call';
import { doneOn, doneOnRefusals } from '../done-on';
import { limits } from '../limits';
import { cursor, day, id, optionalParagraphs, text } from '../values';
import { needCategories, needKinds, needStates } from '../words';

const year = z.number().int().min(2000).max(2100);
const state = z.object({ state: z.enum(needStates) });

const need = z.object({
  needId: id,
  kind: z.enum(needKinds),
  title: z.string(),
  category: z.enum(needCategories),
  details: z.string(),
  /** The day by which it is wanted; null when any day of the year will do. */
  dueOn: z.string().nullable(),
  state: z.enum(needStates),
  /** Who offers it or has taken it up; empty while nobody has. */
  unitName: z.string(),
  /** The latest word on it: what the unit adds, why not, how it went. */
  note: z.string(),
  may: z.object({
    /** The unit's secretary: takes it up; takes that back. */
    takeUp: z.boolean(),
    takeBack: z.boolean(),
    /** The community's staff. */
    change: z.boolean(),
    drop: z.boolean(),
    accept: z.boolean(),
    decline: z.boolean(),
    finish: z.boolean(),
  }),
});
export type Need = z.output<typeof need>;

/**
 * A community's list of a year, the latest first: for its staff, for secretary and committee of the units registered
 * with it, and for the committees above it. Without `communityId` the caller's own, or that of their unit.
 */
export const needs = defineCall({
  input: z
    .object({
      communityId: id.optional(),
      year: year.optional(),
      kind: z.enum(needKinds).default('need'),
      cursor: cursor.optional(),
    })
    .default({ kind: 'need' }),
  output: z.object({
    communityId: id,
    communityName: z.string(),
    year,
    /** The caller may add to what the community needs; to what units offer. */
    mayList: z.boolean(),
    mayOffer: z.boolean(),
    items: z.array(need),
    next: cursor.nullable(),
  }),
  /** The caller's branch is registered with no community, or not with this one. */
  refusals: ['need.notRegistered'],
});

/**
 * Staff write down what the community needs in this year or the next, until 31 January also of the year before, or change
 * it while nobody has taken it up.
 */
export const saveNeed = defineCall({
  input: z.object({
    communityId: id,
    /** The line to change; left out, a new one. */
    needId: id.optional(),
    year: year.optional(),
    title: text(limits.needTitle),
    category: z.enum(needCategories),
    details: optionalParagraphs(limits.needDetails),
    dueOn: day.nullable().default(null),
  }),
  output: state.extend({ needId: id }),
  refusals: ['need.unknown', 'need.taken', 'need.otherYear', 'need.dueInPast', 'organization.unknown'],
});

/** Staff take last year's needs over into this year, once: copied again, nothing is there twice. */
export const copyNeeds = defineCall({
  input: z.object({ communityId: id, year: year.optional() }),
  output: z.object({ copied: z.number() }),
  refusals: ['need.otherYear'],
});

/** Staff take down a line that nobody has taken up. */
export const dropNeed = defineCall({
  input: z.object({ needId: id }),
  output: state,
  refusals: ['need.unknown', 'need.notYours', 'need.taken'],
});

/** A registered unit's secretary takes up what the community needs. */
export const takeUpNeed = defineCall({
  input: z.object({ needId: id, branchId: id.optional(), note: optionalParagraphs(limits.note) }),
  output: state,
  refusals: ['need.unknown', 'need.taken', 'need.notYours', 'need.notRegistered'],
});

/** A registered unit's secretary offers something that was not asked for: a hall, a doctor's afternoon. */
export const offer = defineCall({
  input: z.object({
    communityId: id,
    branchId: id.optional(),
    title: text(limits.needTitle),
    category: z.enum(needCategories),
    details: optionalParagraphs(limits.needDetails),
    dueOn: day.nullable().default(null),
  }),
  output: state.extend({ needId: id }),
  refusals: ['need.notRegistered', 'need.dueInPast'],
});

/**
 * Staff accept what a unit offers, or say why not: what was needed then stands open again. Nobody judges what the unit that
 * they lead offers: a colleague does, or the level above.
 */
export const answerOffer = defineCall({
  input: z.object({ needId: id, accept: z.boolean(), reason: optionalParagraphs(limits.reason) }),
  output: state,
  refusals: ['need.unknown', 'need.notYours', 'need.own', 'need.notOffered', 'need.reasonNeeded'],
});

/** The unit takes its offer back and says why. */
export const takeBackOffer = defineCall({
  input: z.object({ needId: id, reason: optionalParagraphs(limits.reason) }),
  output: state,
  refusals: ['need.unknown', 'need.notYours', 'need.notOffered', 'need.reasonNeeded'],
});

/** Staff note that it is done, today or on the day `doneOn`, and how it went. It counts in the unit's quarter of that day. */
export const finishNeed = defineCall({
  input: z.object({ needId: id, note: optionalParagraphs(limits.note), doneOn }),
  output: state,
  refusals: [
    ...(['need.unknown', 'need.notYours', 'need.own', 'need.notAgreed', 'need.reasonNeeded'] as const),
    ...doneOnRefusals,
  ],
});
