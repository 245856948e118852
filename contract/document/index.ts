import * as z from 'zod';
import { defineCall } from '../call';
import { id, month, quarter } from '../values';
import { logKinds } from '../words';

/** A file made for whoever asked: its address is good for ten minutes. */
export const madeDocument = z.object({ fileId: z.string(), url: z.string(), fileName: z.string() });
export type MadeDocument = z.output<typeof madeDocument>;

/**
 * The record of an activity as a document of one page: for the host's secretary and committee and the committees above
 * it, once the check-in has ended. Made anew at each asking, so that it says what is recorded now.
 */
export const activityRecord = defineCall({
  input: z.object({ activityId: id }),
  output: madeDocument,
  refusals: ['activity.unknown', 'activity.notEnded'],
});

/**
 * The caller's own year as a document to keep or hand on: attendance by kind, study against what is required, wishes
 * fulfilled. Nobody else's can be asked for, and nothing is ranked or scored.
 */
export const memberYear = defineCall({
  input: z.object({ year: z.number().int().min(2000).max(2100) }),
  output: madeDocument,
  refusals: ['member.notBound'],
});

/**
 * A branch's quarter at a community as a document: for the community's staff, and once it was sent for the branch's
 * secretary and committee.
 */
export const serviceSheet = defineCall({
  input: z.object({ communityId: id, branchId: id, quarter }),
  output: madeDocument,
  refusals: ['sheet.unknown'],
});

/**
 * A month of the daily log (民情日志) of a branch or a community as a document, day by day, for who may read it
 * (`errand.log`); its latest thousand lines where a month has more.
 */
export const dailyLog = defineCall({
  input: z.object({
    of: z.enum(logKinds).optional(),
    organizationId: id.optional(),
    month,
  }),
  output: madeDocument,
  refusals: [],
});
