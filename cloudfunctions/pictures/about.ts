import { shortCode } from '../kernel/identifier';

/** What a picture is of: collection and id. */
export const aboutActivity = (activityId: string) => `activities/${activityId}`;

/** The one document of each of a matter's few places. */
export const pictureIdOf = (about: string, place: number) => `${about.replace('/', '-')}-${place}`;

/** Where the copy of what a phone sent is kept: follows from both, so that copying it twice leaves one file. */
export const keptPathOf = (about: string, sentAs: string, extension: string) =>
  `pictures/${about}/${shortCode(sentAs, 20)}.${extension}`;
