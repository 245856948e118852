import * as z from 'zod';
import { defineCall } from '../call';
import { contactIn, phoneOfPlace } from '../contact';
import { limits } from '../limits';
import { distinguishing } from '../tell-apart';
import { asSaid, cursor, day, id, instantOut, optionalParagraphs, optionalText, page, text } from '../values';
import { skills, wishCategories, wishStates, wishSteps, wishViews } from '../words';
import { numbersFound } from './numbers';

export { decideHeld } from '../message/held';
export { boardCode } from './board';
export {
  askBack,
  passOn,
  release,
  remindStaff,
  reply,
  settle,
  split,
  takeBack,
  verify,
  withdraw,
} from './care';
export {
  addHelpers,
  answerHelp,
  claim,
  confirm,
  contact,
  fulfil,
  giveUp,
  hideThanks,
  mates,
  ownContact,
  progress,
  showThanks,
} from './help';
export { addPicture, pictures, removePicture } from './picture';

/** What the staff in whose queue a wish waits should know before they decide. */
const toVerify = z.object({
  /** WeChat's check was unsure of the text, or could not be made. */
  review: z.boolean(),
  /** Numbers in the text by which somebody can be found: hidden with `numbers: 'hide'` when it is published. */
  numbers: numbersFound,
  /** What the community asked last, and the poster's answer; empty where nothing was asked. */
  question: z.string(),
  answer: z.string(),
  /** Wishes under way that may be the same. */
  similar: z.array(
    z.object({
      wishId: id,
      number: z.string(),
      title: z.string(),
      state: z.enum(wishStates),
      postedAt: instantOut,
    }),
  ),
});
export type ToVerify = z.output<typeof toVerify>;

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
  /** Marked by the community: it cannot wait. */
  urgent: z.boolean(),
  /** Whether the caller may claim it now. */
  claimable: z.boolean(),
  /** Why it suits the caller, of what they said they can do; null where nothing does, and once it is not on the wall. */
  suits: z
    .object({
      skill: z.enum(skills),
      /** The word of the wish that says so; empty where its category alone does. */
      word: z.string(),
    })
    .nullable(),
  /** Of a wish in the township's list of overdue ones; null everywhere else. */
  overdue: z
    .object({
      /** Whole days since it was posted, in Asia/Shanghai. */
      days: z.number(),
      /** Whether the community's staff were reminded of it today. */
      reminded: z.boolean(),
      /** Somebody who works for the community asks for it: the township verifies it, or a colleague. */
      ofStaff: z.boolean(),
    })
    .nullable(),
  /** For the staff in whose queue it waits; null for everybody else, and in every other list. */
  toVerify: toVerify.nullable(),
});
export type WishCard = z.output<typeof card>;

const step = z.object({
  what: z.enum(wishSteps),
  at: instantOut,
  /** Who did it, as the caller may know them: 李* or 新兴社区. */
  by: z.string(),
  note: z.string(),
  /** The day on which it was done, where the step was taken later. */
  doneOn: z.string().optional(),
});
export type WishStep = z.output<typeof step>;

/** Somebody who helps, as others may know them; told apart from another by members of their own branch alone. */
const helper = z.object({ name: z.string(), distinguishing });

/**
 * A citizen asks for something small; it waits for the community to look at it.
 * Sent again with the same requestId, it is still one wish.
 */
export const post = defineCall({
  input: z
    .object({
      title: text(limits.wishTitle),
      details: optionalParagraphs(limits.wishDetails),
      category: z.enum(wishCategories),
      communityId: id,
      /** `behalf`: community staff enter it for somebody without a phone. */
      forWhom: z.enum(['self', 'neighbour', 'behalf']).default('self'),
      dueOn: day.optional(),
      contact: contactIn,
    })
    .check(phoneOfPlace),
  output: z.object({ wishId: id, number: z.string(), state: z.enum(wishStates), asSaid }),
  refusals: [
    'organization.unknown',
    'wish.dueTooSoon',
    'wish.dueTooLate',
    'wish.tooManyOpen',
    /** So many may be posted in a day, errands and letters included, withdrawn or not (`params.most`). */
    'wish.tooManyToday',
  ],
});

/**
 * Wishes, a page at a time: `wall` the published ones (those of the caller's community first, or only those when
 * `near`), `mine` those the caller posted, `claimed` those the caller took on or helps with, `toVerify` those waiting for the caller's
 * community, `overdue` those that have waited too long for a community of the caller's township, and those of its staff.
 */
export const list = defineCall({
  input: z.object({
    view: z.enum(wishViews).default('wall'),
    category: z.enum(wishCategories).optional(),
    near: z.boolean().default(false),
    /** Only what suits the caller, of what they said they can do. */
    suited: z.boolean().default(false),
    /** Of one community only. */
    communityId: id.optional(),
    /** `due`: needed soonest first. */
    order: z.enum(['latest', 'due']).default('latest'),
    /** Words of the title. */
    search: optionalText(limits.searchText),
    cursor: cursor.optional(),
  }),
  output: page(card),
  refusals: [],
});

export const detail = defineCall({
  input: z.object({ wishId: id }),
  output: card.extend({
    communityId: id,
    /** The words as they were said, where numbers of them were hidden: for those who may reach the poster. */
    original: z.object({ title: z.string(), details: z.string() }).nullable(),
    steps: z.array(step),
    /** Whether the caller said this wish, for themselves or a neighbour. */
    mine: z.boolean(),
    /** Whether the caller may be told whom to reach and where (`wish.contact`): poster, claimer, helpers and staff. */
    mayReach: z.boolean(),
    /** To whom it was passed on; empty unless it was. */
    passedTo: z.string(),
    /** Who helps the claimer, as others may know them. */
    helpers: z.array(helper),
    /** For the claimer, while it is in hand: who was asked to help and has not answered yet. */
    askedToHelp: z.array(helper),
    rating: z.number().nullable(),
    thanks: z.string(),
    /** Whether the thanks stand on public pages, without a name: for those who may read them anyway. */
    thanksShown: z.boolean(),
    /** The thanks as they would stand there, while they wait for the community's eyes; empty where nothing waits. */
    thanksOffered: z.string(),
    /** Whether the caller would have something to do now, but asked for it, took it on or helped themselves. */
    ownPart: z.boolean(),
    /** What the caller may do now. */
    may: z.object({
      verify: z.boolean(),
      reject: z.boolean(),
      askBack: z.boolean(),
      split: z.boolean(),
      reply: z.boolean(),
      withdraw: z.boolean(),
      claim: z.boolean(),
      giveUp: z.boolean(),
      progress: z.boolean(),
      fulfil: z.boolean(),
      confirm: z.boolean(),
      release: z.boolean(),
      passOn: z.boolean(),
      takeBack: z.boolean(),
      settle: z.boolean(),
      addHelpers: z.boolean(),
      /** The caller was asked to help, and has not answered yet. */
      answerHelp: z.boolean(),
      /** The caller helps, and may leave it to the others. */
      standBack: z.boolean(),
      /** The township of its community: to ask the staff to look at it. */
      remindStaff: z.boolean(),
      showThanks: z.boolean(),
      hideThanks: z.boolean(),
    }),
  }),
  refusals: ['wish.unknown'],
});
