import * as z from 'zod';
import { defineCall } from './call';
import { limits } from './limits';
import { cursor, day, id, instantOut, optionalText, page, phone, text } from './values';
import { wishCategories, wishStates, wishViews } from './words';

const contact = z.object({ name: z.string(), phone: z.string(), address: z.string() });

const card = z.object({
  wishId: id,
  /** What people quote: 心愿 261123-7K2QP. */
  number: z.string(),
  title: z.string(),
  details: z.string(),
  category: z.enum(wishCategories),
  state: z.enum(wishStates),
  communityName: z.string(),
  /** The poster with the name hidden: 王**. */
  postedBy: z.string(),
  postedAt: instantOut,
  /** The day by which it is needed, in Asia/Shanghai. */
  dueOn: z.string(),
  /** Whether the caller may claim it now. */
  claimable: z.boolean(),
});
export type WishCard = z.output<typeof card>;

const step = z.object({
  what: z.enum([
    'posted',
    'published',
    'rejected',
    'claimed',
    'givenUp',
    'fulfilled',
    'confirmed',
    'disputed',
  ]),
  at: instantOut,
  /** Who did it, as the caller may know them: 李* or 新兴社区. */
  by: z.string(),
  note: z.string(),
});
export type WishStep = z.output<typeof step>;

/**
 * A citizen asks for something small; it waits for the community to look at it.
 * Sent again with the same requestId, it is still one wish.
 */
export const post = defineCall({
  input: z.object({
    title: text(limits.wishTitle),
    details: optionalText(limits.wishDetails),
    category: z.enum(wishCategories),
    communityId: id,
    /** `behalf`: community staff enter it for somebody without a phone. */
    forWhom: z.enum(['self', 'neighbour', 'behalf']).default('self'),
    dueOn: day.optional(),
    contact: z.object({
      name: text(limits.personName),
      phone,
      address: text(limits.wishAddress),
    }),
  }),
  output: z.object({ wishId: id, number: z.string(), state: z.enum(wishStates) }),
  refusals: ['organization.unknown', 'wish.dueTooSoon', 'wish.dueTooLate', 'wish.tooManyOpen'],
});

/** The community says that a wish is real and reasonable and publishes it, or rejects it with a reason. */
export const verify = defineCall({
  input: z.object({
    wishId: id,
    decision: z.enum(['publish', 'reject']),
    category: z.enum(wishCategories).optional(),
    reason: optionalText(limits.reason),
  }),
  output: z.object({ state: z.enum(wishStates) }),
  refusals: ['wish.unknown', 'wish.notWaiting', 'wish.reasonNeeded'],
});

/**
 * Wishes, a page at a time: `wall` the published ones (the caller's community's when `near`), `mine` those the caller
 * posted, `claimed` those the caller took on, `toVerify` those waiting for the caller's community.
 */
export const list = defineCall({
  input: z.object({
    view: z.enum(wishViews).default('wall'),
    category: z.enum(wishCategories).optional(),
    near: z.boolean().default(false),
    cursor: cursor.optional(),
  }),
  output: page(card),
  refusals: [],
});

export const detail = defineCall({
  input: z.object({ wishId: id }),
  output: card.extend({
    steps: z.array(step),
    /** Whether the caller said this wish, for themselves or a neighbour. */
    mine: z.boolean(),
    /** Only for the poster, the claimer and the community's staff. */
    contact: contact.nullable(),
    rating: z.number().nullable(),
    thanks: z.string(),
    /** What the caller may do now. */
    may: z.object({
      verify: z.boolean(),
      claim: z.boolean(),
      giveUp: z.boolean(),
      fulfil: z.boolean(),
      confirm: z.boolean(),
    }),
  }),
  refusals: ['wish.unknown'],
});

/** Takes a published wish on. One conditional write decides: of any number at one moment exactly one wins. */
export const claim = defineCall({
  input: z.object({ wishId: id }),
  output: z.object({ state: z.enum(wishStates), contact, dueOn: z.string() }),
  refusals: [
    'wish.unknown',
    'wish.taken',
    'wish.notPublished',
    'wish.own',
    'member.notBound',
    'member.notInService',
  ],
});

/** The claimer gives it back to the wall, with a reason. */
export const giveUp = defineCall({
  input: z.object({ wishId: id, reason: text(limits.reason) }),
  output: z.object({ state: z.enum(wishStates) }),
  refusals: ['wish.unknown', 'wish.notYours', 'wish.notClaimed'],
});

/** The claimer says that it is done. */
export const fulfil = defineCall({
  input: z.object({ wishId: id, note: text(limits.note) }),
  output: z.object({ state: z.enum(wishStates) }),
  refusals: ['wish.unknown', 'wish.notYours', 'wish.notClaimed'],
});

/** The poster (or the community's staff for somebody without a phone) says whether it was fulfilled. */
export const confirm = defineCall({
  input: z.object({
    wishId: id,
    outcome: z.enum(['confirmed', 'disputed']).default('confirmed'),
    rating: z.number().int().min(1).max(5).optional(),
    thanks: optionalText(limits.thanks),
    /** Needed with `disputed`. */
    reason: optionalText(limits.reason),
  }),
  output: z.object({ state: z.enum(wishStates) }),
  refusals: ['wish.unknown', 'wish.notYours', 'wish.notFulfilled', 'wish.reasonNeeded'],
});
