import { useState } from 'react';
import type { Trouble } from '@/cloud/trouble';
import { t } from '@/i18n';
import { fieldText } from '@/i18n/trouble';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { TroubleNotice } from '@/ui/trouble-notice';

export interface SentenceSheetProps {
  title: string;
  label: string;
  /** Who will read it. */
  hint: string;
  example: string;
  most: number;
  /** The word on the button. */
  send: string;
  /** The input's name in the contract, for what the cloud says of it. */
  field: 'reason' | 'note' | 'question' | 'answer';
  trouble: Trouble | undefined;
  onClose: () => void;
  onSend: (sentence: string) => Promise<unknown>;
}

/** Asks for one sentence that somebody else will read. */
export function SentenceSheet(props: SentenceSheetProps) {
  const { title, label, hint, example, most, send, field, trouble, onClose, onSend } = props;
  const [sentence, setSentence] = useState('');
  const [tried, setTried] = useState(false);
  const missing = tried && sentence.trim() === '' ? t('wish.sentenceMissing') : undefined;
  const tap = async () => {
    setTried(true);
    if (sentence.trim() !== '') await onSend(sentence);
  };
  return (
    <Sheet open title={title} onClose={onClose}>
      <TextArea
        label={label}
        hint={hint}
        example={example}
        most={most}
        value={sentence}
        onChange={setSentence}
        error={fieldText(trouble, field) ?? missing}
      />
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={tap}>
        {send}
      </Button>
    </Sheet>
  );
}
