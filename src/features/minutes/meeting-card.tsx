import { t } from '@/i18n';
import { dayText, nearDayText, timeText } from '@/i18n/dates';
import { Card } from '@/ui/layout/card';
import { Lead, Sub, Tiny } from '@/ui/text';
import type { Minutes } from './minutes-form';

/** Of which meeting, and when it was last written on. */
export function MeetingCard({ of: { title, startsAt, state, minutes } }: { of: Minutes }) {
  return (
    <Card>
      <Lead>{title}</Lead>
      <Sub>{`${dayText(startsAt)} ${timeText(startsAt)}`}</Sub>
      {minutes && (
        <Tiny>
          {t('minutes.savedBy', {
            name: minutes.savedBy,
            day: nearDayText(minutes.savedAt),
            time: timeText(minutes.savedAt),
          })}
        </Tiny>
      )}
      {state === 'filed' && <Tiny>{t('minutes.filed')}</Tiny>}
    </Card>
  );
}
