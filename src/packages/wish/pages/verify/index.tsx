import type { WishCard } from '@contract/wish';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { say } from '@/device/say';
import { useVerifyWish } from '@/features/wish/use-verify-wish';
import { useWishes } from '@/features/wish/use-wishes';
import { type Found, VerifyCard } from '@/features/wish/verify-card';
import { type Asking, WishSheet } from '@/features/wish/wish-sheets';
import { t } from '@/i18n';
import { troubleText } from '@/i18n/trouble';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { TroubleNotice } from '@/ui/trouble-notice';

/** The community's queue: oldest first, one card each. */
export default function VerifyWishesPage() {
  const { items, trouble, hasMore, more, loadingMore, again } = useWishes('toVerify');
  const verifying = useVerifyWish();
  const [asked, setAsked] = useState<{ asking: Asking; wish: WishCard }>();
  useReachBottom(more);

  const pass = async ({ wishId }: WishCard, found: Found) => {
    if (await verifying.act({ wishId, decision: 'publish', ...found })) say(t('wish.passed'));
  };
  return (
    <Page title={t('wish.verifyTitle')}>
      <TroubleNotice of={verifying.trouble} />
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
          <Empty title={t('wish.verifyEmpty')} next={t('wish.verifyEmptyNext')} />
        </Card>
      )}
      {items && items.length > 0 && <Notice kind='why'>{t('wish.verifyWhy')}</Notice>}
      {items?.map((wish) => (
        <VerifyCard
          key={wish.wishId}
          wish={wish}
          onPass={pass}
          onAsk={(asking, of) => setAsked({ asking, wish: of })}
        />
      ))}
      {hasMore && (
        <Button size='medium' busy={loadingMore} onTap={more}>
          {t('common.more')}
        </Button>
      )}
      {asked && <WishSheet asking={asked.asking} of={asked.wish} onClose={() => setAsked(undefined)} />}
    </Page>
  );
}
