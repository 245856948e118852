import type { EveningItem } from '@contract/errand/spot';
import { useCall } from '@/cloud/use-call';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { Answer } from '@/shared/answer';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/layout/sheet';
import { Row } from '@/ui/row';
import { Lead } from '@/ui/text';
import { ErrandContact } from './errand-contact';
import { readAloud } from './evening-list';

/** One of the evening's list, where the meeting wants to know more: its words, and the name on a further tap. */
export function EveningSheet({ item, onClose }: { item: EveningItem; onClose: () => void }) {
  const { errandId } = item;
  const asked = useCall('errand.detail', { errandId });
  return (
    <Sheet open title={readAloud(item)} onClose={onClose}>
      <Answer of={asked}>
        {({ title, mayReach, mine, spot }) => (
          <>
            <Lead>{title}</Lead>
            {mayReach && <ErrandContact errandId={errandId} own={mine} spot={spot} />}
          </>
        )}
      </Answer>
      <Row equal spaced>
        <Button onTap={() => open('errandDetail', { errandId })}>{t('spot.seeWhole')}</Button>
      </Row>
    </Sheet>
  );
}
