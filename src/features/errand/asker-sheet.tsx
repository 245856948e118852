import type { Asker } from '@contract/errand/spot';
import { useCall } from '@/cloud/use-call';
import { t } from '@/i18n';
import { nearDayText } from '@/i18n/dates';
import { Answer } from '@/shared/answer';
import { Card } from '@/ui/layout/card';
import { Notice } from '@/ui/layout/notice';
import { Sheet } from '@/ui/layout/sheet';
import { ListRow } from '@/ui/list-row';
import { Tiny } from '@/ui/text';

export interface AskerSheetProps {
  onPick: (asker: Asker) => void;
  onClose: () => void;
}

/** Those who asked the community for something themselves: who is picked is told. */
export function AskerSheet({ onPick, onClose }: AskerSheetProps) {
  const asked = useCall('errand.askers', {});
  return (
    <Sheet open title={t('spot.pickTitle')} onClose={onClose}>
      <Notice kind='why'>{t('spot.pickWhy')}</Notice>
      <Answer of={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Tiny>{t('spot.pickNone')}</Tiny>
          ) : (
            <Card rows>
              {items.map((one) => (
                <ListRow
                  key={`${one.asker.kind} ${one.asker.id}`}
                  title={one.name}
                  note={t('spot.asked', { title: one.title, day: nearDayText(one.at) })}
                  onTap={() => onPick(one)}
                />
              ))}
            </Card>
          )
        }
      </Answer>
    </Sheet>
  );
}
