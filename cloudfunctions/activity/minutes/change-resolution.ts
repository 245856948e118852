import * as contract from '../../../contract/activity';
import { beforeFiling } from '../../../server/activity/lifecycle/before-filing';
import { resolutionWithActivity } from '../../../server/activity/minutes/resolution-found';
import { mayOwn } from '../../../server/activity/minutes/resolution-owner';
import { whyNotChange } from '../../../server/activity/minutes/resolution-rules';
import { members, resolutions } from '../../../server/collections';
import { leads } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { dayOf } from '../../../server/kernel/time/clock';

/** Corrects a resolution or moves its day; what it said before stays in its history. */
export const changeResolution = action(contract.changeResolution)({
  load: ({ input }) =>
    Promise.all([
      resolutionWithActivity(input.resolutionId),
      input.ownerId === undefined ? null : members.get(input.ownerId),
    ]),
  allow: ({ caller, loaded: [found] }) =>
    found ? leads(caller, found.resolution.branchId) : 'activity.resolutionUnknown',
  run: async ({ caller, input, loaded: [found, newOwner], requestId, now }) => {
    if (!found || !caller.member) refuse('activity.resolutionUnknown');
    const { resolution, activity } = found;
    const { _id, version, text, ownerId, ownerName, dueOn, history } = resolution;
    if (history.some((change) => change.requestId === requestId)) return { resolutionId: _id };
    const wanted = {
      text: input.text ?? text,
      ownerId: input.ownerId ?? ownerId,
      dueOn: input.dueOn ?? dueOn,
    };
    const objection = whyNotChange(
      resolution,
      { ...wanted, reason: input.reason },
      activity.state,
      dayOf(now),
    );
    if (objection) refuse(objection);
    if (wanted.ownerId !== ownerId && !(newOwner && mayOwn(activity, newOwner))) refuse('activity.notOnRoll');
    const { _id: by } = caller.member;
    const write = () =>
      resolutions.change(
        { _id, version, state: 'open' },
        {
          set: {
            ...wanted,
            ownerName: wanted.ownerId === ownerId ? ownerName : (newOwner?.name ?? ''),
            version: version + 1,
            updatedAt: now,
          },
          push: {
            history: {
              at: now,
              by,
              from: { text, ownerId, ownerName, dueOn },
              reason: input.reason,
              requestId,
            },
          },
        },
      );
    // The day of what was resolved moves filed or not; its words and its owner only until then.
    const onlyDay = wanted.text === text && wanted.ownerId === ownerId;
    const changed = await (onlyDay ? write() : beforeFiling(activity, now, write));
    if (!changed) refuse('activity.resolutionChanged');
    return { resolutionId: _id };
  },
});
