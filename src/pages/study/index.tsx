import { useState } from 'react';
import { Refusal } from '@/cloud/trouble';
import { usePullDown } from '@/device/page/pull-down';
import { LastYearCard } from '@/features/study/last-year-card';
import { RecordList } from '@/features/study/record-list';
import { Unbound } from '@/features/study/unbound';
import { useStudyYear } from '@/features/study/use-study-year';
import { YearCard } from '@/features/study/year-card';
import { t } from '@/i18n';
import { Answer } from '@/shared/answer';
import { ChipRow } from '@/ui/chip';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Page } from '@/ui/layout/page';
import { Section } from '@/ui/layout/section';
import { Tiny } from '@/ui/text';

/**
 * The caller's year of study: how far, where from, and a way to note more down. In January last year is beside it, since
 * something may still be noted down for it.
 */
export default function StudyPage() {
  const [past, setPast] = useState<number>();
  const asked = useStudyYear(past);
  const { trouble, again } = asked;
  usePullDown(again);
  const unbound = trouble instanceof Refusal && trouble.code === 'member.notBound';
  return (
    <Page title={t('study.title')} tab>
      {past !== undefined && (
        <ChipRow
          label={t('study.which')}
          choices={[past + 1, past].map((year) => ({
            value: String(year),
            words: t('study.yearShort', { year }),
          }))}
          chosen={String(past)}
          onChoose={(year) => setPast(year === String(past) ? past : undefined)}
        />
      )}
      {unbound ? (
        <Unbound />
      ) : (
        <Answer of={asked}>
          {({ records, lastYear, ...year }) => (
            <>
              <YearCard year={year} />
              {lastYear && <LastYearCard lastYear={lastYear} onOpen={() => setPast(lastYear.year)} />}
              <Section title={t('study.records')}>
                {records.items.length === 0 ? (
                  <Card>
                    <Empty
                      picture='book'
                      title={t(past === undefined ? 'study.noRecords' : 'study.noRecordsThen')}
                      next={t('study.noRecordsNext')}
                    />
                  </Card>
                ) : (
                  <RecordList records={records} year={past} />
                )}
              </Section>
              <Tiny>{t('study.howText')}</Tiny>
            </>
          )}
        </Answer>
      )}
    </Page>
  );
}
