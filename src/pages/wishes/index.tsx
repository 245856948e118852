import { useReachBottom } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { Refusal } from '@/cloud/trouble';
import { troubleText } from '@/cloud/trouble-text';
import { open } from '@/device/page/navigate';
import { usePullDown } from '@/device/page/pull-down';
import { useShare } from '@/device/page/share';
import { PictureCanvas } from '@/device/pictures/picture-canvas';
import { say } from '@/device/say';
import { sharedOf } from '@/features/wish/board/shared-wish';
import { useWishLists } from '@/features/wish/board/use-wish-lists';
import { ViewSwitch } from '@/features/wish/board/view-switch';
import { WallBar } from '@/features/wish/board/wall-bar';
import { WishList } from '@/features/wish/board/wish-list';
import { ClaimedSheet } from '@/features/wish/claim/claimed-sheet';
import { useClaiming } from '@/features/wish/claim/use-claiming';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';
import { Skeleton } from '@/ui/layout/skeleton';
import { ListRow } from '@/ui/list-row';
import { Row } from '@/ui/row';

/** Refusals after which one looks at what is in hand. */
const inHand = ['wish.tooManyClaims', 'wish.alreadyYours'];

/** The wall of wishes, the caller's own ones, and the way to make one. */
export default function WishesPage() {
  const lists = useWishLists();
  const { reader, view, shown, choose } = lists;
  const [taken, setTaken] = useState<string[]>([]);
  const { help, claimed, close, trouble } = useClaiming((wishId) => {
    setTaken((before) => [...before, wishId]);
    say(t('wish.tooLate'));
  });
  useShare((about) =>
    sharedOf(taken.includes(about ?? '') ? undefined : shown.items?.find(({ wishId }) => wishId === about)),
  );
  useReachBottom(shown.more);
  usePullDown(shown.again);
  useEffect(() => {
    if (!trouble) return;
    say(troubleText(trouble));
    if (trouble instanceof Refusal && inHand.includes(trouble.code)) choose('claimed');
  }, [trouble, choose]);

  const seeWish = async () => {
    close();
    if (claimed) await open('wishDetail', { wishId: claimed.wishId });
  };
  // Who reads decides what stands above the list: nothing is drawn that would jump away.
  if (!reader.known) {
    return (
      <Page title={t('wish.title')} tab>
        <Skeleton cards={3} />
      </Page>
    );
  }
  return (
    <Page title={t('wish.title')} tab>
      {reader.toVerify > 0 && (
        <Card rows>
          <ListRow
            dot
            title={t('wish.toVerify')}
            note={t('wish.toVerifyNote', { n: reader.toVerify })}
            onTap={() => open('wishVerify')}
          />
        </Card>
      )}
      <Row equal>
        <Button
          kind={reader.isCitizen ? 'main' : 'line'}
          size={reader.isCitizen ? 'normal' : 'medium'}
          onTap={() => open('wishPost')}
        >
          {t('wish.make')}
        </Button>
      </Row>
      <ViewSwitch views={lists.views} chosen={view} onChoose={lists.choose} />
      {view === 'wall' && <WallBar wall={lists.wall} reader={reader} />}
      {view === 'wall' && reader.isCitizen && <Lede>{t('wish.citizenIntro')}</Lede>}
      <WishList lists={lists} taken={taken} onHelp={help} />
      <PictureCanvas />
      <ClaimedSheet claimed={claimed} leave={{ words: t('wish.seeWish'), onTap: seeWish }} onClose={close} />
    </Page>
  );
}
