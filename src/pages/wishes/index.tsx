import { t } from '@/i18n';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';

export default function WishesPage() {
  return (
    <Page title={t('tabs.wishes')} tab>
      <Skeleton />
    </Page>
  );
}
