import type { Output } from '@contract/api';
import { confirm, say } from '@/device/say';
import { t } from '@/i18n';
import { timeText } from '@/i18n/dates';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { useCheckOut } from './use-check-out';

/** 「我先走了」, where the activity asks for it: for who came and has not said so yet. */
export function CheckOut({ of }: { of: Output<'activity.detail'> }) {
  const { activityId, may, myLeftAt } = of;
  const { act, trouble } = useCheckOut();
  if (!may.checkOut || myLeftAt) return null;
  const leave = async () => {
    const agreed = await confirm({
      title: t('signal.leaveTitle'),
      text: t('signal.leaveText'),
      yes: t('signal.leaveYes'),
    });
    if (!agreed) return;
    const left = await act({ activityId });
    if (left) say(t('signal.left', { time: timeText(left.leftAt) }));
  };
  return (
    <>
      <TroubleNotice of={trouble} />
      <Button size='medium' onTap={leave}>
        {t('signal.leave')}
      </Button>
    </>
  );
}
