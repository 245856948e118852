import * as z from 'zod';
import { answeredAbove } from '../answered-above';
import { defineCall } from '../call';
import { limits } from '../limits';
import { distinguishing } from '../tell-apart';
import { asSaid, cursor, day, id, instantOut, optionalParagraphs, page, text } from '../values';
import { studyKinds, studyStates } from '../words';

export { decideHeld } from '../message/held';

const record_ = z.object({
  recordId: id,
  kind: z.enum(studyKinds),
  title: z.string(),
  hours: z.number(),
  studiedOn: z.string(),
  state: z.enum(studyStates),
  notes: z.string(),
  reason: z.string(),
  /** 补学: the activity that it makes up for; null of any other study. */
  makesUpFor: id.nullable(),
  /** Credited after its year was closed: stands beside the year's figure. */
  correction: z.boolean(),
  answeredAbove,
});
export type StudyRecordCard = z.output<typeof record_>;

/**
 * Logs something the caller has done: a course finished, a lecture attended, notes written. Notes count once the
 * secretary has accepted them (an hour is credited for something done, never for a screen left open), and so does whatever
 * comes after 10 January for the year before (open-year.ts).
 */
export const record = defineCall({
  input: z.object({
    kind: z.enum(studyKinds),
    title: text(limits.studyTitle),
    /** Half hours. */
    hours: z.number().min(0.5).max(limits.studyHoursMost).multipleOf(0.5),
    studiedOn: day,
    notes: optionalParagraphs(limits.studyNotes),
    /** 补学: an activity that the caller missed. Each is made up for once, unless what was sent was sent back. */
    makesUpFor: id.optional(),
  }),
  /** `creditedHours` is the sum of `year`: that of the day on which it was studied. */
  output: z.object({
    recordId: id,
    state: z.enum(studyStates),
    year: z.number(),
    creditedHours: z.number(),
    answeredAbove,
    asSaid,
  }),
  refusals: [
    'member.notBound',
    'study.inFuture',
    'study.otherYear',
    'study.notesTooShort',
    'study.dayIsFull',
    'study.notMissed',
    'study.madeUpAlready',
  ],
});

/** One of the caller's own records. `changeable`: it can still be corrected and withdrawn (`change`). */
export const entry = defineCall({
  input: z.object({ recordId: id }),
  output: record_.extend({ changeable: z.boolean() }),
  refusals: ['study.unknown'],
});

/**
 * The member corrects a record of their own: until it is accepted, and of the kinds that count at once until the 10th of the
 * month after the one in which it was written down, while its year is open. What it makes up for stays.
 */
export const change = defineCall({
  input: z.object({
    recordId: id,
    kind: z.enum(studyKinds),
    title: text(limits.studyTitle),
    hours: z.number().min(0.5).max(limits.studyHoursMost).multipleOf(0.5),
    studiedOn: day,
    notes: optionalParagraphs(limits.studyNotes),
  }),
  output: z.object({ state: z.enum(studyStates), answeredAbove }),
  refusals: [
    'study.unknown',
    'study.settled',
    'study.inFuture',
    'study.otherYear',
    'study.notesTooShort',
    'study.dayIsFull',
  ],
});

/** The member takes a record of their own back, as long as it can be corrected: it counts nowhere any more. */
export const withdraw = defineCall({
  input: z.object({ recordId: id }),
  output: z.object({ state: z.enum(studyStates) }),
  refusals: ['study.unknown', 'study.settled'],
});

const yearOfStudy = z.object({
  year: z.number(),
  requiredHours: z.number(),
  creditedHours: z.number(),
  /** Of those, credited by taking part in activities. */
  activityHours: z.number(),
  waitingHours: z.number(),
  /** Credited after the year was closed: beside `creditedHours` and no part of it. */
  correctedHours: z.number(),
});

/** The caller's own year, of this year unless told otherwise: hours credited by way, and the records, latest first. */
export const mine = defineCall({
  input: z
    .object({ cursor: cursor.optional(), year: z.number().int().min(2000).max(2100).optional() })
    .default({}),
  output: yearOfStudy.extend({
    /** The year before, while something may still be written down for it: until the day `openUntil`. */
    lastYear: yearOfStudy.extend({ openUntil: z.string() }).nullable(),
    records: page(record_),
  }),
  refusals: ['member.notBound'],
});

/**
 * Notes of the branch's members that wait to be read: for the secretary and the committee; for the level above those of who
 * alone leads a branch. Nobody's own.
 */
export const waiting = defineCall({
  input: z.object({ branchId: id.optional() }).default({}),
  output: z.object({
    items: z.array(
      record_.extend({
        memberName: z.string(),
        distinguishing,
        /** Empty unless it is another's than the caller's. */
        branchName: z.string(),
        sentAt: instantOut,
      }),
    ),
  }),
  refusals: [],
});

/**
 * The secretary or the committee writes down what a member of the own branch has studied: of somebody without a phone, or
 * what was forgotten. Of a year that is closed it stands as a correction beside the figure. Nobody writes their own here.
 */
export const enter = defineCall({
  input: z.object({
    memberId: id,
    kind: z.enum(studyKinds),
    title: text(limits.studyTitle),
    hours: z.number().min(0.5).max(limits.studyHoursMost).multipleOf(0.5),
    studiedOn: day,
    reason: text(limits.reason),
  }),
  output: z.object({ recordId: id, year: z.number(), creditedHours: z.number(), correctedHours: z.number() }),
  refusals: ['study.notOnRoll', 'study.own', 'study.inFuture', 'study.tooFarBack', 'study.dayIsFull'],
});

/**
 * The secretary or the committee accepts notes, or sends them back with a reason. Nobody answers their own. What is accepted
 * after its year was closed needs a reason too, and stands as a correction beside the figure.
 */
export const accept = defineCall({
  input: z.object({ recordId: id, accept: z.boolean(), reason: optionalParagraphs(limits.reason) }),
  output: z.object({ state: z.enum(studyStates) }),
  refusals: [
    'study.unknown',
    'study.own',
    'study.notWaiting',
    'study.reasonNeeded',
    'study.correctionReason',
  ],
});
