import type { WishCard } from '@contract/wish';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { say } from '@/device/say';
import { useWishes } from '@/features/wish/board/use-wishes';
import { usePublishing } from '@/features/wish/post/use-publishing';
import { useVerifyWish } from '@/features/wish/verify/use-verify-wish';
import { type Found, VerifyCard } from '@/features/wish/verify/verify-card';
import { type Asking, WishSheet } from '@/features/wish/wish-sheets';
import { t } from '@/i18n';
import { ListAnswer } from '@/shared/list-answer';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Empty } from '@/ui/layout/empty';
import { Lede } from '@/ui/layout/lede';
import { Notice } from '@/ui/layout/notice';
import { Page } from '@/ui/layout/page';

interface Passed {
  wish: WishCard;
  found: Found;
}

/** The community's queue: oldest first, one card each. */
export default function VerifyWishesPage() {
  const queue = useWishes('toVerify');
  const publishing = useVerifyWish();
  const [asked, setAsked] = useState<{ asking: Asking; wish: WishCard }>();
  useReachBottom(queue.more);

  const { pending, soon, undo } = usePublishing(async ({ wish: { wishId }, found }: Passed) => {
    if (await publishing.act({ wishId, decision: 'publish', ...found })) say(t('wish.passed'));
  });
  return (
    <Page title={t('wish.verifyTitle')}>
      <TroubleNotice of={publishing.trouble} />
      <ListAnswer
        of={queue}
        empty={<Empty picture='allDone' title={t('wish.verifyEmpty')} next={t('wish.verifyEmptyNext')} />}
      >
        {(items) => (
          <>
            <Lede more={t('wish.verifyWhyMore')}>{t('wish.verifyWhy')}</Lede>
            {items.map((wish) =>
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
          </>
        )}
      </ListAnswer>
      {asked && <WishSheet asking={asked.asking} of={asked.wish} onClose={() => setAsked(undefined)} />}
    </Page>
  );
}
