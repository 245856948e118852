/**
 * 季度反馈单: what a branch's members, and the unit itself, did for a community in a quarter (R: the community feeds
 * service back to the member's own branch each quarter). Made from the records whenever it is asked for; only what the
 * community adds in words is kept, and the day on which it was sent.
 */
import * as z from 'zod';
import { defineCall } from '../call';
import { limits } from '../limits';
import { cursor, id, instantOut, optionalParagraphs, page, quarter } from '../values';
import { serviceSources } from '../words';

const service = z.object({
  source: z.enum(serviceSources),
  /** Of the record it comes from. */
  id,
  title: z.string(),
  /** Helped somebody who answers for it. */
  helped: z.boolean(),
  /** When it was taken on, done, and confirmed by whom it was for; null where that lies in no day of the quarter. */
  takenAt: instantOut.nullable(),
  doneAt: instantOut.nullable(),
  confirmedAt: instantOut.nullable(),
});
export type Service = z.output<typeof service>;

const figures = z.object({
  taken: z.number(),
  done: z.number(),
  confirmed: z.number(),
});

const branchFigures = figures.extend({
  /** Members of the branch who are registered with the community now, and members of whom there is a record. */
  registered: z.number(),
  served: z.number(),
  /** What the unit did as such, besides its members. */
  unitDone: z.number(),
});
export type BranchFigures = z.output<typeof branchFigures>;

const heading = z.object({
  communityId: id,
  communityName: z.string(),
  branchId: id,
  branchName: z.string(),
  quarter,
});

/**
 * A community's quarter, branch by branch, by name and never ranked: every branch of whose members there is a record or
 * a registration, and every registered unit; not its own branches. Without `quarter` the one that is to be sent. For the community's staff.
 */
export const sheets = defineCall({
  input: z.object({ quarter: quarter.optional() }).default({}),
  output: z.object({
    communityId: id,
    communityName: z.string(),
    quarter,
    /** From this day on it may be sent, in Asia/Shanghai: the first of the quarter's last seven. */
    sendFrom: z.string(),
    maySend: z.boolean(),
    items: z.array(
      branchFigures.extend({
        branchId: id,
        branchName: z.string(),
        isUnit: z.boolean(),
        sentAt: instantOut.nullable(),
      }),
    ),
  }),
  refusals: [],
});

/**
 * One branch's sheet, with its members' names: for the community's staff, and once it was sent for the branch's secretary
 * and committee.
 */
export const sheet = defineCall({
  input: z.object({ communityId: id, branchId: id, quarter }),
  output: heading.extend({
    isUnit: z.boolean(),
    figures: branchFigures,
    people: z.array(figures.extend({ memberId: id, name: z.string(), services: z.array(service) })),
    /** What the unit did as such. */
    unit: z.array(service),
    /** What the community wrote when it was sent. */
    words: z.string(),
    sentAt: instantOut.nullable(),
    maySend: z.boolean(),
  }),
  refusals: ['sheet.unknown'],
});

/**
 * Sends the quarter to branches, each once: what was sent first stands. `params.day` of a refusal is the day from which
 * on it may be sent.
 */
export const sendSheets = defineCall({
  input: z.object({
    communityId: id,
    quarter,
    sheets: z
      .array(z.object({ branchId: id, words: optionalParagraphs(limits.sheetWords) }))
      .min(1)
      .max(limits.sheetsAtOnce),
  }),
  /** How many went out now, and how many had been sent before by somebody else, or in another way. */
  output: z.object({ sent: z.number(), before: z.number() }),
  refusals: ['sheet.tooEarly', 'sheet.nobodyServes'],
});

/** What communities sent to the caller's branch, the latest first. For its secretary and committee. */
export const receivedSheets = defineCall({
  input: z.object({ branchId: id.optional(), cursor: cursor.optional() }).default({}),
  output: page(heading.extend({ words: z.string(), sentAt: instantOut })),
  refusals: [],
});

/** The caller's own service of a year, wherever it was, latest first. There is no way to ask for anybody else's. */
export const ownService = defineCall({
  input: z.object({ year: z.number().int().min(2000).max(2100) }),
  output: z.object({ items: z.array(service.extend({ communityName: z.string() })) }),
  refusals: ['member.notBound'],
});
