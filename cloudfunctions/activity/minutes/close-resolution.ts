import * as contract from '../../../contract/activity';
import { resolutions } from '../../../server/collections';
import type { Caller } from '../../../server/kernel/access/caller';
import { leads } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import type { ResolutionRecord } from '../../../server/records/resolution';

/** The owner, and those who lead the branch that resolved it. */
export const mayClose = (
  caller: Caller,
  { ownerId, branchId }: Pick<ResolutionRecord, 'ownerId' | 'branchId'>,
) => caller.member?._id === ownerId || leads(caller, branchId);

/** Says how a resolution was done. One write decides; who comes second is told that it is done. */
export const closeResolution = action(contract.closeResolution)({
  load: ({ input }) => resolutions.get(input.resolutionId),
  allow: ({ caller, loaded: resolution }) =>
    resolution ? mayClose(caller, resolution) : 'activity.resolutionUnknown',
  run: async ({ caller, input, loaded: resolution, requestId, now }) => {
    if (!resolution || !caller.member) refuse('activity.resolutionUnknown');
    const { _id } = resolution;
    const closed = await resolutions.change(
      { _id, state: 'open' },
      {
        set: {
          state: 'closed',
          note: input.note,
          closedBy: caller.member._id,
          closedAt: now,
          requestId,
          updatedAt: now,
        },
      },
    );
    const standing = closed ? null : await resolutions.get(_id);
    const isOwn = standing?.requestId === requestId && standing.closedBy === caller.member._id;
    if (!closed && !isOwn) refuse('activity.resolutionClosed');
    return { resolutionId: _id };
  },
});
