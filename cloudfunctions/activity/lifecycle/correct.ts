import * as contract from '../../../contract/activity';
import { limits } from '../../../contract/limits';
import { noteDown } from '../../../server/activity/lifecycle/after-life';
import { whyNotSaid } from '../../../server/activity/model/transitions';
import { stepTaken } from '../../../server/activity/model/workflow';
import { activities } from '../../../server/collections';
import { leads } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { command } from '../../../server/kernel/store/database';

/** Adds a line beside a filed record, once for each call however often it is sent: the record itself stays as it was. */
export const correct = action(contract.correct)({
  load: ({ input }) => activities.get(input.activityId),
  allow: ({ caller, loaded: activity }) => (activity ? leads(caller, activity.branchId) : 'activity.unknown'),
  run: async ({ caller, input: { text, reason }, loaded: activity, openid, requestId, now }) => {
    if (!activity || !caller.member) refuse('activity.unknown');
    const objection = whyNotSaid('corrected', activity.state);
    if (objection) refuse(objection);
    const { _id, state, corrections } = activity;
    const by = caller.member._id;
    const there = corrections.find((line) => line.requestId === requestId);
    // Known by who wrote it and what it says: answered as done, another's line or other words would be lost.
    const isOwn = there?.by === by && there.text === text && there.reason === reason;
    if (there && !isOwn) refuse('call.requestReused');
    if (!there && corrections.length >= limits.corrections) refuse('activity.tooManyCorrections');

    await activities.change(
      { _id, state, 'corrections.requestId': command().neq(requestId) },
      stepTaken(activity, 'corrected', { by, now, requestId, note: reason, details: { text } }),
    );
    await noteDown('correct', activity, { openid, occasion: requestId, reason, at: now });
    const standing = await activities.get(_id);
    return { corrections: standing?.corrections.length ?? 0 };
  },
});
