import { t } from '@/i18n';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';

export default function PartsPage() {
  return (
    <Page title={t('gallery.title')}>
      <Skeleton />
    </Page>
  );
}
