import { limits } from '@contract/limits';
import { type ReactNode, useState } from 'react';
import type { Trouble } from '@/cloud/trouble';
import { fieldText } from '@/cloud/trouble-text';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/form/text-area';
import { Sheet } from '@/ui/layout/sheet';

export interface WordSheetProps {
  title: string;
  label: string;
  example: string;
  send: string;
  /** What to say when nothing is written; left out, nothing need be. */
  missing?: string;
  /** What is asked besides. */
  besides?: ReactNode;
  trouble: Trouble | undefined;
  onClose: () => void;
  onSend: (note: string) => Promise<unknown>;
}

/** Takes one word that the other side will read, which must be said or need not. */
export function WordSheet(props: WordSheetProps) {
  const { title, label, example, send, missing, besides, trouble, onClose, onSend } = props;
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const lacks = missing !== undefined && note.trim() === '';
  const error = fieldText(trouble, 'note') ?? (tried && lacks ? missing : undefined);
  const tap = async () => {
    setTried(true);
    if (!lacks) await onSend(note);
  };
  return (
    <Sheet open title={title} onClose={onClose}>
      <TextArea
        label={label}
        hint={t('community.unitEndWhy')}
        example={example}
        optional={missing === undefined}
        most={limits.note}
        value={note}
        onChange={setNote}
        {...(error ? { error } : {})}
      />
      {besides}
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={tap}>
        {send}
      </Button>
    </Sheet>
  );
}
