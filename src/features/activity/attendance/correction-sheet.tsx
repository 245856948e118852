import { limits } from '@contract/limits';
import { useState } from 'react';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/form/text-area';
import { Notice } from '@/ui/layout/notice';
import { Sheet } from '@/ui/layout/sheet';
import { useCorrect } from '../lifecycle/use-life';

/** What was wrong in a filed record, and how that came to light. */
export function CorrectionSheet({ activityId, onClose }: { activityId: string; onClose: () => void }) {
  const { act, trouble } = useCorrect();
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = (value: string) => (tried && value.trim() === '' ? t('life.missing') : undefined);
  const send = async () => {
    setTried(true);
    if (text.trim() === '' || reason.trim() === '') return;
    if (!(await act({ activityId, text, reason }))) return;
    onClose();
    say(t('life.corrected'));
  };
  return (
    <Sheet open title={t('life.correct')} onClose={onClose}>
      <Notice kind='why'>{t('life.correctWhy')}</Notice>
      <TextArea
        label={t('life.correctText')}
        example={t('life.correctExample')}
        most={limits.note}
        value={text}
        onChange={setText}
        error={missing(text)}
      />
      <TextArea
        label={t('life.reason')}
        example={t('life.correctReasonExample')}
        most={limits.reason}
        value={reason}
        onChange={setReason}
        error={missing(reason)}
      />
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={send}>
        {t('life.correctSend')}
      </Button>
    </Sheet>
  );
}
