import * as contract from '../../../contract/activity';
import { guestsChangeIn, whyNotChangeGuests } from '../../../server/activity/joint/guest-rules';
import { activities } from '../../../server/collections';
import { leads } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { command } from '../../../server/kernel/store/database';
import { laterThan } from '../../../server/kernel/time/clock';
import type { ActivityRecord } from '../../../server/records/activity';

/** How often the list of guests may be rewritten meanwhile before we give up. */
const TRIES = 4;

/** The host notes who of the guests came. */
export const markGuests = action(contract.markGuests)({
  load: ({ input }) => activities.get(input.activityId),
  allow: ({ caller, loaded: activity }) => (activity ? leads(caller, activity.branchId) : 'activity.unknown'),
  run: async ({ input: { guestIds, came }, loaded: activity, now }) => {
    let standing: ActivityRecord | null = activity;
    for (let tries = 0; tries < TRIES && standing; tries++) {
      const objection = whyNotChangeGuests(standing.state);
      if (objection) refuse(objection);
      const guests = standing.guests.map((guest) =>
        guestIds.includes(guest.guestId) ? { ...guest, came } : guest,
      );
      if (await mark(standing, guestIds, came, now)) return { guests };
      standing = await activities.get(standing._id);
    }
    if (!standing) refuse('activity.unknown');
    throw new Error(`Guests of ${standing._id} change faster than they can be marked`);
  },
});

/** Marks each where it stands in the list: one write, which holds only if each still stands there. */
async function mark(activity: ActivityRecord, guestIds: readonly string[], came: boolean, now: Date) {
  const stands: Record<string, unknown> = {};
  const at: Record<string, boolean> = {};
  for (const guestId of new Set(guestIds)) {
    const place = activity.guests.findIndex((guest) => guest.guestId === guestId);
    if (place < 0) refuse('activity.guestUnknown');
    stands[`guests.${place}.guestId`] = guestId;
    at[`guests.${place}.came`] = came;
  }
  return activities.change(
    { _id: activity._id, state: command().in(guestsChangeIn), ...stands },
    { set: { updatedAt: laterThan(activity.updatedAt, now) }, at },
  );
}
