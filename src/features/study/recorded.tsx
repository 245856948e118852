import type { Output } from '@contract/api';
import { yearOfDay } from '@contract/open-year';
import { goBack } from '@/device/page/navigate';
import { t } from '@/i18n';
import { answeredAboveText } from '@/i18n/answered-above';
import { todayInShanghai } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { ProgressBar } from '@/ui/figures/progress-bar';
import { Card } from '@/ui/layout/card';
import { Done } from '@/ui/layout/done';
import { Page } from '@/ui/layout/page';
import { Row } from '@/ui/row';

export interface RecordedProps {
  recorded: Output<'study.record'>;
  hours: number;
  /** Notes were handed in; else something that the secretary has to say yes to because it came late. */
  isNotes: boolean;
  /** Not known when the page was opened by itself and the year has not come yet. */
  requiredHours: number | undefined;
  onAgain: () => void;
}

function yearText(year: number, credited: number, required: number | undefined): string {
  const isThis = year === yearOfDay(todayInShanghai());
  if (required === undefined) {
    return t(isThis ? 'study.doneYearOnly' : 'study.doneThatYearOnly', { year, credited });
  }
  return t(isThis ? 'study.doneYear' : 'study.doneThatYear', { year, credited, required });
}

/** It is noted down: what it adds to the year, or that the secretary will read it first. */
export function Recorded({ recorded, hours, isNotes, requiredHours, onAgain }: RecordedProps) {
  const { state, year, creditedHours: credited } = recorded;
  const waits = state === 'waiting';
  const who = answeredAboveText(recorded.answeredAbove);
  const next = who ? t('study.sentNotesAbove', { who, hours }) : t('study.sentNotesNext', { hours });
  const sum = yearText(year, credited, requiredHours);
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
      {recorded.asSaid === false ? (
        <Done title={t('study.recordedBefore')} note={t('study.recordedBeforeNext')} />
      ) : (
        <Done
          title={
            waits ? t(isNotes || who ? 'study.sentNotes' : 'study.sentLate') : t('study.done', { hours })
          }
          note={waits ? next : sum}
        />
      )}
      {requiredHours !== undefined && (
        <Card>
          <ProgressBar
            value={credited}
            of={requiredHours}
            tone='gold'
            label={t('study.hourUnit')}
            side={`${credited} / ${requiredHours}`}
          />
        </Card>
      )}
    </Page>
  );
}
