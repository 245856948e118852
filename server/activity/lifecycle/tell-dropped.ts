import { tellInvited } from '../../messaging/tell-invited';
import { tellLeaders } from '../../messaging/tell-leaders';
import type { ActivityRecord, PlanChange } from '../../records/activity';
import { invitationOccasion } from '../model/tell-asked';

/**
 * Tells those of branches with which it is not held any more: all their members where the branch took part and they had
 * been told, else who leads it. Once an invitation, however often it is taken back. Never fails.
 */
export async function tellDropped(
  activity: ActivityRecord,
  dropped: NonNullable<PlanChange['dropped']>,
  said: { by: string; at: Date },
): Promise<void> {
  await Promise.all(
    dropped.map(({ branchId, tookPart }) => {
      const occasion = invitationOccasion(activity, branchId);
      const news = { ...said, what: 'branchDropped', occasion } as const;
      return tookPart
        ? tellInvited({ ...activity, branchIds: [branchId] }, news)
        : tellLeaders(activity, [branchId], news);
    }),
  );
}
