import { type ReactNode, useState } from 'react';
import type { Trouble } from '@/cloud/trouble';
import { fieldText } from '@/cloud/trouble-text';
import { t } from '@/i18n';
import { Button } from '../ui/button';
import { TextArea } from '../ui/form/text-area';
import { Sheet } from '../ui/layout/sheet';
import { TroubleNotice } from './trouble-notice';

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
  /** It may be left empty. */
  optional?: boolean;
  /** What is asked besides. */
  besides?: ReactNode;
  trouble: Trouble | undefined;
  onClose: () => void;
  onSend: (sentence: string) => Promise<unknown>;
}

/** Asks for one sentence that somebody else will read. */
export function SentenceSheet(props: SentenceSheetProps) {
  const { title, label, hint, example, most, send, field, trouble, onClose, onSend } = props;
  const { optional = false, besides } = props;
  const [sentence, setSentence] = useState('');
  const [tried, setTried] = useState(false);
  const missing = tried && !optional && sentence.trim() === '' ? t('wish.sentenceMissing') : undefined;
  const tap = async () => {
    setTried(true);
    if (optional || sentence.trim() !== '') await onSend(sentence);
  };
  return (
    <Sheet open title={title} onClose={onClose}>
      <TextArea
        label={label}
        hint={hint}
        example={example}
        optional={optional}
        most={most}
        value={sentence}
        onChange={setSentence}
        error={fieldText(trouble, field) ?? missing}
      />
      {besides}
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={tap}>
        {send}
      </Button>
    </Sheet>
  );
}
