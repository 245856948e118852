import { Refusal, type Trouble } from '@/cloud/trouble';
import { open } from '@/device/page/navigate';
import { useParams } from '@/device/page/params';
import { AfterConsent } from '@/features/consent/after-consent';
import { errandRefusals, toInput } from '@/features/errand/errand-draft';
import { ErrandForm } from '@/features/errand/errand-form';
import { ErrandPosted } from '@/features/errand/errand-posted';
import { useErrandAct } from '@/features/errand/use-errand-act';
import { errandDraftKey, useErrandDraft } from '@/features/errand/use-errand-draft';
import { t } from '@/i18n';
import { PostingPage } from '@/shared/posting-page';
import { isAboutField } from '@/shared/refused-field';
import { usePosting } from '@/shared/use-posting';

/** Who has as many under way as they may goes on by those. */
const wayOutOf = (trouble: Trouble | undefined) =>
  trouble instanceof Refusal && trouble.code === 'errand.tooManyOpen'
    ? { words: t('errand.seeOwn'), onTap: () => open('errandList', { view: 'mine' }) }
    : undefined;

/** Says a problem to the community in under a minute: nothing to learn, nothing written is lost. */
function PostErrandForm() {
  const { communityId } = useParams();
  const writing = useErrandDraft(communityId);
  const acting = useErrandAct('errand.post', errandDraftKey);
  const { tried, posted, write, startAfresh, send } = usePosting({ ...writing, toInput, acting });
  const { draft } = writing;
  const { trouble } = acting;
  if (posted) return <ErrandPosted posted={posted} communityName={draft.community?.name ?? ''} />;
  return (
    <PostingPage
      title={t('errand.postTitle')}
      why={t('errand.postWhy')}
      send={t('errand.postSend')}
      onSend={send}
      restored={writing.restored}
      onStartAfresh={startAfresh}
      unknown={writing.unknown}
      trouble={isAboutField(errandRefusals, trouble) ? undefined : trouble}
      wayOn={wayOutOf(trouble)}
    >
      <ErrandForm
        draft={draft}
        onChange={write}
        onSpeakFor={writing.speakFor}
        onScan={writing.arriveAt}
        mayEnter={writing.mayEnter}
        tried={tried}
        trouble={trouble}
      />
    </PostingPage>
  );
}

/** The same, once the person agreed to what is collected. */
export default function PostErrandPage() {
  return (
    <AfterConsent title={t('errand.postTitle')}>
      <PostErrandForm />
    </AfterConsent>
  );
}
