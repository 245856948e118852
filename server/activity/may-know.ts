import { activities } from '../../server/collections';
import type { Caller } from '../../server/kernel/access/caller';
import { leads } from '../../server/kernel/access/permission';
import type { MayKnow } from '../../server/kernel/hidden';

/** Of a draft those who plan it alone may know; what was announced is no secret, whoever may do something about it. */
export async function mayKnowActivity(activityId: string, caller: Caller): Promise<boolean> {
  const activity = await activities.get(activityId);
  return activity?.state !== 'draft' || leads(caller, activity.branchId);
}

export const mayKnow: MayKnow = { activityId: mayKnowActivity };
