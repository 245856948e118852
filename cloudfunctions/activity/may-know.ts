import { activities } from '../../server/collections';
import type { Caller } from '../../server/kernel/caller';
import type { MayKnow } from '../../server/kernel/hidden';
import { leads } from '../../server/kernel/permission';

/** Of a draft those who plan it alone may know; what was announced is no secret, whoever may do something about it. */
export async function mayKnowActivity(activityId: string, caller: Caller): Promise<boolean> {
  const activity = await activities.get(activityId);
  return activity?.state !== 'draft' || leads(caller, activity.branchId);
}

export const mayKnow: MayKnow = { activityId: mayKnowActivity };
