/** What the community does for an errand: takes it up, gives it to somebody, passes it up or says why it cannot be done. */
import * as z from 'zod';
import { defineCall } from '../call';
import { limits } from '../limits';
import { distinguishing } from '../tell-apart';
import { id, optionalParagraphs, paragraphs } from '../values';
import { errandStates } from '../words';

const state = z.object({ state: z.enum(errandStates) });
const why = z.object({ errandId: id, reason: paragraphs(limits.reason) });

/**
 * The community's staff, or the secretary or committee of one of its branches, give it to a member: of one of the
 * community's branches, or in service there (双报到). Given to another after that, with the reason.
 */
export const assign = defineCall({
  input: z.object({ errandId: id, memberId: id, reason: optionalParagraphs(limits.reason) }),
  output: state.extend({ assignee: z.string() }),
  refusals: [
    'errand.unknown',
    'errand.notYours',
    'errand.ownPart',
    'errand.ownHelp',
    'errand.notToAssign',
    'errand.reasonNeeded',
    /** Not of the community's branches and not in service there. */
    'errand.notFromHere',
    /** The resident's own problem, or theirs already. */
    'errand.ownProblem',
    'errand.theirsAlready',
  ],
});

const candidate = z.object({ memberId: id, name: z.string(), branchName: z.string(), distinguishing });
export type ErrandCandidate = z.output<typeof candidate>;

/** To whom an errand may be given: `own` of the community's branches, `inService` registered with it; each by name. */
export const candidates = defineCall({
  input: z.object({ errandId: id }),
  output: z.object({ own: z.array(candidate), inService: z.array(candidate) }),
  refusals: ['errand.unknown', 'errand.notYours', 'errand.ownPart', 'errand.ownHelp'],
});

/** The community passes it up to its township, with the reason: who sees to it there says how it goes. */
export const passUp = defineCall({
  input: why,
  output: state,
  refusals: [
    'errand.unknown',
    'errand.notYours',
    'errand.ownPart',
    'errand.ownHelp',
    'errand.notToPassUp',
    'errand.reasonNeeded',
  ],
});
