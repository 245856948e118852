/** Administrators: accounts appointed in the app itself, whether they are on a roll or not. */
import * as z from 'zod';
import { defineCall } from '../call';
import { id, spelledCode } from '../values';

/** Characters of a one-time code: 60 bits, so that no number of tries that is let through finds one. */
export const ADMINISTRATOR_CODE_LENGTH = 12;

/**
 * Makes whoever types the one-time code an administrator of the organization that it was made for, once. Five tries a
 * person, thirty altogether, 24 hours. Where the caller waits to be bound at that very organization and nobody there can
 * answer, the code answers: `boundTo` is the branch. The same code again by who redeemed it says the same.
 */
export const redeem = defineCall({
  input: z.object({ code: spelledCode(ADMINISTRATOR_CODE_LENGTH) }),
  output: z.object({
    organizationId: id,
    organizationName: z.string(),
    /** The branch on whose roll the caller's own entry is now; empty where no request waited for this. */
    boundTo: z.string(),
  }),
  refusals: [
    /** `params.left`: tries that are left to this person. */
    'administrator.codeWrong',
    'administrator.tooManyTries',
    'administrator.codeExpired',
    /** Somebody else was made administrator by it. */
    'administrator.codeUsed',
  ],
});

/** Ends one's own appointment as administrator. The last one of an organization cannot. */
export const resign = defineCall({
  input: z.object({ organizationId: id }),
  output: z.object({ organizationId: id }),
  refusals: ['administrator.last'],
});
