import type { Output } from '@contract/api';
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { Refusal, type Trouble } from '@/cloud/trouble';
import { openTab } from '@/device/navigate';
import { showFirstWrong } from '@/device/scroll';
import { PostForm } from '@/features/wish/post-form';
import { Posted } from '@/features/wish/posted';
import { isAboutField } from '@/features/wish/refused-field';
import { useAskNews } from '@/features/wish/use-ask-news';
import { usePostWish } from '@/features/wish/use-post-wish';
import { useWishDraft } from '@/features/wish/use-wish-draft';
import { toInput, type WishDraft } from '@/features/wish/wish-draft';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { TroubleNotice } from '@/ui/trouble-notice';

/** Who has as many under way as they may goes on by those. */
const wayOutOf = (trouble: Trouble | undefined) =>
  trouble instanceof Refusal && trouble.code === 'wish.tooManyOpen'
    ? { words: t('wish.seeOwn'), onTap: () => openTab('wishes') }
    : undefined;

/** Posts a wish in under a minute: nothing to learn, nothing written is lost. */
export default function PostWishPage() {
  const { communityId } = useRouter().params;
  const { draft, restored, isStaff, change, arriveAt, unknown, speakFor, drop, sent } =
    useWishDraft(communityId);
  const { act, trouble, forgive } = usePostWish();
  const news = useAskNews('poster');
  const [tried, setTried] = useState(false);
  const [posted, setPosted] = useState<Output<'wish.post'>>();

  const write = (changed: Partial<WishDraft>) => {
    if (trouble) forgive();
    change(changed);
  };
  const startAfresh = () => {
    drop();
    forgive();
    setTried(false);
  };
  const send = async () => {
    setTried(true);
    const input = toInput(draft);
    if (!input) {
      showFirstWrong();
      return;
    }
    await news.ask();
    const made = await act(input);
    if (!made) return;
    sent();
    setPosted(made);
  };
  useEffect(() => {
    if (trouble) showFirstWrong();
  }, [trouble]);

  if (posted) return <Posted posted={posted} communityName={draft.community?.name ?? ''} />;
  return (
    <Page
      title={t('wish.postTitle')}
      footer={
        <>
          {/* Where the tap was: the form is long, and its end out of sight. */}
          {!isAboutField(trouble) && <TroubleNotice of={trouble} action={wayOutOf(trouble)} />}
          <Button kind='main' onTap={send}>
            {t('wish.postSend')}
          </Button>
        </>
      }
    >
      {restored && (
        <Notice kind='why' action={{ words: t('wish.draftDrop'), onTap: startAfresh }}>
          {t('wish.draftKept')}
        </Notice>
      )}
      {unknown && <Notice kind='waiting'>{t('wish.boardUnknown')}</Notice>}
      <PostForm
        draft={draft}
        onChange={write}
        onSpeakFor={speakFor}
        onScan={arriveAt}
        isStaff={isStaff}
        tried={tried}
        trouble={trouble}
      />
    </Page>
  );
}
