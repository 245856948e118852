import type { ActivityRecord } from '../../records/activity';
import type { MessageRecord } from '../../records/message';

/**
 * Whether a message that waited to be sent has been overtaken: too late, or its activity is gone, called off or moved to
 * another time. What tells of a wish told the truth when it was written a minute ago.
 */
export function isOvertaken(
  { what, deliverBy, params, about }: Pick<MessageRecord, 'what' | 'deliverBy' | 'params' | 'about'>,
  activity: Pick<ActivityRecord, 'state' | 'startsAt'> | undefined,
  now: Date,
): boolean {
  if (deliverBy <= now) return true;
  if (about.kind !== 'activity') return false;
  if (!activity) return true;
  if (what !== 'hourBefore' && what !== 'dayBefore') return false;
  const coming = activity.state === 'announced' || activity.state === 'open';
  return !coming || activity.startsAt.getTime() !== params.startsAt?.getTime();
}
