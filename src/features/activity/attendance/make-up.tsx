import type { ActivityCard } from '@contract/activity';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { Card } from '@/ui/layout/card';
import { ListRow } from '@/ui/list-row';
import { hasEnded } from '../parts/has-ended';

/** After an activity that the caller missed: the way to make it up by study; nothing when they took part. */
export function MakeUp({ of: { activityId, title, state, mine } }: { of: ActivityCard }) {
  const missed = mine?.state === 'absent' || mine?.state === 'leave' || mine?.state === 'excused';
  if (!hasEnded(state) || !missed) return null;
  const study = () =>
    open('studyRecord', {
      kind: 'notes',
      title: t('activity.makeUpTitle', { title }),
      makesUpFor: activityId,
    });
  return (
    <Card rows>
      <ListRow title={t('activity.makeUp')} note={t('activity.makeUpNote')} onTap={study} />
    </Card>
  );
}
