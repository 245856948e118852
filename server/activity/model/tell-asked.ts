import type { News } from '../../messaging/tell-invited';
import { tellLeaders } from '../../messaging/tell-leaders';
import type { ActivityRecord } from '../../records/activity';
import { timesLeft } from '../joint/joint-rules';

/** Empty the first time, so that the news of one invitation is one message. */
export const invitationOccasion = (activity: ActivityRecord, branchId: string) => {
  const times = timesLeft(activity, branchId);
  return times === 0 ? '' : `${branchId}-${times}`;
};

/**
 * Tells those who lead the branches that were asked and have not answered, and nobody else of them: of the announcement
 * that they are asked, of a change or the end of it as everybody is told. Never fails.
 */
export async function tellAsked(activity: ActivityRecord, news: News): Promise<void> {
  const asked = (activity.asked ?? []).map(({ branchId }) => branchId);
  if (news.what !== 'activityAnnounced') {
    await tellLeaders(activity, asked, news);
    return;
  }
  const byOccasion = new Map<string, string[]>();
  for (const branchId of asked) {
    const occasion = invitationOccasion(activity, branchId);
    byOccasion.set(occasion, [...(byOccasion.get(occasion) ?? []), branchId]);
  }
  await Promise.all(
    [...byOccasion].map(([occasion, branchIds]) =>
      tellLeaders(activity, branchIds, { ...news, what: 'jointAsked', occasion }),
    ),
  );
}
