import { activities } from '../collections';
import { refuse } from '../kernel/refusal';
import type { ActivityRecord } from '../records/activity';
import { whyNoCode } from './rules';

/** Opens an announced activity. Whoever comes second finds it open, unless it was ended or called off meanwhile. */
export async function openOnce(activity: ActivityRecord, now: Date): Promise<void> {
  if (activity.state !== 'announced') return;
  const opened = await activities.change(
    { _id: activity._id, state: 'announced' },
    { set: { state: 'open', openedAt: now, updatedAt: now } },
  );
  if (opened) return;
  const found = await activities.get(activity._id);
  const objection = found ? whyNoCode(found.state) : 'activity.unknown';
  if (objection) refuse(objection);
}
