import { limits } from '@contract/limits';
import { useState } from 'react';
import { fieldText } from '@/cloud/trouble-text';
import { useAct } from '@/cloud/use-act';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/form/text-area';
import { TextField } from '@/ui/form/text-field';
import { Sheet } from '@/ui/layout/sheet';

/** Passes a wish on: to whom, and why. */
export function PassOnSheet({ wishId, onClose }: { wishId: string; onClose: () => void }) {
  const { act, trouble } = useAct('wish.passOn', { refreshes: ['wish.', 'summary.'] });
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = (text: string, words: string) => (tried && text.trim() === '' ? words : undefined);
  const send = async () => {
    setTried(true);
    if (to.trim() === '' || reason.trim() === '') return;
    if (!(await act({ wishId, to, reason }))) return;
    onClose();
    say(t('wish.passOnSaid'));
  };
  return (
    <Sheet open title={t('wish.passOnTitle')} onClose={onClose}>
      <TextField
        label={t('wish.passOnTo')}
        example={t('wish.passOnToExample')}
        most={limits.passedTo}
        value={to}
        onChange={setTo}
        error={fieldText(trouble, 'to') ?? missing(to, t('wish.passOnToMissing'))}
      />
      <TextArea
        label={t('wish.passOnField')}
        hint={t('wish.passOnWhy')}
        example={t('wish.passOnExample')}
        most={limits.reason}
        value={reason}
        onChange={setReason}
        error={fieldText(trouble, 'reason') ?? missing(reason, t('wish.sentenceMissing'))}
      />
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={send}>
        {t('wish.passOnSend')}
      </Button>
    </Sheet>
  );
}
