import type { Output } from '@contract/api';
import { useLargeType } from '@/device/large-type';
import { openInstead } from '@/device/navigate';
import { confirm, say } from '@/device/say';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Row } from '@/ui/row';
import { namesOf } from './names-of';
import { restOf } from './roll-order';
import { useEndCheckIn } from './use-end-check-in';
import { useEnterPeople } from './use-enter-people';

/** Names told before it becomes 「等 n 人」. */
const namesTold = 3;

export interface CodeActionsProps {
  activityId: string;
  roll: Output<'activity.attendance'> | undefined;
  onEntered: () => Promise<void>;
}

/** At the foot of the code page: everyone else came, and the end. Both ask first. */
export function useCodeActions({ activityId, roll, onEntered }: CodeActionsProps) {
  // Large words stay beside each other: the foot must not cover the roll.
  const size = useLargeType().large ? 'medium' : 'normal';
  const enter = useEnterPeople();
  const end = useEndCheckIn();
  const people = roll?.people ?? [];
  const rest = restOf(people);
  const open = people.filter(({ state }) => state === null).length;

  const restCame = async () => {
    const frail = open - rest.length;
    const names = namesOf(rest, namesTold);
    const agreed = await confirm({
      title: t('activity.restTitle', { n: rest.length }),
      text: frail > 0 ? t('activity.restTextFrail', { names, n: frail }) : t('activity.restText', { names }),
      yes: t('activity.restYes'),
    });
    if (!agreed) return;
    const entered = await enter.act({ activityId, memberIds: rest.map(({ memberId }) => memberId) });
    if (entered && 'kept' in entered) say(t('signal.restKept'));
    else await onEntered();
  };
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
    trouble: enter.trouble ?? end.trouble,
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
