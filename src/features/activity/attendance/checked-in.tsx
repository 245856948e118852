import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { timeText } from '@/i18n/dates';
import { Done } from '@/ui/layout/done';
import { Skeleton } from '@/ui/layout/skeleton';
import { NearCard } from '../check-in/near-card';
import { Schedule } from '../parts/schedule';
import { useActivity } from '../parts/use-activity';

type Outcome = Output<'activity.checkIn'>;

function titleOf({ already, at, state, waiting }: Outcome): string {
  if (waiting) return t('signal.waitsTitle');
  if (already) return t('activity.checkedInAlready', { time: timeText(at) });
  if (state === 'remote') return t('activity.checkedInRemote');
  return state === 'late' ? t('activity.checkedInLate') : t('activity.checkedIn');
}

/** The record is made: the time at once, and as soon as it is known the place in line and what comes today. */
export function CheckedIn({ outcome }: { outcome: Outcome }) {
  const { answer: activity, waiting } = useActivity(outcome.activityId);
  const place = activity?.myPlaceInLine;
  const line =
    activity && place ? t('activity.inLine', { place, expected: activity.counts.expected }) : undefined;
  const counted = outcome.already ? (line ?? t('activity.alreadyNote')) : (line ?? outcome.title);
  const note = outcome.waiting ? t('signal.waitsNote', { time: timeText(outcome.at) }) : counted;
  return (
    <>
      <Done
        title={titleOf(outcome)}
        {...(outcome.already ? {} : { figure: timeText(outcome.at) })}
        note={note}
      />
      {waiting && <Skeleton cards={1} />}
      {activity && <NearCard of={activity} />}
      {activity && (
        <Schedule
          title={t('activity.todaySchedule')}
          parts={activity.parts}
          creditHours={activity.creditHours}
        />
      )}
    </>
  );
}
