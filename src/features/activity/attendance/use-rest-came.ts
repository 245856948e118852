import type { Attendee } from '@contract/activity';
import { confirm, say } from '@/device/say';
import { t } from '@/i18n';
import { namesOf } from '../parts/names-of';
import { restOf } from '../parts/roll-order';
import { useEnterPeople } from './use-enter-people';

/** Names told before it becomes 「等 n 人」. */
const namesTold = 3;

/** 「其余都到了」: everybody left is recorded as come, after a question that names them. */
export function useRestCame(activityId: string, people: readonly Attendee[], onEntered: () => Promise<void>) {
  const enter = useEnterPeople();
  const rest = restOf(people);
  const restCame = async () => {
    const apart = people.filter(({ state }) => state === null).length - rest.length;
    const names = namesOf(rest, namesTold);
    const agreed = await confirm({
      title: t('activity.restTitle', { n: rest.length }),
      text: apart > 0 ? t('activity.restTextFrail', { names, n: apart }) : t('activity.restText', { names }),
      yes: t('activity.restYes'),
    });
    if (!agreed) return;
    const entered = await enter.act({ activityId, memberIds: rest.map(({ memberId }) => memberId) });
    if (entered && 'kept' in entered) say(t('signal.restKept'));
    else await onEntered();
  };
  return { rest, restCame, trouble: enter.trouble };
}
