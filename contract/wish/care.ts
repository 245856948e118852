/** What the community does for a wish, and its poster's answers. */
import * as z from 'zod';
import { defineCall } from '../call';
import { doneOn, doneOnRefusals } from '../done-on';
import { limits } from '../limits';
import { id, optionalParagraphs, paragraphs, text } from '../values';
import { wishCategories, wishStates } from '../words';
import { numbersChoice } from './numbers';

const state = z.object({ state: z.enum(wishStates) });
const why = z.object({ wishId: id, reason: paragraphs(limits.reason) });

/** The community says that a wish is real and reasonable and publishes it, or rejects it with a reason. */
export const verify = defineCall({
  input: z.object({
    wishId: id,
    decision: z.enum(['publish', 'reject']),
    /** The category that the community finds right. */
    category: z.enum(wishCategories).optional(),
    /** It cannot wait: only what is needed within a week. */
    urgent: z.boolean().default(false),
    /** What is to become of private numbers in the text (`toVerify.numbers`); needed where there are some. */
    numbers: numbersChoice,
    reason: optionalParagraphs(limits.reason),
  }),
  output: state,
  refusals: [
    'wish.unknown',
    'wish.notYours',
    'wish.ownPart',
    'wish.notWaiting',
    'wish.reasonNeeded',
    'wish.notUrgent',
    'wish.numbersInText',
  ],
});

/** The community asks the poster something; the wish waits for the answer. */
export const askBack = defineCall({
  input: z.object({ wishId: id, question: paragraphs(limits.note) }),
  output: state,
  refusals: ['wish.unknown', 'wish.notYours', 'wish.ownPart', 'wish.notWaiting', 'wish.reasonNeeded'],
});

/** The poster answers, or the community for somebody without a phone; the wish waits for the community again. */
export const reply = defineCall({
  input: z.object({ wishId: id, answer: paragraphs(limits.note) }),
  output: state,
  refusals: ['wish.unknown', 'wish.notYours', 'wish.ownHelp', 'wish.notAsked', 'wish.reasonNeeded'],
});

/** The poster takes it back, or the community for somebody without a phone, as long as nobody has taken it on. */
export const withdraw = defineCall({
  input: z.object({ wishId: id, reason: optionalParagraphs(limits.reason) }),
  output: state,
  refusals: ['wish.unknown', 'wish.notYours', 'wish.ownHelp', 'wish.tooLateToWithdraw'],
});

/** The community makes several wishes of one that asks for several things; each is published by itself. */
export const split = defineCall({
  input: z.object({
    wishId: id,
    parts: z
      .array(
        z.object({
          title: text(limits.wishTitle),
          details: optionalParagraphs(limits.wishDetails),
          category: z.enum(wishCategories),
        }),
      )
      .min(2)
      .max(limits.wishParts),
    /** What is to become of private numbers in the parts; needed where there are some. */
    numbers: numbersChoice,
  }),
  output: state.extend({ wishIds: z.array(id) }),
  refusals: ['wish.unknown', 'wish.notYours', 'wish.ownPart', 'wish.notWaiting', 'wish.numbersInText'],
});

/** The community takes a claimed wish back to the wall: the claimer cannot be reached, or the citizen asks for it. */
export const release = defineCall({
  input: why,
  output: state,
  refusals: ['wish.unknown', 'wish.notYours', 'wish.ownPart', 'wish.notClaimed', 'wish.reasonNeeded'],
});

/** The community passes a wish on to a volunteer team or a higher organization, with its history. */
export const passOn = defineCall({
  input: why.extend({ to: text(limits.passedTo) }),
  output: state,
  refusals: ['wish.unknown', 'wish.notYours', 'wish.ownPart', 'wish.notToPassOn', 'wish.reasonNeeded'],
});

/** What was passed on comes back to the wall. */
export const takeBack = defineCall({
  input: why,
  output: state,
  refusals: ['wish.unknown', 'wish.notYours', 'wish.ownPart', 'wish.notPassedOn', 'wish.reasonNeeded'],
});

/** Whoever it was passed on to has done it: the community says so, and the citizen has the last word. */
export const settle = defineCall({
  input: z.object({ wishId: id, note: paragraphs(limits.note), doneOn }),
  output: state,
  refusals: [
    ...(['wish.unknown', 'wish.notYours', 'wish.ownPart', 'wish.notPassedOn', 'wish.reasonNeeded'] as const),
    ...doneOnRefusals,
  ],
});

/**
 * The township asks a community's staff to look at a wish that has waited for them for more than three days: each of them
 * finds it in their inbox, at most once a day for one wish. Asked again on the same day nobody is told twice.
 */
export const remindStaff = defineCall({
  input: z.object({ wishId: id }),
  /** How many of the staff have it in their inbox. */
  output: z.object({ told: z.number() }),
  refusals: ['wish.unknown', 'wish.notYours', 'wish.notWaiting', 'wish.notOverdue'],
});
