import { useReachBottom } from '@tarojs/taro';
import { useWishes } from '@/features/wish/board/use-wishes';
import { OverdueCard } from '@/features/wish/verify/overdue-card';
import { useRemindStaff } from '@/features/wish/verify/use-remind-staff';
import { t } from '@/i18n';
import { ListAnswer } from '@/shared/list-answer';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Empty } from '@/ui/layout/empty';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';

/**
 * What a township's communities have not looked at for days: it sees, and reminds, and decides in their place only what
 * their own staff ask for.
 */
export default function OverdueWishesPage() {
  const overdue = useWishes('overdue');
  const reminding = useRemindStaff();
  useReachBottom(overdue.more);
  return (
    <Page title={t('wall.overdueTitle')}>
      <TroubleNotice of={reminding.trouble} />
      <ListAnswer
        of={overdue}
        empty={<Empty picture='allDone' title={t('wall.overdueEmpty')} next={t('wall.overdueEmptyNext')} />}
      >
        {(items) => (
          <>
            <Lede more={t('wall.overdueWhyMore')}>{t('wall.overdueWhy')}</Lede>
            {items.map((wish) => (
              <OverdueCard key={wish.wishId} wish={wish} onRemind={(wishId) => reminding.act({ wishId })} />
            ))}
          </>
        )}
      </ListAnswer>
    </Page>
  );
}
