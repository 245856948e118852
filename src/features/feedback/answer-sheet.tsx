import { limits } from '@contract/limits';
import { useState } from 'react';
import { fieldText } from '@/cloud/trouble-text';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/form/text-area';
import { Sheet } from '@/ui/layout/sheet';
import { useAnswerFeedback } from './use-feedback';

/** The township's answer to one letter. */
export function AnswerSheet({ feedbackId, onClose }: { feedbackId: string; onClose: () => void }) {
  const [answer, setAnswer] = useState('');
  const [tried, setTried] = useState(false);
  const { act, trouble } = useAnswerFeedback();
  const missing = tried && answer.trim() === '' ? t('feedback.answerMissing') : undefined;
  const error = fieldText(trouble, 'answer') ?? missing;
  const send = async () => {
    setTried(true);
    if (answer.trim() === '' || !(await act({ feedbackId, answer }))) return;
    say(t('feedback.answerSent'));
    onClose();
  };
  return (
    <Sheet open title={t('feedback.answerTitle')} onClose={onClose}>
      <TextArea
        label={t('feedback.answerField')}
        hint={t('feedback.answerWhy')}
        example={t('feedback.answerExample')}
        most={limits.note}
        value={answer}
        onChange={setAnswer}
        {...(error ? { error } : {})}
      />
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={send}>
        {t('feedback.answerSend')}
      </Button>
    </Sheet>
  );
}
