/** What the one who takes a wish on does, and the citizen's last word. */
import * as z from 'zod';
import { defineCall } from '../call';
import { contactOut, ownContact as ownContact_ } from '../contact';
import { doneOn, doneOnRefusals } from '../done-on';
import { limits } from '../limits';
import { distinguishing } from '../tell-apart';
import { id, optionalParagraphs, paragraphs } from '../values';
import { wishStates } from '../words';

const state = z.object({ state: z.enum(wishStates) });

/**
 * Takes a published wish on. One conditional write decides: of any number at one moment exactly one wins. Nobody has
 * more in hand at once than the setting allows (`params.most`).
 */
export const claim = defineCall({
  input: z.object({ wishId: id }),
  output: state.extend({ contact: contactOut, dueOn: z.string() }),
  refusals: [
    'wish.unknown',
    'wish.taken',
    /** It is in the caller's own hands, from another call or another phone. */
    'wish.alreadyYours',
    'wish.notPublished',
    'wish.own',
    'wish.tooManyClaims',
    /** `params.most`: contacts that one member is told on one day, what was given up since too. */
    'wish.tooManyContacts',
    'member.notBound',
    'member.notInService',
  ],
});

/**
 * Whom to reach and where: for the poster, the community's staff, and, while they have it in hand, the claimer and who
 * helps them. Each time somebody else's contact is looked at is audited, and so is the claim, which tells it too.
 */
export const contact = defineCall({
  input: z.object({ wishId: id }),
  output: contactOut,
  refusals: [
    'wish.unknown',
    'wish.notYours',
    /** `params.most`: for who helps; the claimer's was counted with the claim. */
    'wish.tooManyContacts',
  ],
});

/** What the caller's last wish for themselves was said with, so that nobody writes it twice: their own, audited like every look. */
export const ownContact = defineCall({
  input: z.object({}).default({}),
  output: ownContact_,
  refusals: [],
});

/**
 * Asks members of the claimer's branch to help: a joint claim, for which the claimer answers. In place of those named
 * before. Each helps once they said yes (`answerHelp`); who has no phone to say it on helps at once, as told by mouth.
 */
export const addHelpers = defineCall({
  input: z.object({ wishId: id, memberIds: z.array(id).max(limits.wishHelpers) }),
  output: state.extend({ helpers: z.array(z.string()) }),
  refusals: [
    'wish.unknown',
    'wish.notYours',
    'wish.helperAsked',
    'wish.notClaimed',
    /** Somebody answered, or took a step, since the call began. */
    'wish.helpersChanged',
    'activity.notOnRoll',
  ],
});

/**
 * Somebody who was asked to help says yes, or no; who helps already stands back with `helps: false`. With the yes they are
 * told whom to reach, and it counts as theirs. A no to being asked leaves no line on the wish's way.
 */
export const answerHelp = defineCall({
  input: z.object({ wishId: id, helps: z.boolean() }),
  output: state,
  refusals: ['wish.unknown', 'wish.notYours', 'wish.notAskedToHelp', 'wish.notClaimed'],
});

/** Who of the claimer's own branch could help, by name: for the claimer, while the wish is in their hands. */
export const mates = defineCall({
  input: z.object({ wishId: id }),
  output: z.object({
    people: z.array(
      z.object({
        memberId: id,
        name: z.string(),
        distinguishing,
        /** Helps already. */
        helps: z.boolean(),
        /** Was asked and has not answered yet. */
        asked: z.boolean(),
        /** Not bound to a phone: has to be told by word of mouth. */
        withoutPhone: z.boolean(),
      }),
    ),
  }),
  refusals: ['wish.unknown', 'wish.notYours', 'wish.notClaimed'],
});

/** How it goes, by the claimer or somebody who helps: the poster and the community read it. */
export const progress = defineCall({
  input: z.object({ wishId: id, note: paragraphs(limits.note) }),
  output: state,
  refusals: ['wish.unknown', 'wish.notYours', 'wish.notClaimed', 'wish.reasonNeeded'],
});

/** The claimer gives it back to the wall, with a reason. */
export const giveUp = defineCall({
  input: z.object({ wishId: id, reason: paragraphs(limits.reason) }),
  output: state,
  refusals: ['wish.unknown', 'wish.notYours', 'wish.notClaimed', 'wish.reasonNeeded'],
});

/** The claimer says that it is done, today or on the day `doneOn`. */
export const fulfil = defineCall({
  input: z.object({ wishId: id, note: paragraphs(limits.note), doneOn }),
  output: state,
  refusals: [
    ...(['wish.unknown', 'wish.notYours', 'wish.notClaimed', 'wish.reasonNeeded'] as const),
    ...doneOnRefusals,
  ],
});

/**
 * The poster (or the community's staff for somebody without a phone) says whether it was fulfilled. Whoever says nothing
 * for seven days has not disputed it.
 */
export const confirm = defineCall({
  input: z.object({
    wishId: id,
    outcome: z.enum(['confirmed', 'disputed']).default('confirmed'),
    rating: z.number().int().min(1).max(5).optional(),
    thanks: optionalParagraphs(limits.thanks),
    /**
     * Whether the thanks may stand on the community's and the branch's public page, without the poster's name, once the
     * community has looked at them; what the community says for somebody else stands there at once.
     */
    mayShowThanks: z.boolean().default(false),
    /** Needed with `disputed`. */
    reason: optionalParagraphs(limits.reason),
  }),
  output: state,
  refusals: ['wish.unknown', 'wish.notYours', 'wish.ownHelp', 'wish.notFulfilled', 'wish.reasonNeeded'],
});

/**
 * Puts thanks on the public pages that their poster lets be shown: somebody of the community reads them first, who had no
 * hand in the wish, since no program knows whom a text names. `shown` is false where they were kept off meanwhile.
 */
export const showThanks = defineCall({
  input: z.object({ wishId: id }),
  output: state.extend({ shown: z.boolean() }),
  refusals: ['wish.unknown', 'wish.notYours', 'wish.ownPart'],
});

/**
 * Keeps the thanks off the public pages, or takes them off: whoever said them, or the community's staff, whose doing so is
 * audited. Those concerned go on reading them.
 */
export const hideThanks = defineCall({
  input: z.object({ wishId: id }),
  output: state,
  refusals: ['wish.unknown', 'wish.notYours', 'wish.ownPart'],
});
