/** The code on a community's notice board. */
import * as z from 'zod';
import { defineCall } from '../call';
import { codeRefusals } from '../mini-program-code';
import { id } from '../values';

/**
 * The printed code that opens the community's page, from which a wish is said to it: for its staff. The code never
 * changes, so it may be asked for again. Left out, it is the community that the caller works for.
 */
export const boardCode = defineCall({
  input: z.object({ communityId: id.optional() }).default({}),
  output: z.object({
    communityId: id,
    communityName: z.string(),
    /** Names from the county down to the community. */
    path: z.array(z.string()),
    /** The picture, base64. */
    picture: z.string(),
    pictureType: z.string(),
    /** What the app's own scanner reads off it. */
    text: z.string(),
  }),
  refusals: [
    'organization.unknown',
    /** No code can carry an identifier of more than 32 characters. */
    'code.idTooLong',
    ...codeRefusals,
  ],
});
