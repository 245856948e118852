import type { WishPicturePart } from '../../contract/words';
import { shortCode } from '../kernel/store/identifier';

/** What a picture is of: collection and id. */
export const aboutActivity = (activityId: string) => `activities/${activityId}`;

/** What the picture of a wish shows has places of its own, so that neither part takes the other's. */
export const aboutWish = (wishId: string, part: WishPicturePart) =>
  part === 'asked' ? `wishes/${wishId}` : `wishes/${wishId}-${part}`;

/** The one document of each of a matter's few places. */
export const pictureIdOf = (about: string, place: number) => `${about.replace('/', '-')}-${place}`;

/** Where the copy of what a phone sent is kept: follows from both, so that copying it twice leaves one file. */
export const keptPathOf = (about: string, sentAs: string, extension: string) =>
  `pictures/${about}/${shortCode(sentAs, 20)}.${extension}`;
