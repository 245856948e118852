import type { RefusalCode } from '../../../contract/api';
import { limits } from '../../../contract/limits';
import type { ActivityState } from '../../../contract/words';
import { daysAfter } from '../../kernel/time/clock';
import type { ResolutionRecord } from '../../records/resolution';

/** Why it cannot be due on this day, or null: from today on, to the very day two years ahead. Days of Asia/Shanghai. */
export function whyNotDueOn(dueOn: string, today: string): RefusalCode | null {
  if (dueOn < today) return 'activity.dueInPast';
  return dueOn > daysAfter(today, limits.resolutionDaysAhead) ? 'activity.dueTooLate' : null;
}

type Said = Pick<ResolutionRecord, 'text' | 'ownerId' | 'dueOn'>;

/**
 * Why a resolution cannot be changed so, or null. While the record is open all of it may be corrected; once it is filed
 * what was resolved stands, and its day alone moves, with a reason.
 */
export function whyNotChange(
  standing: Said & Pick<ResolutionRecord, 'state'>,
  wanted: Said & { reason: string },
  activityState: ActivityState,
  today: string,
): RefusalCode | null {
  if (standing.state === 'closed') return 'activity.resolutionClosed';
  const isFiled = activityState === 'filed';
  if (isFiled && (wanted.text !== standing.text || wanted.ownerId !== standing.ownerId))
    return 'activity.filed';
  if (wanted.dueOn === standing.dueOn) return null;
  if (isFiled && !wanted.reason) return 'activity.resolutionReasonNeeded';
  return whyNotDueOn(wanted.dueOn, today);
}
