import { ActivityRow } from '@/features/activity/activity-row';
import { useActivityList } from '@/features/activity/use-activity-list';
import { OwnYear } from '@/features/home/own-year';
import { useHome } from '@/features/home/use-home';
import { t } from '@/i18n';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { TroubleNotice } from '@/ui/trouble-notice';

/** The reader's own year, how its figures are counted, and the records they rest on. */
export default function MyYearPage() {
  const asked = useHome();
  const past = useActivityList('past');
  return (
    <Page title={t('home.yearTitle')}>
      <Answer of={asked}>{(home) => home.year && <OwnYear year={home.year} />}</Answer>
      <Notice kind='why'>{t('home.yearHow')}</Notice>
      <Section title={t('home.yearRecords')}>
        <TroubleNotice of={past.trouble} />
        {past.items?.length === 0 && <Empty title={t('home.yearNone')} next={t('home.yearNoneNext')} />}
        {past.items?.map((activity) => (
          <ActivityRow key={activity.activityId} of={activity} />
        ))}
        {past.hasMore && (
          <Button busy={past.loadingMore} onTap={past.more}>
            {t('common.more')}
          </Button>
        )}
      </Section>
    </Page>
  );
}
