import type { Output } from '@contract/api';
import { open, openInstead, openTab } from '@/device/page/navigate';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Done } from '@/ui/layout/done';
import { Notice } from '@/ui/layout/notice';
import { Page } from '@/ui/layout/page';
import { ListRow } from '@/ui/list-row';
import { Row } from '@/ui/row';

export interface SpotNotedProps {
  /** Null while it waits on the phone for a signal. */
  noted: Output<'errand.jot'> | null;
  onAnother: () => void;
}

/** It is noted down, or kept on the phone: what that means, and the next one. */
export function SpotNoted({ noted, onAnother }: SpotNotedProps) {
  const isDone = noted?.state !== 'assigned';
  const community = noted?.communityName ?? '';
  const said = () => {
    if (!noted) return <Done title={t('spot.kept')} note={t('spot.keptWhy')} />;
    return isDone ? (
      <Done title={t('spot.recorded')} note={t('spot.recordedNote', { community })} />
    ) : (
      <Done title={t('spot.toDoSaid')} note={t('spot.toDoNote', { community })} />
    );
  };
  return (
    <Page
      title={t('spot.title')}
      centred
      footer={
        <Row equal>
          <Button onTap={() => openTab('home')}>{t('errand.toHome')}</Button>
          <Button kind='main' onTap={onAnother}>
            {t('spot.another')}
          </Button>
        </Row>
      }
    >
      {said()}
      {noted?.asSaid === false && <Notice kind='why'>{t('spot.before')}</Notice>}
      {noted && <Notice kind='why'>{t(isDone ? 'spot.recordedWhy' : 'spot.toDoWhy')}</Notice>}
      {noted && (
        <Card rows>
          <ListRow
            title={t('spot.see')}
            onTap={() => openInstead('errandDetail', { errandId: noted.errandId })}
          />
          {noted.meets && (
            <ListRow
              title={t('spot.toEvening')}
              note={t('spot.toEveningNote')}
              onTap={() => open('errandEvening')}
            />
          )}
        </Card>
      )}
    </Page>
  );
}
