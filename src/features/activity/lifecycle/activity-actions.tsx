import type { Output } from '@contract/api';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { daysUntil } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { Row } from '@/ui/row';
import { scanToCheckIn } from '../check-in/scan-to-check-in';
import { hasEnded } from '../parts/has-ended';
import { isOnDay } from '../parts/is-on-day';

type Activity = Output<'activity.detail'>;

/** Nobody opened the check-in on the day: who came is noted down instead. */
export const wasNeverOpened = ({ state, startsAt }: Pick<Activity, 'state' | 'startsAt'>): boolean =>
  state === 'announced' && daysUntil(startsAt) < 0;

/** The word on the way to the code page: on the day it is where the check-in is opened. */
export function codeWords({ state, startsAt }: Pick<Activity, 'state' | 'startsAt'>): string {
  if (state === 'open') return t('activity.showCode');
  return daysUntil(startsAt) === 0 ? t('activity.startCheckIn') : t('activity.codePage');
}

export interface Standing {
  /** Type is drawn large. */
  large: boolean;
  /** It is the caller's own branch's. */
  isOwn: boolean;
  announce: () => unknown;
}

/** What the caller can do with the activity now: null when there is nothing. */
export function activityActions(activity: Activity, { large, isOwn, announce }: Standing) {
  const { activityId, state, runsIt, recordsIt, mine, may } = activity;
  // Large words stay beside each other: the foot must not cover the page.
  const size = large ? 'medium' : 'normal';
  const seeRoll = () => open('activityAttendance', { activityId });
  if (may.announce) {
    return (
      <Button kind='main' onTap={announce}>
        {t('life.announce')}
      </Button>
    );
  }
  if (runsIt) {
    if (hasEnded(state)) return <Button onTap={seeRoll}>{t('activity.seeRoll')}</Button>;
    if (!may.showCode) return null;
    if (wasNeverOpened(activity)) {
      return (
        <Button kind='main' onTap={seeRoll}>
          {t('activity.noteDown')}
        </Button>
      );
    }
    return (
      <Row equal>
        <Button size={size} onTap={seeRoll}>
          {t('activity.seeRoll')}
        </Button>
        <Button kind='main' size={size} onTap={() => open('activityCode', { activityId })}>
          {codeWords(activity)}
        </Button>
      </Row>
    );
  }
  const scan = (
    <Button kind='main' size={recordsIt ? size : 'normal'} onTap={scanToCheckIn}>
      {t('activity.scan')}
    </Button>
  );
  const scans = isOwn && isOnDay(activity) && mine === null;
  // Of another branch's activity the own people are recorded here too.
  if (!recordsIt) return scans ? scan : null;
  if (!may.enter && !hasEnded(state)) return null;
  return (
    <Row equal>
      <Button size={size} onTap={seeRoll}>
        {t('activity.seeRoll')}
      </Button>
      {scans && scan}
    </Row>
  );
}
