/** What anybody may read of a branch or a community: who answers for it, and what became of its wishes. */
import * as z from 'zod';
import { defineCall } from '../call';
import { id, month } from '../values';
import { officeRoles, wishCategories } from '../words';

/** Months that a public page looks back on, the present one among them. */
export const publicMonths = 12;

/**
 * A branch's or a community's public page. Of people it names those who hold an office there, which is public, and
 * nobody else: no poster, no helper. Its figures are derived, a few minutes old, and cost the same however many wishes
 * there are.
 */
export const publicPage = defineCall({
  input: z.object({ organizationId: id }),
  output: z.object({
    organizationId: id,
    name: z.string(),
    kind: z.enum(['branch', 'community']),
    /** Names from the county down to this one. */
    path: z.array(z.string()),
    /** Who answers for it: the secretary first. */
    people: z.array(z.object({ name: z.string(), role: z.enum(officeRoles) })),
    /** Of the last `publicMonths` months. */
    figures: z.object({
      /** Wishes of its residents, or that its members took on, of which the citizen said that they were fulfilled. */
      fulfilled: z.number(),
      /** Beside those, closed by seven days of silence. */
      fulfilledUnconfirmed: z.number(),
      /** Of those fulfilled, how many the citizen said thanks for. */
      thanked: z.number(),
      /** Times that members helped with one of those fulfilled; of a branch, also times that they volunteered. */
      served: z.number(),
      /** Residents' problems that were solved there, or by its members. */
      solved: z.number(),
      /** Of those, closed by seven days of silence. */
      unconfirmed: z.number(),
      /** Help on the spot that was noted down there, or by its members: nobody confirms it. */
      recorded: z.number(),
    }),
    /** The latest fulfilled, by what was asked for alone; the month in Asia/Shanghai, so that no two can be matched. */
    fulfilled: z.array(z.object({ title: z.string(), category: z.enum(wishCategories), month })),
    /** What citizens said, without their names: only where they let it be shown and WeChat's check found nothing. */
    thanks: z.array(
      z.object({
        words: z.string(),
        month,
        /** For the community's staff, who may take them off: whose they are. Null for everybody else. */
        wishId: id.nullable(),
      }),
    ),
    may: z.object({
      /** Whether the caller may print the notice-board code: the community's staff. */
      board: z.boolean(),
    }),
  }),
  refusals: ['organization.unknown'],
});
