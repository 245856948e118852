import * as z from 'zod';
import { defineCall } from './call';
import { limits } from './limits';
import { cursor, day, id, instantOut, optionalParagraphs, page, text } from './values';
import { studyKinds, studyStates } from './words';

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
});
export type StudyRecordCard = z.output<typeof record_>;

/**
 * Logs something the caller has done: a course finished, a lecture attended, notes written. Notes count once the
 * secretary has accepted them (an hour is credited for something done, never for a screen left open).
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
  output: z.object({ recordId: id, state: z.enum(studyStates), creditedHours: z.number() }),
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

/** The caller's own year: hours credited by way, and the records, latest first. */
export const mine = defineCall({
  input: z.object({ cursor: cursor.optional() }).default({}),
  output: z.object({
    year: z.number(),
    requiredHours: z.number(),
    creditedHours: z.number(),
    /** Of those, credited by taking part in activities. */
    activityHours: z.number(),
    waitingHours: z.number(),
    records: page(record_),
  }),
  refusals: ['member.notBound'],
});

/** Notes of the branch's members that wait to be read: for the secretary. */
export const waiting = defineCall({
  input: z.object({ branchId: id.optional() }).default({}),
  output: z.object({ items: z.array(record_.extend({ memberName: z.string(), sentAt: instantOut })) }),
  refusals: [],
});

/** The secretary or the committee accepts notes, or sends them back with a reason. Nobody answers their own. */
export const accept = defineCall({
  input: z.object({ recordId: id, accept: z.boolean(), reason: optionalParagraphs(limits.reason) }),
  output: z.object({ state: z.enum(studyStates) }),
  refusals: ['study.unknown', 'study.own', 'study.notWaiting', 'study.reasonNeeded'],
});
