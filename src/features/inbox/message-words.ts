import type { Message } from '@contract/message';
import type { MessageKind } from '@contract/words';
import { t } from '@/i18n';
import { dueText, nearDayText, timeText } from '@/i18n/dates';

/** What a message says in one line. */
export const messageTitle = ({ what, params }: Message): string =>
  t(`inbox.${what}`, { title: params.title });

interface WhenWhere {
  startsAt: string;
  place: string;
}

function whenWhere({ startsAt, place }: WhenWhere): string {
  const when = { day: nearDayText(startsAt), time: timeText(startsAt) };
  return place === '' ? t('inbox.when', when) : t('inbox.whenWhere', { ...when, place });
}

/** Their reason is a day. */
const dueKinds: readonly MessageKind[] = ['resolutionDue', 'wishDueSoon'];

/** What stands below it: why, where somebody gave a reason, else when and where, and what that was before a change. */
export function messageNote({ what, params }: Message): string {
  const { startsAt, place, reason, was } = params;
  if (reason !== '') return dueKinds.includes(what) ? dueText(reason) : reason;
  if (startsAt === null) return place;
  const now = whenWhere({ startsAt, place });
  return was ? t('inbox.instead', { now, was: whenWhere(was) }) : now;
}

/** When it came: the time of today, else the day. */
export const messageTime = ({ at }: Message, now: number = Date.now()): string =>
  nearDayText(at, now) === nearDayText(new Date(now).toISOString(), now)
    ? timeText(at)
    : nearDayText(at, now);
