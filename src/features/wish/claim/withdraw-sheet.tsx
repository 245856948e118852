import { limits } from '@contract/limits';
import { useState } from 'react';
import { fieldText } from '@/cloud/trouble-text';
import { useAct } from '@/cloud/use-act';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/form/text-area';
import { Sheet } from '@/ui/layout/sheet';

/** Takes a wish back; why may be left out. */
export function WithdrawSheet({ wishId, onClose }: { wishId: string; onClose: () => void }) {
  const { act, trouble } = useAct('wish.withdraw', { refreshes: ['wish.', 'summary.'] });
  const [reason, setReason] = useState('');
  const send = async () => {
    if (!(await act({ wishId, reason }))) return;
    onClose();
    say(t('wish.withdrawSaid'));
  };
  return (
    <Sheet open title={t('wish.withdrawTitle')} onClose={onClose}>
      <TextArea
        label={t('wish.withdrawField')}
        hint={t('wish.withdrawWhy')}
        example={t('wish.withdrawExample')}
        optional
        most={limits.reason}
        value={reason}
        onChange={setReason}
        error={fieldText(trouble, 'reason')}
      />
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={send}>
        {t('wish.withdrawSend')}
      </Button>
    </Sheet>
  );
}
