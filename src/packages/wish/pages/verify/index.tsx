import type { WishCard } from '@contract/wish';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { troubleText } from '@/cloud/trouble-text';
import { say } from '@/device/say';
import { usePublishing } from '@/features/wish/use-publishing';
import { useVerifyWish } from '@/features/wish/use-verify-wish';
import { useWishes } from '@/features/wish/use-wishes';
import { type Found, VerifyCard } from '@/features/wish/verify-card';
import { type Asking, WishSheet } from '@/features/wish/wish-sheets';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';

interface Passed {
  wish: WishCard;
  found: Found;
}

/** The community's queue: oldest first, one card each. */
export default function VerifyWishesPage() {
  const { items, trouble, hasMore, more, loadingMore, again } = useWishes('toVerify');
  const publishing = useVerifyWish();
  const [asked, setAsked] = useState<{ asking: Asking; wish: WishCard }>();
  useReachBottom(more);

  const { pending, soon, undo } = usePublishing(async ({ wish: { wishId }, found }: Passed) => {
    if (await publishing.act({ wishId, decision: 'publish', ...found })) say(t('wish.passed'));
  });
  return (
    <Page title={t('wish.verifyTitle')}>
      <TroubleNotice of={publishing.trouble} />
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
      {items?.map((wish) =>
        pending?.wish.wishId === wish.wishId ? (
          <Notice key={wish.wishId} kind='done' action={{ words: t('wish.passUndo'), onTap: undo }}>
            {t('wish.passSoon', { title: wish.title })}
          </Notice>
        ) : (
          <VerifyCard
            key={wish.wishId}
            wish={wish}
            onPass={(of, found) => soon({ wish: of, found })}
            onAsk={(asking, of) => setAsked({ asking, wish: of })}
          />
        ),
      )}
      {hasMore && (
        <Button size='medium' busy={loadingMore} onTap={more}>
          {t('common.more')}
        </Button>
      )}
      {asked && <WishSheet asking={asked.asking} of={asked.wish} onClose={() => setAsked(undefined)} />}
    </Page>
  );
}
