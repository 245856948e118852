import type { Output } from '@contract/api';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Notice } from '@/ui/layout/notice';
import { useSayNear } from '../leave/use-say-near';

/** Asks who came to say with one tap that they are near, where the activity asks for it. Nothing hangs on it. */
export function NearCard({ of }: { of: Output<'activity.detail'> }) {
  const { activityId, near, may, mine, saidNear } = of;
  const { asks, found, trouble, sayNear } = useSayNear();
  const came = mine?.state === 'present' || mine?.state === 'late';
  if (!ASKS_NEAR || !near || !may.sayNear || !came || saidNear !== undefined || !asks) return null;
  if (found === 'refused') return <Notice kind='why'>{t('signal.nearRefused')}</Notice>;
  const tap = async () => {
    const said = await sayNear(activityId, near);
    if (said) say(said.near ? t('signal.nearSaid') : t('signal.farSaid'));
  };
  return (
    <>
      <TroubleNotice of={trouble} />
      <Notice kind='why' action={{ words: t('signal.sayNear'), onTap: tap }}>
        {found ? t('signal.nearUnavailable') : t('signal.nearAsk')}
      </Notice>
    </>
  );
}
