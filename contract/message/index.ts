import * as z from 'zod';
import { defineCall } from '../call';
import { cursor, id, instantIn, instantOut, page } from '../values';
import { messageKinds, messageSubjects } from '../words';

export { answerFeedback, feedback, feedbackReader, postFeedback } from './feedback';
export { heldTexts } from './held';

/** Made of what the message tells, about what, to whom and on which occasion: longer than other ids. */
const messageId = z.string().regex(/^[A-Za-z0-9_-]{1,250}$/);

const message = z.object({
  messageId,
  what: z.enum(messageKinds),
  params: z.object({
    title: z.string(),
    /** Of what it is about, as it stood when the message was written; null where that has no time. */
    startsAt: instantOut.nullable(),
    place: z.string(),
    /** Why it was cancelled or declined; empty where there is nothing to say. */
    reason: z.string(),
    /** When and where it was to be before it was changed. */
    was: z.object({ startsAt: instantOut, place: z.string() }).nullable(),
  }),
  about: z.object({ kind: z.enum(messageSubjects), id }),
  at: instantOut,
  unread: z.boolean(),
});
export type Message = z.output<typeof message>;

/** The caller's own messages, latest first. */
export const list = defineCall({
  input: z.object({ cursor: cursor.optional() }).default({}),
  output: page(message),
  refusals: [],
});

/** The caller has seen these, or all that came up to an instant. Of other people's messages nothing happens and nothing is said. */
export const read = defineCall({
  input: z.object({
    ids: z.array(messageId).max(100).default([]),
    upTo: instantIn.optional(),
  }),
  /** How many were unread until now. */
  output: z.object({ read: z.number() }),
  refusals: [],
});
