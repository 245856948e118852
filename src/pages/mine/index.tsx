import { t } from '@/i18n';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';

export default function MinePage() {
  return (
    <Page title={t('tabs.mine')} tab>
      <Skeleton />
    </Page>
  );
}
