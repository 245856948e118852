import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { timeText } from '@/i18n/dates';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { AttendanceTag } from './attendance-tag';
import { hasEnded } from './has-ended';

/** What is recorded of the caller, or what to do so that something will be. */
export function OwnRecord({ of }: { of: Output<'activity.detail'> }) {
  const { mine, myCapture, myPlaceInLine, state, counts } = of;
  const note = () => {
    if (myCapture?.state === 'waiting') {
      return t('signal.mineWaits', { time: timeText(myCapture.capturedAt) });
    }
    if (myCapture) {
      const { capturedAt, decision: why } = myCapture;
      return t('signal.mineDeclined', { time: timeText(capturedAt), why });
    }
    if (mine === null) {
      return hasEnded(state) ? t('activity.mineNoneClosed') : t('activity.mineNoneComing');
    }
    if (myPlaceInLine === null) return undefined;
    return `${timeText(mine.at)} · ${t('activity.inLine', { place: myPlaceInLine, expected: counts.expected })}`;
  };
  return (
    <Card rows>
      <ListRow
        title={mine === null ? t('activity.mineNone') : t('activity.mine')}
        note={note()}
        side={mine && <AttendanceTag state={mine.state} />}
      />
    </Card>
  );
}
