import { feedbackSubjects } from '@contract/words';
import { useState } from 'react';
import { Refusal } from '@/cloud/trouble';
import { useDraft } from '@/device/memory/use-draft';
import { decoded } from '@/device/page/navigate';
import { useParams } from '@/device/page/params';
import { showFirstWrong } from '@/device/page/scroll';
import { say } from '@/device/say';
import {
  type About,
  type FeedbackDraft,
  newFeedbackDraft,
  toInput,
} from '@/features/feedback/feedback-draft';
import { FeedbackForm } from '@/features/feedback/feedback-form';
import { OwnFeedback } from '@/features/feedback/own-feedback';
import { useFeedbackReader, usePostFeedback } from '@/features/feedback/use-feedback';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/layout/notice';
import { Page } from '@/ui/layout/page';

/** What the page was opened about: a wish or an errand, from its page. */
function aboutOf({ kind, id, title }: Record<string, string | undefined>): About | undefined {
  const subject = feedbackSubjects.find((one) => one === kind);
  if (!id || !subject) return undefined;
  return { kind: subject, id, title: decoded(title) ?? '' };
}

/** 投诉建议: says what happens to what is written, takes it, and shows what was answered before. */
export default function FeedbackPage() {
  const named = aboutOf(useParams());
  const [leavesOut, setLeavesOut] = useState(false);
  const about = leavesOut ? undefined : named;
  const { form, change, drop } = useDraft<FeedbackDraft>('feedbackDraft', newFeedbackDraft);
  const { act, trouble, forgive } = usePostFeedback(about?.id);
  const [tried, setTried] = useState(false);
  const { answer: reading } = useFeedbackReader(
    about
      ? { about: { kind: about.kind, id: about.id } }
      : form.from
        ? { organizationId: form.from.organizationId }
        : {},
  );

  const write = (changed: Partial<FeedbackDraft>) => {
    if (trouble) forgive();
    change(changed);
  };
  const send = async () => {
    setTried(true);
    const input = toInput(form, about);
    if (!input) {
      showFirstWrong();
      return;
    }
    const made = await act(input);
    if (!made) return;
    setTried(false);
    if (made.asSaid === false) {
      // What was changed since stays in the form: it may be worth a letter of its own.
      say(t('feedback.sentBefore'));
      return;
    }
    drop();
    say(t('feedback.sent', { township: made.readerName }));
  };
  const wayOut =
    trouble instanceof Refusal && trouble.code === 'feedback.aboutUnknown'
      ? {
          words: t('feedback.leaveOut'),
          onTap: () => {
            forgive();
            setLeavesOut(true);
          },
        }
      : undefined;
  return (
    <Page
      title={t('feedback.title')}
      footer={
        <>
          <TroubleNotice of={trouble} action={wayOut} />
          <Button kind='main' onTap={send}>
            {t('feedback.send')}
          </Button>
        </>
      }
    >
      <Notice kind='why'>{t('feedback.promise')}</Notice>
      {reading && (
        <Notice kind={reading.readerName ? 'why' : 'waiting'}>
          {reading.readerName
            ? t('feedback.readBy', { reader: reading.readerName })
            : t('feedback.readByNobody', { outside: reading.outside })}
        </Notice>
      )}
      <FeedbackForm draft={form} about={about} onChange={write} tried={tried} trouble={trouble} />
      <OwnFeedback />
    </Page>
  );
}
