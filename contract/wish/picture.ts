/** Pictures of a wish: what it is about, and what was done. Never needed for anything. */
import * as z from 'zod';
import { defineCall } from '../call';
import { picture, pictureFileId } from '../picture';
import { id } from '../values';
import { wishPictureParts } from '../words';

const shown = picture.extend({
  /** Whether the caller may take it away: who sent it, and the community's staff. */
  mayRemove: z.boolean(),
});
export type WishPicture = z.output<typeof shown>;

/**
 * Adds a picture that the phone has stored, at most three of each part: `asked` by the poster or the community's staff
 * until the wish is published, `done` by the claimer and whoever helps while it is in hand. Until WeChat's check has passed it nobody sees
 * it but who sent it.
 */
export const addPicture = defineCall({
  input: z.object({ wishId: id, part: z.enum(wishPictureParts), fileId: pictureFileId }),
  output: z.object({ pictureId: id }),
  refusals: [
    'wish.unknown',
    'wish.notYours',
    'wish.picturesLate',
    'picture.tooMany',
    'picture.unreadable',
    'picture.tooLarge',
  ],
});

/** Takes a picture away, its file too: who sent it, or the community's staff, which is audited. */
export const removePicture = defineCall({
  input: z.object({ wishId: id, pictureId: id }),
  output: z.object({ pictureId: id }),
  refusals: ['wish.unknown', 'wish.notYours', 'picture.unknown'],
});

/** The pictures of a wish that the caller may see, with addresses that are good for an hour. */
export const pictures = defineCall({
  input: z.object({ wishId: id }),
  output: z.object({
    asked: z.array(shown),
    done: z.array(shown),
    /** The part to which the caller may add now; null when none. */
    mayAdd: z.enum(wishPictureParts).nullable(),
  }),
  refusals: ['wish.unknown'],
});
