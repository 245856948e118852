import * as z from 'zod';
import { defineCall } from '../call';
import { limits } from '../limits';
import { id, optionalText, text } from '../values';

/** Somebody invited who is on none of the branches' rolls. */
export const guestIn = z.object({ name: text(limits.personName), from: optionalText(limits.guestFrom) });
export const guestOut = z.object({ guestId: id, name: z.string(), from: z.string(), came: z.boolean() });
export type Guest = z.output<typeof guestOut>;

const cannotChange = [
  'activity.unknown',
  'activity.notAnnounced',
  'activity.cancelled',
  'activity.filed',
] as const;

/** The host's secretary or committee notes who of the guests came (列席), until the record is filed. Never counted. */
export const markGuests = defineCall({
  input: z.object({ activityId: id, guestIds: z.array(id).min(1).max(limits.guests), came: z.boolean() }),
  output: z.object({ guests: z.array(guestOut) }),
  refusals: [...cannotChange, 'activity.guestUnknown'],
});

/** One guest more: somebody thought of later, or who came unannounced. */
export const addGuest = defineCall({
  input: guestIn.extend({ activityId: id, came: z.boolean().default(false) }),
  output: z.object({ guestId: id }),
  refusals: [
    ...cannotChange,
    /** `params.most`: how many an activity may have. */
    'activity.tooManyGuests',
  ],
});
