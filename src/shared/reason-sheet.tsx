import { limits } from '@contract/limits';
import { useState } from 'react';
import type { Trouble } from '@/cloud/trouble';
import { fieldText } from '@/cloud/trouble-text';
import { t } from '@/i18n';
import { Button } from '../ui/button';
import { TextArea } from '../ui/form/text-area';
import { Sheet } from '../ui/layout/sheet';
import { TroubleNotice } from './trouble-notice';

export interface ReasonSheetProps {
  title: string;
  why: string;
  example: string;
  /** The word on the button. */
  send: string;
  trouble: Trouble | undefined;
  onClose: () => void;
  onSend: (reason: string) => Promise<unknown>;
}

/** Asks for one sentence that the other person will read. */
export function ReasonSheet({ title, why, example, send, trouble, onClose, onSend }: ReasonSheetProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = tried && reason.trim() === '' ? t('branch.reasonMissing') : undefined;
  const tap = async () => {
    setTried(true);
    if (reason.trim() !== '') await onSend(reason);
  };
  return (
    <Sheet open title={title} onClose={onClose}>
      <TextArea
        label={t('activity.backfillReason')}
        hint={why}
        example={example}
        most={limits.reason}
        value={reason}
        onChange={setReason}
        error={fieldText(trouble, 'reason') ?? missing}
      />
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={tap}>
        {send}
      </Button>
    </Sheet>
  );
}
