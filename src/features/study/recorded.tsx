import type { Output } from '@contract/api';
import { goBack } from '@/device/navigate';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Done } from '@/ui/done';
import { Page } from '@/ui/page';
import { ProgressBar } from '@/ui/progress-bar';
import { Row } from '@/ui/row';

export interface RecordedProps {
  recorded: Output<'study.record'>;
  hours: number;
  /** Not known when the page was opened by itself and the year has not come yet. */
  requiredHours: number | undefined;
  onAgain: () => void;
}

/** It is noted down: what it adds to the year, or that the secretary will read it first. */
export function Recorded({ recorded, hours, requiredHours, onAgain }: RecordedProps) {
  const { state, creditedHours } = recorded;
  const waits = state === 'waiting';
  const year =
    requiredHours === undefined
      ? t('study.doneYearOnly', { credited: creditedHours })
      : t('study.doneYear', { credited: creditedHours, required: requiredHours });
  return (
    <Page
      title={t('study.recordTitle')}
      centred
      footer={
        <Row equal>
          <Button onTap={onAgain}>{t('study.again')}</Button>
          <Button onTap={goBack}>{t('study.back')}</Button>
        </Row>
      }
    >
      <Done
        title={waits ? t('study.sentNotes') : t('study.done', { hours })}
        note={waits ? t('study.sentNotesNext', { hours }) : year}
      />
      {requiredHours !== undefined && (
        <Card>
          <ProgressBar
            value={creditedHours}
            of={requiredHours}
            tone='gold'
            label={t('study.hourUnit')}
            side={`${creditedHours} / ${requiredHours}`}
          />
        </Card>
      )}
    </Page>
  );
}
