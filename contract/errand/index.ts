/** 帮办事项: residents' problems that are no wishes, and the daily log that writes itself from what is done. */
import * as z from 'zod';
import { defineCall } from '../call';
import { contactIn, phoneOfPlace } from '../contact';
import { stepFlags } from '../errand-steps';
import { limits } from '../limits';
import { asSaid, cursor, id, instantOut, optionalParagraphs, page, text } from '../values';
import { errandKinds, errandStates, errandSteps, errandViews } from '../words';

export { stepContracts } from '../errand-steps';
export { decideHeld } from '../message/held';
export { assign, candidates, passUp } from './care';
export { confirm, contact, finish, ownContact, withdraw } from './help';
export { log } from './log';
export { amend, askers, evening, jot, strike } from './spot';

const card = z.object({
  errandId: id,
  /** What people quote: 帮办 261123-7K2QP. */
  number: z.string(),
  title: z.string(),
  kind: z.enum(errandKinds),
  state: z.enum(errandStates),
  communityName: z.string(),
  /** The resident with the name hidden: 王**. */
  postedBy: z.string(),
  postedAt: instantOut,
  /** Who sees to it: in full for who gives it out, 李同志 for the resident; empty while nobody was named. */
  assignee: z.string(),
});
export type ErrandCard = z.output<typeof card>;

const step = z.object({
  what: z.enum(errandSteps),
  at: instantOut,
  /** Who took it, as others may know them: 李同志 or 新兴社区. */
  by: z.string(),
  note: z.string(),
  /** The day on which it was done, where the step was taken later. */
  doneOn: z.string().optional(),
  /** To whom it was given, 李同志; empty of every other step. */
  to: z.string(),
});
export type ErrandStep = z.output<typeof step>;

/**
 * A resident says a problem to their community; or its staff, or the secretary or committee of one of its branches,
 * enter it for somebody without a phone (`behalf`). Sent again with the same requestId, it is still one errand.
 */
export const post = defineCall({
  input: z
    .object({
      title: text(limits.errandTitle),
      details: optionalParagraphs(limits.errandDetails),
      kind: z.enum(errandKinds),
      communityId: id,
      forWhom: z.enum(['self', 'behalf']).default('self'),
      contact: contactIn,
    })
    .check(phoneOfPlace),
  output: z.object({ errandId: id, number: z.string(), state: z.enum(errandStates), asSaid }),
  refusals: [
    'organization.unknown',
    /** So many may be under way at once (`params.most`). */
    'errand.tooManyOpen',
    /** So many may be posted in a day, wishes and letters included (`params.most`). */
    'errand.tooManyToday',
  ],
});

/**
 * Errands, a page at a time: of the view asked for where it is the caller's, else of the first that is. `mine` those the
 * caller said, `assigned` those given to the caller, latest first; for the community's staff and the leaders of its
 * branches `waiting` what nobody has taken up, longest waiting first; for staff `community` all of theirs, for a branch's
 * leaders `branch` what was given to its members, for a township `passedUp` what was passed up to it.
 */
export const list = defineCall({
  input: z.object({ view: z.enum(errandViews).optional(), cursor: cursor.optional() }).default({}),
  output: page(card).extend({
    /** Of which view this is. */
    view: z.enum(errandViews),
    /** Which views there are for the caller, what waits for them first. */
    offered: z.array(z.enum(errandViews)),
  }),
  refusals: [],
});

export const detail = defineCall({
  input: z.object({ errandId: id }),
  output: card.extend({
    details: z.string(),
    steps: z.array(step),
    /** Whether the caller said this themselves. */
    mine: z.boolean(),
    /** Entered for somebody without a phone. */
    behalf: z.boolean(),
    /** Noted down on the spot by whoever helped. */
    spot: z.boolean(),
    /** Who noted it down may correct it up to this instant; null of everything else. */
    amendableUntil: instantOut.nullable(),
    /** The township to which it was, or may be, passed up. */
    townshipName: z.string(),
    /** Whether the caller may be told whom to reach and where (`errand.contact`). */
    mayReach: z.boolean(),
    /** For those who decide: WeChat's check was unsure of the text, or did not answer. */
    review: z.boolean(),
    /** What the caller would do now, but for their own part: `asked` for it themselves, `helped` with it; null of anybody else. */
    ownPart: z.enum(['asked', 'helped']).nullable(),
    /** What the caller may do now. */
    may: z.object({
      ...stepFlags,
      assign: z.boolean(),
      reassign: z.boolean(),
      passUp: z.boolean(),
      finish: z.boolean(),
      confirm: z.boolean(),
      withdraw: z.boolean(),
      amend: z.boolean(),
      strike: z.boolean(),
    }),
  }),
  refusals: ['errand.unknown'],
});
