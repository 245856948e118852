import type { Message } from '@contract/message';
import { t } from '@/i18n';
import { nearDayText, timeText } from '@/i18n/dates';

/** What a message says in one line. */
export const messageTitle = ({ what, params }: Message): string =>
  t(`inbox.${what}`, { title: params.title });

function whenWhere({ startsAt, place }: Message['params']): string {
  if (startsAt === null) return place;
  const when = { day: nearDayText(startsAt), time: timeText(startsAt) };
  return place === '' ? t('inbox.when', when) : t('inbox.whenWhere', { ...when, place });
}

/** What stands below it: why, where somebody gave a reason, else when and where. */
export const messageNote = ({ params }: Message): string => params.reason || whenWhere(params);

/** When it came: the time of today, else the day. */
export const messageTime = ({ at }: Message, now: number = Date.now()): string =>
  nearDayText(at, now) === nearDayText(new Date(now).toISOString(), now)
    ? timeText(at)
    : nearDayText(at, now);
