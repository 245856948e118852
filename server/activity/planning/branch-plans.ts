import { organizations } from '../../collections';
import { command } from '../../kernel/store/database';
import type { ActivityRecord } from '../../records/activity';
import type { OrganizationRecord } from '../../records/organization';

const DAY = 86_400_000;
/** Far enough back to know what the branch does once a year, far enough ahead for what may be planned. */
const DAYS_BACK = 400;
const DAYS_AHEAD = 400;
/** Far beyond what a branch holds in that time. */
const MOST = 500;

/** A branch with what it holds itself around now, in one request. */
export async function branchPlans(branchId: string, now: Date) {
  const { and, gte, lt, aggregate } = command();
  const inDays = (days: number) => new Date(now.getTime() + days * DAY);
  const startsAt = and(gte(inDays(-DAYS_BACK)), lt(inDays(DAYS_AHEAD)));
  const [found] = await organizations.aggregate<OrganizationRecord & { activities: ActivityRecord[] }>(
    (start) =>
      start
        .match({ _id: branchId })
        .limit(1)
        .lookup({
          from: 'activities',
          pipeline: aggregate.pipeline().match({ branchIds: branchId, startsAt }).limit(MOST).done(),
          as: 'activities',
        }),
  );
  if (!found) return null;
  const { activities, ...branch } = found;
  return { branch, activities };
}
