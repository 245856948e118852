import * as contract from '../../../contract/activity';
import { resolutionLineOf } from '../../../server/activity/minutes/resolution-line';
import { seesAllOf } from '../../../server/activity/model/reads';
import { activities, resolutions as everyResolution, organizations } from '../../../server/collections';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { readCursor } from '../../../server/kernel/store/cursor';
import { command } from '../../../server/kernel/store/database';
import type { ActivityRecord } from '../../../server/records/activity';
import { namesakesInBranch } from '../../../server/statistics/namesakes';
import { mayClose } from './close-resolution';

const PAGE = 20;

/** What is to be done, or was: the caller's own, or a whole branch's for those who lead it and the committees above. */
export const resolutions = action(contract.resolutions)({
  load: async ({ input }) => (input.branchId ? organizations.get(input.branchId) : null),
  allow: ({ caller, input, loaded: branch }) => {
    if (!caller.member) return 'member.notBound';
    if (!input.branchId) return true;
    return branch ? seesAllOf(caller, branch) : 'organization.unknown';
  },
  run: async ({ caller, input, now }) => {
    if (!caller.member) refuse('member.notBound');
    const whose = input.branchId ? { branchId: input.branchId } : { ownerId: caller.member._id };
    const { rows, next } = await everyResolution.page(
      { ...whose, state: input.state },
      {
        order: ['dueOn', input.state === 'open' ? 'asc' : 'desc'],
        limit: PAGE,
        after: input.cursor ? readCursor(input.cursor) : null,
        placeOf: ({ dueOn }) => dueOn,
      },
    );
    const others = rows.map(({ ownerId }) => ownerId);
    const [of, apart] = await Promise.all([
      activitiesOf(rows.map(({ activityId }) => activityId)),
      // In a list of one's own the name says nothing.
      input.branchId && rows.length > 0 ? namesakesInBranch(input.branchId, { caller, now, others }) : null,
    ]);
    return {
      items: rows.flatMap((resolution) => {
        const activity = of.get(resolution.activityId);
        if (!activity) return [];
        return [
          {
            ...resolutionLineOf(resolution),
            distinguishing: apart?.get(resolution.ownerId),
            activityId: activity._id,
            activityTitle: activity.title,
            startsAt: activity.startsAt,
            mayClose: resolution.state === 'open' && mayClose(caller, resolution),
          },
        ];
      }),
      next,
    };
  },
});

type Resolving = Pick<ActivityRecord, '_id' | 'title' | 'startsAt'>;

/** The activities that resolved them, by id. */
async function activitiesOf(activityIds: readonly string[]): Promise<Map<string, Resolving>> {
  const ids = [...new Set(activityIds)];
  if (ids.length === 0) return new Map();
  const found: Resolving[] = await activities.find(
    { _id: command().in(ids) },
    { limit: ids.length, fields: ['_id', 'title', 'startsAt'] },
  );
  return new Map(found.map((activity) => [activity._id, activity]));
}
