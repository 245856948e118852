import * as z from 'zod';
import { defineCall } from '../call';
import { id, instantOut } from '../values';
import { activityKinds, attendanceStates } from '../words';

/** How often somebody came to activities, and how often not and why. Nothing is weighed, and nobody is compared. */
const presence = z.object({
  present: z.number(),
  late: z.number(),
  remote: z.number(),
  leave: z.number(),
  excused: z.number(),
  absent: z.number(),
});
export type PresenceCounts = z.output<typeof presence>;

/** The caller's own year, of this year unless told otherwise: each figure rests on the records that are listed. */
export const year = defineCall({
  input: z.object({ year: z.number().int().min(2000).max(2100).optional() }).default({}),
  output: z.object({
    year: z.number(),
    figures: z.object({
      /** Meetings and theme days: came, of those at which the caller was expected. */
      attended: z.number(),
      expected: z.number(),
      /** That their citizens confirmed; and that were done in the year and closed by seven days of silence. */
      wishesFulfilled: z.number(),
      wishesUnconfirmed: z.number(),
      /** Residents' problems given to the caller that counted as solved, and help on the spot that the caller noted down. */
      errandsSolved: z.number(),
      /** Of the solved, closed by seven days of silence. */
      errandsUnconfirmed: z.number(),
      errandsRecorded: z.number(),
      /** Times taken part in volunteering. */
      volunteered: z.number(),
      creditedHours: z.number(),
      requiredHours: z.number(),
    }),
    /** Of the hours, credited by taking part in activities, and what still waits to be read. */
    activityHours: z.number(),
    waitingHours: z.number(),
    /** Credited after the year was closed: beside `creditedHours` and no part of it. */
    correctedHours: z.number(),
    /** Kinds of which there is a record, in the order of the field's list. */
    byKind: z.array(presence.extend({ kind: z.enum(activityKinds) })),
    /** Every activity of the year that has ended, with a record of the caller, latest first. */
    activities: z.array(
      z.object({
        activityId: id,
        kind: z.enum(activityKinds),
        title: z.string(),
        startsAt: instantOut,
        state: z.enum(attendanceStates),
        creditHours: z.number(),
      }),
    ),
  }),
  refusals: ['member.notBound'],
});
