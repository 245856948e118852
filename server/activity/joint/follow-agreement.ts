import { organizations } from '../../collections';
import { tellInvited } from '../../messaging/tell-invited';
import { tellLeaders } from '../../messaging/tell-leaders';
import type { ActivityRecord } from '../../records/activity';
import { bringBack } from '../lifecycle/bring-back';
import { invitationOccasion } from '../model/tell-asked';

/** A branch's yes to take part in another's activity. */
export interface Agreement {
  branchId: string;
  by: string;
  at: Date;
}

/** What follows from a branch's yes; said again it completes what broke off, and tells nobody twice. */
export async function followAgreement(
  activity: ActivityRecord,
  { branchId, by }: Pick<Agreement, 'branchId' | 'by'>,
  now: Date,
): Promise<void> {
  await bringBack(activity, branchId, { by, now });
  await tellOfAgreement(activity, branchId, { by, at: now });
}

/** Tells its members, and those who lead the host. */
export async function tellOfAgreement(
  activity: ActivityRecord,
  branchId: string,
  said: { by: string; at: Date },
): Promise<void> {
  const branch = await organizations.get(branchId);
  const occasion = invitationOccasion(activity, branchId);
  await Promise.all([
    tellInvited({ ...activity, branchIds: [branchId] }, { ...said, what: 'activityAnnounced', occasion }),
    tellLeaders(activity, [activity.branchId], {
      ...said,
      what: 'branchAgreed',
      occasion: `${branchId}${occasion}`,
      reason: branch?.name ?? '',
    }),
  ]);
}
