import type { ResolutionLine } from '@contract/activity/resolution';
import { limits } from '@contract/limits';
import { useState } from 'react';
import { fieldText } from '@/cloud/trouble-text';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/form/text-area';
import { Sheet } from '@/ui/layout/sheet';
import { Sub } from '@/ui/text';
import { useCloseResolution } from './use-resolutions';

export interface CloseResolutionSheetProps {
  resolution: Pick<ResolutionLine, 'resolutionId' | 'text'>;
  onClose: () => void;
}

/** Says in a sentence how it was done. */
export function CloseResolutionSheet({ resolution, onClose }: CloseResolutionSheetProps) {
  const { act, trouble } = useCloseResolution();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const missing = tried && note.trim() === '' ? t('minutes.closeNoteMissing') : undefined;
  const send = async () => {
    setTried(true);
    if (note.trim() === '') return;
    const closed = await act({ resolutionId: resolution.resolutionId, note });
    if (!closed) return;
    onClose();
    say(t('minutes.closed'));
  };
  return (
    <Sheet open title={t('minutes.closeTitle')} onClose={onClose}>
      <Sub>{resolution.text}</Sub>
      <TextArea
        label={t('minutes.closeNote')}
        hint={t('minutes.closeWhy')}
        example={t('minutes.closeExample')}
        most={limits.note}
        value={note}
        onChange={setNote}
        error={fieldText(trouble, 'note') ?? missing}
      />
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={send}>
        {t('minutes.closeSave')}
      </Button>
    </Sheet>
  );
}
