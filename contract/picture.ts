import * as z from 'zod';
import { defineCall } from './call';
import { id } from './values';
import { pictureStates } from './words';

/** A picture as a page shows it. Addresses are good for an hour. */
export const picture = z.object({
  pictureId: id,
  state: z.enum(pictureStates),
  /** Null while it may not be shown to the caller, or was refused. */
  url: z.string().nullable(),
  /** Its check never came back: it may be asked for again. */
  overdue: z.boolean(),
});
export type Picture = z.output<typeof picture>;

/** What `wx.cloud.uploadFile` answered of a picture that lies where phones put them. */
export const pictureFileId = z
  .string()
  .regex(/^cloud:\/\/[^/]{1,100}\/uploads\/pictures\/[A-Za-z0-9]{16,64}\.(jpg|jpeg|png|webp)$/);

const notNow = ['activity.unknown', 'activity.cancelled', 'activity.filed'] as const;

/** Adds a picture that the phone has stored; nobody else sees it until WeChat's check has passed it. */
export const addPicture = defineCall({
  input: z.object({ activityId: id, fileId: pictureFileId }),
  output: z.object({ pictureId: id }),
  refusals: [...notNow, 'picture.tooMany', 'picture.unreadable', 'picture.tooLarge'],
});

/** Asks for the check again, where its answer never came. */
export const checkPictureAgain = defineCall({
  input: z.object({ activityId: id, pictureId: id }),
  output: z.object({ pictureId: id }),
  refusals: [...notNow, 'picture.unknown'],
});

/** Somebody who runs the activity has looked at a picture of which WeChat was unsure, and stands for it. */
export const approvePicture = defineCall({
  input: z.object({ activityId: id, pictureId: id }),
  output: z.object({ pictureId: id }),
  refusals: [...notNow, 'picture.unknown', 'picture.notInReview'],
});

export const removePicture = defineCall({
  input: z.object({ activityId: id, pictureId: id }),
  output: z.object({ pictureId: id }),
  refusals: [...notNow, 'picture.unknown'],
});
