import { dayOf, daysAfter } from '../cloudfunctions/kernel/clock';
import { isBound, messageOf, type Telling } from '../cloudfunctions/messages/message-of';
import type { ActivityRecord } from '../cloudfunctions/records/activity';
import type { MessageRecord } from '../cloudfunctions/records/message';
import type { BranchPlan } from './branches';
import { instantAt } from './calendar';
import type { Person } from './people';

/** Theme days gone by whose messages still stand in the inboxes. */
const PAST = 2;

interface Told extends Telling {
  activity: ActivityRecord;
}

const told = (what: Telling['what'], activity: ActivityRecord, daysBefore: number, time: string): Told => ({
  ...{ what, activity, reason: '' },
  occasion: what === 'activityAnnounced' ? '' : activity.startsAt,
  at: instantAt(daysAfter(dayOf(activity.startsAt), -daysBefore), time),
});

/**
 * What those whom one may be were told of their branch's theme days: the coming one, not opened yet, and the last ones.
 * Nobody is told what they planned themselves, nor what is still to come.
 */
export function messagesOf(
  branch: BranchPlan,
  roll: readonly Person[],
  activities: readonly ActivityRecord[],
  now: Date,
): MessageRecord[] {
  if (!branch.featured) return [];
  const themeDays = activities.filter(({ kind, startsAt }) => kind === 'themeDay' && startsAt < now);
  const coming = activities.filter(({ kind, startsAt }) => kind === 'themeDay' && startsAt >= now);
  const past = themeDays
    .slice(-PAST)
    .flatMap((activity) => [
      told('activityAnnounced', activity, 5, '19:30'),
      told('dayBefore', activity, 1, '09:00'),
    ]);
  const news = coming.map((activity) => ({
    ...told('activityAnnounced', activity, 0, '19:30'),
    at: instantAt(daysAfter(dayOf(now), -2), '19:30'),
  }));
  return roll
    .slice(0, branch.cast.length)
    .filter(isBound)
    .flatMap((person) => [
      ...past
        .filter(({ activity, at }) => isToldTo(person, activity) && at < now)
        .map((telling) => ({ ...messageOf(person, telling, 'none'), readAt: telling.at })),
      ...news
        .filter(({ activity }) => isToldTo(person, activity))
        .map((telling) => messageOf(person, telling, 'none')),
    ]);
}

const isToldTo = ({ _id }: Person, { createdBy }: ActivityRecord) => createdBy !== _id;
