import { t } from '@/i18n';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';

export default function RollUpPage() {
  return (
    <Page title={t('common.appName')}>
      <Skeleton />
    </Page>
  );
}
