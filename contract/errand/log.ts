/** 民情日志: who helped whom with what, day by day, read off the steps of errands and wishes. */
import * as z from 'zod';
import { defineCall } from '../call';
import { cursor, id, instantOut, month, page } from '../values';
import { logDeeds, logKinds, logSubjects } from '../words';

const line = z.object({
  about: z.object({ kind: z.enum(logSubjects), id }),
  deed: z.enum(logDeeds),
  at: instantOut,
  /** The day in Asia/Shanghai. */
  day: z.string(),
  /** The member who helped, in full. */
  helper: z.string(),
  /** Whom, the name hidden: 王**. */
  whom: z.string(),
  title: z.string(),
  communityName: z.string(),
});
export type LogLine = z.output<typeof line>;

/**
 * A month of the daily log, latest first: of a branch for its secretary and committee, of a community for its staff.
 * What is named, else the community where the caller works, else the branch that they lead.
 */
export const log = defineCall({
  input: z
    .object({
      of: z.enum(logKinds).optional(),
      organizationId: id.optional(),
      month: month.optional(),
      cursor: cursor.optional(),
    })
    .default({}),
  output: page(line).extend({
    of: z.enum(logKinds),
    organizationId: id,
    month: z.string(),
    /** Which logs the caller may read, for a switch. */
    offered: z.array(z.enum(logKinds)),
  }),
  refusals: [],
});
