import { afterStep } from '../server/activity/model/workflow';
import { auditLine } from '../server/kernel/audit';
import { dayOf, daysAfter } from '../server/kernel/time/clock';
import type { ActivityRecord } from '../server/records/activity';
import type { AuditRecord } from '../server/records/audit';
import { instantAt } from './calendar';
import { leadersOf, type Person } from './people';
import { randomOf } from './random';

/** What is older is filed. */
const DAYS_UNTIL_FILED = 40;

/** As `activity.file` leaves what was held long ago: filed by its secretary, a week or so afterwards. */
export function filedWhenOld(activity: ActivityRecord, now: Date): ActivityRecord {
  const held = dayOf(activity.startsAt);
  if (activity.state !== 'closed' || held >= daysAfter(dayOf(now), -DAYS_UNTIL_FILED)) return activity;
  const filedAt = instantAt(daysAfter(held, randomOf('filing', activity._id).whole(5, 12)), '17:40');
  return afterStep(activity, 'filed', { by: activity.createdBy, now: filedAt });
}

/** The last theme day that was filed has a line beside it, as `activity.correct` adds it. */
export function withCorrection(activities: readonly ActivityRecord[]): ActivityRecord[] {
  const corrected = activities.filter(({ kind, state }) => kind === 'themeDay' && state === 'filed').at(-1);
  return activities.map((activity) => {
    const { _id, filedAt, createdBy } = activity;
    if (activity !== corrected || !filedAt) return activity;
    return afterStep(activity, 'corrected', {
      by: createdBy,
      now: instantAt(daysAfter(dayOf(filedAt), 3), '10:15'),
      requestId: `demo-${_id}-corrected`,
      note: '记录人核对当天照片后提出',
      details: { text: '散会时间实为十二点一刻，记录里少写了半小时' },
    });
  });
}

/** What is noted down of those that were filed, corrected or called off. */
export function auditsOf(activities: readonly ActivityRecord[], roll: readonly Person[]): AuditRecord[] {
  const { openid } = leadersOf(roll).secretary;
  if (openid === null) return [];
  const line = (what: string, activity: ActivityRecord, at: Date, occasion = '', reason = '') =>
    auditLine({
      what: `activity.${what}`,
      collection: 'activities',
      id: activity._id,
      branchId: activity.branchId,
      ...{ openid, occasion, reason, at },
    });
  return activities.flatMap((activity) => [
    ...(activity.filedAt ? [line('file', activity, activity.filedAt)] : []),
    ...activity.corrections.map(({ at, requestId, reason }) =>
      line('correct', activity, at, requestId, reason),
    ),
    ...(activity.state === 'cancelled'
      ? [line('cancel', activity, activity.updatedAt, '', activity.cancelReason)]
      : []),
  ]);
}
