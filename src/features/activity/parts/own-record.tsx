import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { timeText } from '@/i18n/dates';
import { Card } from '@/ui/layout/card';
import { ListRow } from '@/ui/list-row';
import { CheckOut } from '../check-in/check-out';
import { NearCard } from '../check-in/near-card';
import { AttendanceTag } from './attendance-tag';
import { hasEnded } from './has-ended';

type Activity = Output<'activity.detail'>;

/** A check-in that waits for the secretary's word, or did not get it. */
function wordsOf({ state, capturedAt, decision: why }: NonNullable<Activity['myCapture']>) {
  const time = timeText(capturedAt);
  return state === 'waiting'
    ? { title: t('signal.mineWaitsTitle'), note: t('signal.mineWaits', { time }) }
    : { title: t('signal.mineDeclinedTitle'), note: t('signal.mineDeclined', { time, why }) };
}

/** What is recorded of the caller, or what to do so that something will be. */
export function OwnRecord({ of }: { of: Activity }) {
  const { mine, myCapture, myLeftAt, myPlaceInLine, saidNear, state, counts } = of;
  const sent = myCapture && wordsOf(myCapture);
  const note = () => {
    if (mine === null) {
      return hasEnded(state) ? t('activity.mineNoneClosed') : t('activity.mineNoneComing');
    }
    if (myPlaceInLine === null) return undefined;
    const line = t('activity.inLine', { place: myPlaceInLine, expected: counts.expected });
    const left = myLeftAt && t('signal.leftAt', { time: timeText(myLeftAt) });
    const near = saidNear !== undefined && t(saidNear ? 'signal.isNear' : 'signal.isFar');
    return [timeText(mine.at), line, near, left].filter(Boolean).join(' · ');
  };
  return (
    <>
      <Card rows>
        <ListRow
          title={sent?.title ?? (mine === null ? t('activity.mineNone') : t('activity.mine'))}
          note={sent?.note ?? note()}
          side={mine && <AttendanceTag state={mine.state} />}
        />
        <CheckOut of={of} />
      </Card>
      <NearCard of={of} />
    </>
  );
}
