import type { Output } from '@contract/api';
import { useEffect, useState } from 'react';
import { showFirstWrong } from '@/device/scroll';
import { toInput } from '@/features/errand/errand-draft';
import { ErrandForm, isAboutField } from '@/features/errand/errand-form';
import { ErrandPosted } from '@/features/errand/errand-posted';
import { useErrandAct } from '@/features/errand/use-errand-act';
import { useErrandDraft } from '@/features/errand/use-errand-draft';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { TroubleNotice } from '@/ui/trouble-notice';

/** Says a problem to the community in under a minute: nothing to learn, nothing written is lost. */
export default function PostErrandPage() {
  const { draft, restored, mayEnter, fixed, change, speakFor, drop, sent } = useErrandDraft();
  const { act, trouble, forgive } = useErrandAct('errand.post');
  const [tried, setTried] = useState(false);
  const [posted, setPosted] = useState<Output<'errand.post'>>();

  const write = (changed: Parameters<typeof change>[0]) => {
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
    const made = await act(input);
    if (!made) return;
    sent();
    setPosted(made);
  };
  useEffect(() => {
    if (trouble) showFirstWrong();
  }, [trouble]);

  if (posted) return <ErrandPosted posted={posted} communityName={draft.community?.name ?? ''} />;
  return (
    <Page
      title={t('errand.postTitle')}
      footer={
        <Button kind='main' onTap={send}>
          {t('errand.postSend')}
        </Button>
      }
    >
      {restored ? (
        <Notice kind='why' action={{ words: t('wish.draftDrop'), onTap: startAfresh }}>
          {t('wish.draftKept')}
        </Notice>
      ) : (
        <Notice kind='why'>{t('errand.postWhy')}</Notice>
      )}
      <ErrandForm
        draft={draft}
        onChange={write}
        onSpeakFor={speakFor}
        mayEnter={mayEnter}
        fixed={fixed}
        tried={tried}
        trouble={trouble}
      />
      {!isAboutField(trouble) && <TroubleNotice of={trouble} />}
    </Page>
  );
}
