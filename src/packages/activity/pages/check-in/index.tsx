import { t } from '@/i18n';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';

export default function CheckInPage() {
  return (
    <Page title={t('common.appName')}>
      <Skeleton />
    </Page>
  );
}
