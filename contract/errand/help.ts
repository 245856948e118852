/** What whoever sees to an errand does, and the resident's word. */
import * as z from 'zod';
import { defineCall } from '../call';
import { contactOut, ownContact as ownContact_ } from '../contact';
import { doneOn, doneOnRefusals } from '../done-on';
import { limits } from '../limits';
import { id, optionalParagraphs, paragraphs } from '../values';
import { errandStates } from '../words';

const state = z.object({ state: z.enum(errandStates) });
const noted = z.object({ errandId: id, note: paragraphs(limits.note) });

/**
 * Whom to reach and where: for the resident, the community's staff, who entered it for somebody, and, while it is in
 * their hands, the member whom it was given to. Each time somebody else's contact is looked at is audited.
 */
export const contact = defineCall({
  input: z.object({ errandId: id }),
  output: contactOut,
  refusals: [
    'errand.unknown',
    'errand.notYours',
    /** `params.most` a day, of errands that somebody gave themselves. */
    'errand.tooManyContacts',
  ],
});

/** What the caller's last errand for themselves was said with, so that nobody writes it twice: their own, audited like every look. */
export const ownContact = defineCall({
  input: z.object({}).default({}),
  output: ownContact_,
  refusals: [],
});

/** It is done, today or on the day `doneOn`; it waits for the resident's word. */
export const finish = defineCall({
  input: noted.extend({ doneOn }),
  output: state,
  refusals: [
    ...doneOnRefusals,
    'errand.unknown',
    'errand.notYours',
    'errand.ownPart',
    'errand.ownHelp',
    'errand.notInHand',
    'errand.reasonNeeded',
  ],
});

/**
 * The resident says whether it was solved; for somebody without a phone the community's staff, or the leaders of the
 * branch that entered it, never the one who did it. Whoever says nothing for seven days has not disputed it.
 */
export const confirm = defineCall({
  input: z.object({
    errandId: id,
    outcome: z.enum(['confirmed', 'disputed']).default('confirmed'),
    /** A word of thanks; needed with `disputed`: what is still to be done. */
    reason: optionalParagraphs(limits.reason),
  }),
  output: state,
  refusals: [
    'errand.unknown',
    'errand.notYours',
    'errand.ownPart',
    'errand.ownHelp',
    'errand.notDone',
    'errand.reasonNeeded',
  ],
});

/** The resident no longer needs it, or whoever entered it for them says so. */
export const withdraw = defineCall({
  input: z.object({ errandId: id, reason: optionalParagraphs(limits.reason) }),
  output: state,
  refusals: [
    'errand.unknown',
    'errand.notYours',
    'errand.ownPart',
    'errand.ownHelp',
    'errand.tooLateToWithdraw',
  ],
});
