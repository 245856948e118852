import { Refusal } from '@/cloud/trouble';
import { usePullDown } from '@/device/pull-down';
import { RecordList } from '@/features/study/record-list';
import { Unbound } from '@/features/study/unbound';
import { useStudyYear } from '@/features/study/use-study-year';
import { YearCard } from '@/features/study/year-card';
import { t } from '@/i18n';
import { Answer } from '@/ui/answer';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { Tiny } from '@/ui/text';

/** The caller's year of study: how far, where from, and a way to note more down. */
export default function StudyPage() {
  const asked = useStudyYear();
  const { trouble, again } = asked;
  usePullDown(again);
  const unbound = trouble instanceof Refusal && trouble.code === 'member.notBound';
  return (
    <Page title={t('study.title')} tab>
      {unbound ? (
        <Unbound />
      ) : (
        <Answer of={asked}>
          {({ records, ...year }) => (
            <>
              <YearCard year={year} />
              <Section title={t('study.records')}>
                {records.items.length === 0 ? (
                  <Card>
                    <Empty title={t('study.noRecords')} next={t('study.noRecordsNext')} />
                  </Card>
                ) : (
                  <RecordList records={records} />
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
