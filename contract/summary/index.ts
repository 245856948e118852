import * as z from 'zod';
import { activityCard } from '../activity/index';
import { defineCall } from '../call';
import { id, instantOut, month } from '../values';
import { activityKinds, organizationKinds, rhythmPeriods } from '../words';
import { todoNames } from './todos';

export { publicPage } from './public-page';

const monthlyAttendance = z.object({ month: z.string(), arrived: z.number(), expected: z.number() });

const todo = z.object({
  what: z.enum(todoNames),
  /** The record it is about, when it is about one. */
  id: id.nullable(),
  title: z.string(),
  count: z.number(),
  dueOn: z.string().nullable(),
  /** Of the meeting that is due. */
  kind: z.enum(activityKinds).nullable(),
});
export type Todo = z.output<typeof todo>;

/** All that the caller's home page shows, in one call. */
export const home = defineCall({
  input: z.object({}).default({}),
  output: z.object({
    member: z
      .object({
        memberId: id,
        name: z.string(),
        branchId: id,
        path: z.array(z.string()),
        isSecretary: z.boolean(),
        /** Secretary or committee member of a branch. */
        leadsBranch: z.boolean(),
        isCommunityStaff: z.boolean(),
        isInService: z.boolean(),
        /** Notes down help on the spot: works in a community, leads one of its branches, or is in service there. */
        mayJot: z.boolean(),
        /** Goes through that community's day in the evening: works there, or leads one of its branches. */
        meets: z.boolean(),
        /** Said what they can do for others: the wall starts with what suits. */
        hasSkills: z.boolean(),
        /** The higher organization the caller works for, if any. */
        over: z.object({ organizationId: id, name: z.string() }).nullable(),
      })
      .nullable(),
    /** The open activity of the caller's branch, else the next announced. */
    next: activityCard.nullable(),
    year: z
      .object({
        attended: z.number(),
        expected: z.number(),
        wishesFulfilled: z.number(),
        volunteered: z.number(),
        creditedHours: z.number(),
        requiredHours: z.number(),
      })
      .nullable(),
    todo: z.array(todo),
    /** The caller's own wishes still under way, for a citizen. */
    myWishes: z.number(),
    /** Problems that the caller brought, still under way. */
    myErrands: z.number(),
    /** Messages in the caller's inbox that they have not opened. */
    unread: z.number(),
  }),
  refusals: [],
});

/** A branch's month at one look: for its secretary and committee, and for the committees above it. */
export const branch = defineCall({
  input: z.object({ branchId: id.optional(), month: month.optional() }).default({}),
  output: z.object({
    branchId: id,
    branchName: z.string(),
    month: z.string(),
    /** What the regulations ask for this month, quarter or year (contract/activity/rhythm.ts), and whether it was held. */
    due: z.array(
      z.object({
        kind: z.enum(activityKinds),
        every: z.enum(rhythmPeriods),
        held: z.boolean(),
        /** Its check-in is open: it counts when that has ended. */
        running: z.boolean(),
        /** Planned, and the members do not know of it yet. */
        draft: z.boolean(),
        activityId: id.nullable(),
        at: instantOut.nullable(),
        arrived: z.number(),
        expected: z.number(),
      }),
    ),
    /** Theme days and meetings of the last six months, oldest first, this month last. */
    attendance: z.array(monthlyAttendance),
    members: z.object({ total: z.number(), able: z.number(), frail: z.number(), away: z.number() }),
    /** Members who have reached their required hours this year. */
    study: z.object({ reached: z.number(), of: z.number(), hours: z.number() }),
    /**
     * Wishes the branch's members took on this year, how many they fulfilled this year that the citizens confirmed, and how
     * many besides that seven days of silence closed: each counts for the day on which it was done.
     */
    wishes: z.object({ claimed: z.number(), fulfilled: z.number(), unconfirmed: z.number() }),
    /** Residents' problems (帮办) that counted as solved for the branch this year. */
    errandsSolved: z.number(),
    /** Of those, closed by seven days of silence. */
    errandsUnconfirmed: z.number(),
    /** Help on the spot that its members noted down this year (由经办人记录): beside what was solved, since nobody confirms it. */
    errandsRecorded: z.number(),
    /** Times that members took part in this month's volunteering. */
    volunteered: z.number(),
  }),
  refusals: ['organization.unknown'],
});

const totals = z.object({
  branches: z.number(),
  members: z.number(),
  /** Branches that held a theme day in the month. */
  themeDaysHeld: z.number(),
  arrived: z.number(),
  expected: z.number(),
  wishesClaimed: z.number(),
  /** Done in the month, and confirmed by the citizens. */
  wishesFulfilled: z.number(),
  /** Beside those, closed by seven days of silence; 0 in months computed before it was counted. */
  wishesUnconfirmed: z.number(),
  /** Residents' problems solved in the month: the residents said so, or said nothing for seven days. */
  errandsSolved: z.number(),
  /** Of those, how many of which they said nothing; 0 in months computed before it was counted. */
  errandsUnconfirmed: z.number(),
  /** Help on the spot noted down in the month, which nobody confirms. */
  errandsRecorded: z.number(),
  studyHours: z.number(),
});
export type Totals = z.output<typeof totals>;

const templateIds = z.array(z.string());

/** The ids of WeChat's message templates whose owner's leave the app asks for: at a meeting, of a poster, of a claimer. */
export const templates = defineCall({
  input: z.object({}).default({}),
  output: z.object({
    activity: templateIds,
    poster: templateIds,
    claimer: templateIds,
    /** For how many days what does not stay is kept here: what the privacy page says. */
    keptDays: z.object({ messages: z.number(), ended: z.number(), audits: z.number() }),
  }),
  refusals: [],
});

/** A higher committee's month: its own sum, and one line for each organization right below it. Sorted by name, never ranked. */
export const rollUp = defineCall({
  input: z.object({ organizationId: id.optional(), month: month.optional() }).default({}),
  output: z.object({
    organizationId: id,
    name: z.string(),
    kind: z.enum(organizationKinds),
    month: z.string(),
    totals,
    children: z.array(
      totals.extend({ organizationId: id, name: z.string(), kind: z.enum(organizationKinds) }),
    ),
    /** When the figures were last computed; null when never. */
    computedAt: instantOut.nullable(),
  }),
  refusals: ['organization.unknown'],
});
