import type { ActivityCard } from '@contract/activity';
import { type ReactNode, useState } from 'react';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { daysUntil } from '@/i18n/dates';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Grow, Row } from '@/ui/row';
import { Tiny } from '@/ui/text';
import { isOnDay } from '../parts/is-on-day';
import { useAskReminders } from '../planning/use-ask-reminders';
import { AskLeaveSheet } from './ask-leave-sheet';
import { useSayComing } from './use-say-coming';
import { useWithdrawLeave } from './use-withdraw-leave';

/** Whether the caller is asked to say something: they would be missed, nothing is settled yet, and its day is not over. */
export const isAskedToSay = ({ expectsMe, mine, said, state, startsAt }: ActivityCard): boolean =>
  expectsMe &&
  mine === null &&
  said?.state !== 'approved' &&
  (state === 'open' || (state === 'announced' && daysUntil(startsAt) >= 0));

export interface SayBeforehandProps {
  of: ActivityCard;
  /** Stands beside the one thing that is left to say: once something was said, or the check-in is open. */
  beside?: ReactNode;
}

/**
 * 我会到 and 请个假 side by side; what was said can be said otherwise until the check-in ends. Once it is open, whoever
 * comes checks in instead of saying so.
 */
export function SayBeforehand({ of, beside }: SayBeforehandProps) {
  const { activityId, startsAt, said, state } = of;
  const [asking, setAsking] = useState(false);
  const coming = useSayComing();
  const withdraw = useWithdrawLeave();
  const reminders = useAskReminders(activityId);
  const waits = said?.state === 'waiting';
  const comes = said?.state === 'coming';
  const settled = comes || waits || state === 'open';

  const sayComing = async () => {
    // First, and not waited for: WeChat asks only straight from a tap.
    void reminders.ask();
    if (await coming.act({ activityId, coming: true })) say(t('activity.saidComing'));
  };
  const takeBack = async () => {
    if (await withdraw.act({ activityId })) say(t('activity.leaveWithdrawn'));
  };
  return (
    <>
      <TroubleNotice of={coming.trouble ?? withdraw.trouble} />
      <Row equal spaced>
        {!settled && (
          <Button kind={isOnDay(of) ? 'line' : 'main'} size='medium' onTap={sayComing}>
            {t('activity.willCome')}
          </Button>
        )}
        {settled && beside}
        {waits ? (
          <Button size='medium' onTap={takeBack}>
            {t('activity.leaveWithdraw')}
          </Button>
        ) : (
          <Button size='medium' onTap={() => setAsking(true)}>
            {t('activity.askLeave')}
          </Button>
        )}
      </Row>
      {!settled && reminders.asks && (
        <Row spaced>
          <Grow>
            <Tiny>{t('inbox.askWhy')}</Tiny>
          </Grow>
        </Row>
      )}
      {asking && (
        <AskLeaveSheet activityId={activityId} startsAt={startsAt} onClose={() => setAsking(false)} />
      )}
    </>
  );
}
