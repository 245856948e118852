/** Texts for several readers of which WeChat's check was unsure: they wait for somebody to look at them. */
import * as z from 'zod';
import { defineCall } from '../call';
import { limits } from '../limits';
import { cursor, id, instantOut, optionalParagraphs, page } from '../values';

/** Areas whose calls may wait so; each has a `decideHeld` of its own, since it alone can make the call then. */
export const heldAreas = ['activity', 'community', 'errand', 'member', 'study', 'wish'] as const;

const held = z.object({
  heldId: id,
  area: z.enum(heldAreas),
  /** Who wrote it, as others may know them; empty of a citizen. */
  by: z.string(),
  organizationName: z.string(),
  texts: z.array(z.string()),
  /** The check was unsure, or could not be had. */
  why: z.enum(['review', 'unchecked']),
  at: instantOut,
});
export type HeldText = z.output<typeof held>;

/** What waits for the caller, the longest waiting first: at the places that they lead or work for, and below those. Not their own. */
export const heldTexts = defineCall({
  input: z.object({ cursor: cursor.optional() }).default({}),
  output: page(held),
  refusals: [],
});

/**
 * Says that a held text may go out (the call that wrote it is then made as it was), or may not, which needs a reason that
 * its writer reads. `lapsed`: it could no longer be done.
 */
export const decideHeld = defineCall({
  input: z.object({ heldId: id, release: z.boolean(), reason: optionalParagraphs(limits.reason) }),
  output: z.object({ state: z.enum(['released', 'declined', 'lapsed']) }),
  refusals: ['call.heldUnknown', 'call.heldDecided'],
});
