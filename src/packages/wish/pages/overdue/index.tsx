import { useReachBottom } from '@tarojs/taro';
import { troubleText } from '@/cloud/trouble-text';
import { OverdueCard } from '@/features/wish/overdue-card';
import { useRemindStaff } from '@/features/wish/use-remind-staff';
import { useWishes } from '@/features/wish/use-wishes';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';

/**
 * What a township's communities have not looked at for days: it sees, and reminds, and decides in their place only what
 * their own staff ask for.
 */
export default function OverdueWishesPage() {
  const { items, trouble, hasMore, more, loadingMore, again } = useWishes('overdue');
  const reminding = useRemindStaff();
  useReachBottom(more);
  return (
    <Page title={t('wall.overdueTitle')}>
      <TroubleNotice of={reminding.trouble} />
      {trouble && (
        <Notice
          kind={trouble.name === 'Refusal' ? 'refused' : 'waiting'}
          action={{ words: t('common.again'), onTap: again }}
        >
          {troubleText(trouble, 'asking')}
        </Notice>
      )}
      {!items && !trouble && <Skeleton />}
      {items?.length === 0 && (
        <Card>
          <Empty title={t('wall.overdueEmpty')} next={t('wall.overdueEmptyNext')} />
        </Card>
      )}
      {items && items.length > 0 && <Notice kind='why'>{t('wall.overdueWhy')}</Notice>}
      {items?.map((wish) => (
        <OverdueCard key={wish.wishId} wish={wish} onRemind={(wishId) => reminding.act({ wishId })} />
      ))}
      {hasMore && (
        <Button size='medium' busy={loadingMore} onTap={more}>
          {t('common.more')}
        </Button>
      )}
    </Page>
  );
}
