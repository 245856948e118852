import type { Output } from '@contract/api';
import { open } from '@/device/navigate';
import { confirm, say } from '@/device/say';
import { scan } from '@/device/scan';
import { t } from '@/i18n';
import { daysUntil, dayText } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { Row } from '@/ui/row';

type Activity = Output<'activity.detail'>;

async function scanToCheckIn() {
  const found = await scan();
  if ('text' in found) await open('activityCheckIn', { code: found.text });
  else if (found.reason) say(found.reason);
}

/** The first code opens the check-in: on another day than planned, that is asked about first. */
async function showCode({ activityId, state, startsAt }: Activity) {
  if (state === 'announced' && daysUntil(startsAt) !== 0) {
    const agreed = await confirm({
      title: t('activity.startEarlyTitle'),
      text: t('activity.startEarlyText', { day: dayText(startsAt) }),
      yes: t('activity.startEarlyYes'),
    });
    if (!agreed) return;
  }
  await open('activityCode', { activityId });
}

/** What the caller can do with the activity now: null when there is nothing. */
export function activityActions(activity: Activity) {
  const { activityId, state, runsIt, mine, startsAt } = activity;
  if (state === 'cancelled') return null;
  if (runsIt) {
    const seeRoll = () => open('activityAttendance', { activityId });
    if (state === 'closed') return <Button onTap={seeRoll}>{t('activity.seeRoll')}</Button>;
    return (
      <Row equal stacks>
        <Button onTap={seeRoll}>{t('activity.seeRoll')}</Button>
        <Button kind='main' onTap={() => showCode(activity)}>
          {state === 'open' ? t('activity.showCode') : t('activity.startCheckIn')}
        </Button>
      </Row>
    );
  }
  const today = state === 'open' || (state === 'announced' && daysUntil(startsAt) === 0);
  if (!today || mine !== null) return null;
  return (
    <Button kind='main' onTap={scanToCheckIn}>
      {t('activity.scan')}
    </Button>
  );
}
