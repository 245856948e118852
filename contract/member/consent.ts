import * as z from 'zod';
import { defineCall } from '../call';
import { PRIVACY_VERSION } from '../privacy';

/**
 * The caller agrees to what is collected, as this version of it says, or takes that back (0). Kept in the account with its
 * instant: whoever collects has to be able to show the consent (Personal Information Protection Law, articles 14 and 15).
 */
export const agree = defineCall({
  input: z.object({ version: z.number().int().min(0).max(PRIVACY_VERSION) }),
  output: z.object({ version: z.number().int() }),
  refusals: [],
});
