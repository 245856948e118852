import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { Card } from '@/ui/layout/card';
import { ListRow } from '@/ui/list-row';

/** The way to noting down help on the spot, near the top: it is what they do most often. */
export function SpotDoor() {
  return (
    <Card rows>
      <ListRow title={t('spot.door')} note={t('spot.doorNote')} onTap={() => open('errandSpot')} />
    </Card>
  );
}
