import type { Output } from '@contract/api';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { Card } from '@/ui/layout/card';
import { ListRow } from '@/ui/list-row';

/** The way to the poster, for who runs an activity that is not over. */
export function PosterRow({ of }: { of: Output<'activity.detail'> }) {
  const { activityId, may } = of;
  if (!may.showCode) return null;
  return (
    <Card rows>
      <ListRow
        title={t('signal.posterRow')}
        note={t('signal.posterRowNote')}
        onTap={() => void open('activityPoster', { activityId })}
      />
    </Card>
  );
}
