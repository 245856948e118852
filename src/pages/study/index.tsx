import { t } from '@/i18n';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';

export default function StudyPage() {
  return (
    <Page title={t('tabs.study')} tab>
      <Skeleton />
    </Page>
  );
}
