import * as z from 'zod';
import { defineCall } from '../call';
import { id, instantIn, instantOut } from '../values';

/** How a check-in stands: too early to be opened, ready to be, open, or its day has passed. */
export const checkInStandings = ['early', 'ready', 'open', 'over'] as const;
export type CheckInStanding = (typeof checkInStandings)[number];

/** When the activity starts, and from when to when its check-in may be opened. */
export const opens = z.object({ startsAt: instantOut, from: instantOut, until: instantOut });
export type Opens = z.output<typeof opens>;

/**
 * Opens the check-in: from some hours before the start (a setting) to the end of that day in Shanghai. Said again it
 * changes nothing. What was said without signal holds from then on, also when it is sent after the scans.
 */
export const open = defineCall({
  input: z.object({
    activityId: id,
    /** When it was said, by the phone's own clock: only of what was kept on the phone and is sent later. */
    openedAt: instantIn.optional(),
    /** What the phone's clock says as it sends this. */
    sentAt: instantIn.optional(),
  }),
  /** Since when it has been open; null where this very call was taken back since. */
  output: z.object({ openedAt: instantOut.nullable() }),
  refusals: [
    'activity.unknown',
    'activity.notAnnounced',
    'activity.cancelled',
    'activity.closed',
    /** `params.from`: when it may be opened. */
    'activity.notYet',
    'activity.dayOver',
    /** By the phone's clock it was opened in time to come. */
    'activity.openInFuture',
  ],
});

/** Takes the opening back while nobody has come: everything may be changed again. Said again it changes nothing. */
export const undoOpen = defineCall({
  input: z.object({ activityId: id }),
  output: z.object({ undone: z.boolean() }),
  refusals: [
    'activity.unknown',
    'activity.notOpen',
    'activity.cancelled',
    'activity.closed',
    'activity.filed',
    'activity.someoneCheckedIn',
  ],
});
