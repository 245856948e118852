import { Refusal, type Trouble } from '@/cloud/trouble';
import { openTab } from '@/device/page/navigate';
import { useParams } from '@/device/page/params';
import { AfterConsent } from '@/features/consent/after-consent';
import { useAskNews } from '@/features/wish/claim/use-ask-news';
import { PostForm } from '@/features/wish/post/post-form';
import { Posted } from '@/features/wish/post/posted';
import { usePostWish } from '@/features/wish/post/use-post-wish';
import { useWishDraft } from '@/features/wish/post/use-wish-draft';
import { toInput, wishRefusals } from '@/features/wish/post/wish-draft';
import { t } from '@/i18n';
import { PostingPage } from '@/shared/posting-page';
import { isAboutField } from '@/shared/refused-field';
import { usePosting } from '@/shared/use-posting';

/** Who has as many under way as they may goes on by those. */
const wayOutOf = (trouble: Trouble | undefined) =>
  trouble instanceof Refusal && trouble.code === 'wish.tooManyOpen'
    ? { words: t('wish.seeOwn'), onTap: () => openTab('wishes') }
    : undefined;

/** Posts a wish in under a minute: nothing to learn, nothing written is lost. */
function PostWishForm() {
  const { communityId } = useParams();
  const writing = useWishDraft(communityId);
  const acting = usePostWish();
  const news = useAskNews('poster');
  const { tried, posted, write, startAfresh, send } = usePosting({
    ...{ ...writing, toInput, acting },
    before: news.ask,
  });
  const { draft } = writing;
  const { trouble } = acting;
  if (posted) return <Posted posted={posted} communityName={draft.community?.name ?? ''} />;
  return (
    <PostingPage
      title={t('wish.postTitle')}
      send={t('wish.postSend')}
      onSend={send}
      restored={writing.restored}
      onStartAfresh={startAfresh}
      unknown={writing.unknown}
      trouble={isAboutField(wishRefusals, trouble) ? undefined : trouble}
      wayOn={wayOutOf(trouble)}
    >
      <PostForm
        draft={draft}
        onChange={write}
        onSpeakFor={writing.speakFor}
        onScan={writing.arriveAt}
        isStaff={writing.isStaff}
        tried={tried}
        trouble={trouble}
      />
    </PostingPage>
  );
}

/** The same, once the person agreed to what is collected. */
export default function PostWishPage() {
  return (
    <AfterConsent title={t('wish.postTitle')}>
      <PostWishForm />
    </AfterConsent>
  );
}
