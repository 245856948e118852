/** 投诉建议: anybody says to the township what is wrong or could be better, and is answered. */
import * as z from 'zod';
import { defineCall } from '../call';
import { limits } from '../limits';
import { asSaid, cursor, id, instantOut, optionalText, page, paragraphs } from '../values';
import { feedbackKinds, feedbackStates, feedbackSubjects } from '../words';

/** Days within which the township answers; what waits longer, the committees above it see too. */
export const FEEDBACK_DAYS = 7;

/**
 * Complains or suggests something. It goes to the township above what it is about, else above the chosen community or
 * branch. Whoever is complained about is not told and cannot read it, whatever their office, now or later. So many a day as the
 * setting allows (`params.most`).
 */
export const postFeedback = defineCall({
  input: z.object({
    kind: z.enum(feedbackKinds),
    text: paragraphs(limits.feedback),
    /** The community or branch to whose township it goes; not needed with `about`. */
    organizationId: id.optional(),
    about: z.object({ kind: z.enum(feedbackSubjects), id }).optional(),
    /** How to reach the writer, who need not say so: the answer comes to their inbox anyway. */
    contact: optionalText(limits.feedbackContact),
  }),
  output: z.object({ feedbackId: id, townshipName: z.string(), readerName: z.string(), asSaid }),
  refusals: [
    'organization.unknown',
    /** It concerns everybody who could read it (`params.outside`: whom to turn to instead). */
    'feedback.nobody',
    'feedback.aboutUnknown',
    'feedback.tooManyToday',
  ],
});

/** Who would read a letter about this: said on the page before it is written. Empty where nobody may (`outside` says whom to turn to). */
export const feedbackReader = defineCall({
  input: z.object({
    organizationId: id.optional(),
    about: z.object({ kind: z.enum(feedbackSubjects), id }).optional(),
  }),
  output: z.object({ readerName: z.string(), outside: z.string() }),
  refusals: ['organization.unknown', 'feedback.aboutUnknown'],
});

const item = z.object({
  feedbackId: id,
  kind: z.enum(feedbackKinds),
  text: z.string(),
  /** Null when it is about nothing on record. */
  about: z.object({ kind: z.enum(feedbackSubjects), id, title: z.string() }).nullable(),
  /** Of the community or branch above which the township stands. */
  organizationName: z.string(),
  townshipName: z.string(),
  /** Who reads and answers it: that township, or the nearest committee above whoever it concerns. */
  readerName: z.string(),
  at: instantOut,
  state: z.enum(feedbackStates),
  answer: z.string(),
  answeredAt: instantOut.nullable(),
  /** How to reach the writer: for the township only, and only where they said so. Never their name. */
  contact: z.string(),
  /** For the township: WeChat's check was unsure of the text, or did not answer. */
  review: z.boolean(),
});
export type Feedback = z.output<typeof item>;

/**
 * `mine`: what the caller wrote, latest first. `received`: what came to the caller's township, oldest first, or, for a
 * committee above it, what has waited there for longer than `FEEDBACK_DAYS`. Nobody receives what they wrote or what
 * concerns them, so a page may be shorter than others.
 */
export const feedback = defineCall({
  input: z
    .object({
      view: z.enum(['mine', 'received']).default('mine'),
      /** Of what was received. */
      state: z.enum(feedbackStates).default('waiting'),
      cursor: cursor.optional(),
    })
    .default({ view: 'mine', state: 'waiting' }),
  output: page(item),
  refusals: [],
});

/** The township, or a committee above it, answers once; the answer goes to the writer's inbox. */
export const answerFeedback = defineCall({
  input: z.object({ feedbackId: id, answer: paragraphs(limits.note) }),
  output: z.object({ state: z.enum(feedbackStates) }),
  refusals: ['feedback.unknown', 'feedback.answered'],
});
