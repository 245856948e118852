import { tookPart } from '../../../contract/words';
import { refuse } from '../../kernel/refusal';
import type { ActivityRecord } from '../../records/activity';
import { attendancesOf } from '../model/reads';
import { waitingCaptures } from './waiting-captures';

/** How many are recorded as come, or say that they have and wait to be confirmed: two requests side by side. */
export async function countCame(activityId: string): Promise<number> {
  const [recorded, captures] = await Promise.all([
    attendancesOf(activityId),
    waitingCaptures({ activityId }),
  ]);
  return recorded.filter(({ state }) => tookPart(state)).length + captures.length;
}

/** Refuses to move a meeting to which somebody has come already: they would be credited for one that has not been. */
export async function requireNobodyCame({ _id, state }: ActivityRecord): Promise<void> {
  if (state === 'announced' && (await countCame(_id)) > 0) refuse('activity.someoneCheckedIn');
}
