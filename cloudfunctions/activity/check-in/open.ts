import * as contract from '../../../contract/activity';
import { scannedAt, whyNotSend } from '../../../server/activity/check-in/capture-rules';
import { giveOf, refuseStep, whyNotOpen } from '../../../server/activity/check-in/opening-rules';
import { stepTaken } from '../../../server/activity/model/workflow';
import { activities } from '../../../server/collections';
import { leads } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import type { ActivityRecord } from '../../../server/records/activity';

/** How often others may change the activity meanwhile before we give up. */
const TRIES = 4;

/**
 * Opens the check-in: one conditional write. Kept on a phone without signal and sent later, it holds from when it was
 * said, also where somebody else has opened it since.
 */
export const open = action(contract.open)({
  load: ({ input }) => activities.get(input.activityId),
  allow: ({ caller, loaded: activity }) => (activity ? leads(caller, activity.branchId) : 'activity.unknown'),
  run: async ({ caller, input, loaded: activity, now, requestId }) => {
    if (!activity || !caller.member) refuse('activity.unknown');
    const opening = { by: caller.member._id, requestId };
    const saidAt = scannedAt({ ...input, capturedAt: input.openedAt }, now);
    const objection = saidAt ? whyNotSend(saidAt, now) : null;
    if (objection === 'activity.captureInFuture') refuse('activity.openInFuture');
    if (objection) refuse('activity.dayOver');
    // What a phone's clock is ahead by does not open a check-in in time to come.
    const at = saidAt && saidAt < now ? saidAt : now;

    let standing: ActivityRecord | null = activity;
    for (let tries = 0; tries < TRIES && standing; tries++) {
      if (standing.opening?.requestId === requestId) return { openedAt: standing.openedAt };
      const objection = whyNotOpen(standing, at, giveOf(saidAt !== undefined));
      if (objection) refuseStep(objection, standing);
      if (isOpenSince(standing, at)) return { openedAt: standing.openedAt };
      if (await openAt(standing, at, opening, now)) return { openedAt: at };
      standing = await activities.get(standing._id);
    }
    if (!standing) refuse('activity.unknown');
    throw new Error(`Activity ${standing._id} changes faster than it can be opened`);
  },
});

/** Nothing is left to do: it has been open at least since `at`, or has ended. */
const isOpenSince = ({ state, openedAt }: ActivityRecord, at: Date) =>
  state !== 'announced' && (state !== 'open' || (openedAt !== null && openedAt <= at));

/** Opens what stands as it was seen; where it is open already, as of the earlier time. */
function openAt(
  activity: ActivityRecord,
  at: Date,
  opening: NonNullable<ActivityRecord['opening']>,
  now: Date,
): Promise<boolean> {
  const { _id, state, startsAt, openedAt } = activity;
  const { by } = opening;
  return activities.change(
    { _id, state, startsAt, openedAt },
    state === 'announced'
      ? stepTaken(activity, 'opened', { by, now, details: { at, opening } })
      : stepTaken(activity, 'openedEarlier', { by, now, details: { at } }),
  );
}
