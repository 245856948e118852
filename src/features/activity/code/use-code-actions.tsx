import type { Output } from '@contract/api';
import { openInstead } from '@/device/page/navigate';
import { confirm } from '@/device/say';
import { t } from '@/i18n';
import { useLargeType } from '@/platform/large-type';
import { Button } from '@/ui/button';
import { Row } from '@/ui/row';
import { useRestCame } from '../attendance/use-rest-came';
import { awaited } from '../parts/roll-order';
import { useEndCheckIn } from './use-end-check-in';

export interface CodeActionsProps {
  activityId: string;
  roll: Output<'activity.attendance'> | undefined;
  onEntered: () => Promise<void>;
}

/** At the foot of the code page: everyone else came, and the end. Both ask first. */
export function useCodeActions({ activityId, roll, onEntered }: CodeActionsProps) {
  // Large words stay beside each other: the foot must not cover the roll.
  const size = useLargeType().large ? 'medium' : 'normal';
  const end = useEndCheckIn();
  const people = roll?.people ?? [];
  const { rest, restCame, trouble } = useRestCame(activityId, people, onEntered);
  const open = awaited(people).length;

  const endNow = async () => {
    const agreed = await confirm({
      title: t('activity.endTitle'),
      text: open > 0 ? t('activity.endTextRest', { n: open }) : t('activity.endText'),
      yes: t('activity.endYes'),
    });
    if (!agreed) return;
    const ended = await end.act({ activityId });
    if (ended) await openInstead('activityAttendance', { activityId });
  };

  return {
    trouble: trouble ?? end.trouble,
    buttons: (
      <Row equal>
        {rest.length > 0 && (
          <Button size={size} onTap={restCame}>
            {t('activity.rest')}
          </Button>
        )}
        <Button kind='main' size={size} onTap={endNow}>
          {t('activity.end')}
        </Button>
      </Row>
    ),
  };
}
