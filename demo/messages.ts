import { dayOf, daysAfter } from '../server/kernel/time/clock';
import { isBound, messageOf, type Telling } from '../server/messaging/message-of';
import type { ActivityRecord } from '../server/records/activity';
import type { MessageRecord } from '../server/records/message';
import type { ResolutionRecord } from '../server/records/resolution';
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
  occasion: what === 'dayBefore' ? activity.startsAt : '',
  at: instantAt(daysAfter(dayOf(activity.startsAt), -daysBefore), time),
});

/**
 * What those whom one may be were told of their branch's theme days: the coming one, not opened yet, and the last ones.
 * Nobody is told what they planned themselves, nor what is still to come.
 */
export function messagesOf(
  branch: BranchPlan,
  roll: readonly Person[],
  {
    activities,
    resolutions,
  }: { activities: readonly ActivityRecord[]; resolutions: readonly ResolutionRecord[] },
  now: Date,
): MessageRecord[] {
  if (!branch.featured) return [];
  const themeDays = activities.filter(({ kind }) => kind === 'themeDay');
  const coming = themeDays.filter(({ state, startsAt }) => state === 'announced' && startsAt >= now);
  const off = activities.filter(({ state }) => state === 'cancelled');
  const past = themeDays
    .filter(({ startsAt }) => startsAt < now)
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
    .slice(-PAST)
    .flatMap((activity) => [
      told('activityAnnounced', activity, 5, '19:30'),
      told('dayBefore', activity, 1, '09:00'),
    ]);
  const news = [
    ...coming.map((activity) => ({
      ...told('activityAnnounced', activity, 0, '19:30'),
      at: instantAt(daysAfter(dayOf(now), -2), '19:30'),
    })),
    ...off.map((activity) => ({
      ...told('activityCancelled', activity, 0, '18:10'),
      ...{ reason: activity.cancelReason, at: activity.updatedAt },
    })),
  ];
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
      ...resolutions
        .filter(
          ({ ownerId, state, dueOn }) => ownerId === person._id && state === 'open' && dueOn < dayOf(now),
        )
        .map((resolution) => dueOf(person, resolution)),
    ]);
}

/** As the timer reminds an owner on the third day before. */
function dueOf(
  { _id: memberId, openid }: Person & { openid: string },
  resolution: ResolutionRecord,
): MessageRecord {
  const { _id, activityId, text, dueOn, addedAt } = resolution;
  const onThirdDay = instantAt(daysAfter(dueOn, -3), '09:00');
  const at = onThirdDay > addedAt ? onThirdDay : addedAt;
  return {
    _id: ['resolutionDue', _id, memberId, dueOn].join('_'),
    openid,
    memberId,
    what: 'resolutionDue',
    params: { title: text, startsAt: null, place: '', reason: dueOn, was: null },
    about: { kind: 'activity', id: activityId },
    at,
    readAt: null,
    delivery: 'none',
    deliverBy: instantAt(dueOn, '09:00'),
    claim: null,
    updatedAt: at,
  };
}

const isToldTo = ({ _id }: Person, { createdBy }: ActivityRecord) => createdBy !== _id;
