import * as contract from '../../../contract/activity';
import { limits } from '../../../contract/limits';
import { guestsChangeIn, whyNotChangeGuests } from '../../../server/activity/joint/guest-rules';
import { activities } from '../../../server/collections';
import { leads } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { command } from '../../../server/kernel/store/database';
import { identifierOf } from '../../../server/kernel/store/identifier';
import { laterThan } from '../../../server/kernel/time/clock';

/** The host adds a guest: one write that holds while there is room and this call has not added them yet. */
export const addGuest = action(contract.addGuest)({
  load: ({ input }) => activities.get(input.activityId),
  allow: ({ caller, loaded: activity }) => (activity ? leads(caller, activity.branchId) : 'activity.unknown'),
  run: async (request) => {
    const { loaded: activity, now } = request;
    const { name, from, came } = request.input;
    if (!activity) refuse('activity.unknown');
    const guestId = identifierOf('activity.addGuest', request, activity._id).slice(0, 8);
    const added = await activities.change(
      {
        _id: activity._id,
        state: command().in(guestsChangeIn),
        'guests.guestId': command().neq(guestId),
        [`guests.${limits.guests - 1}`]: command().exists(false),
      },
      {
        set: { updatedAt: laterThan(activity.updatedAt, now) },
        push: { guests: { guestId, name, from, came } },
      },
    );
    if (added) return { guestId };
    const standing = await activities.get(activity._id);
    if (standing?.guests.some((guest) => guest.guestId === guestId)) return { guestId };
    const objection = standing ? whyNotChangeGuests(standing.state) : 'activity.unknown';
    if (objection) refuse(objection);
    refuse('activity.tooManyGuests', { most: limits.guests });
  },
});
