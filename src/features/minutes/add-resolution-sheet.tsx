import { useState } from 'react';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/layout/sheet';
import type { Owner } from './owner';
import { ResolutionFields, type ResolutionForm } from './resolution-fields';
import { useAddResolution } from './use-resolutions';

export interface AddResolutionSheetProps {
  activityId: string;
  owners: readonly Owner[];
  onClose: () => void;
}

/** Notes one thing that was resolved. */
export function AddResolutionSheet({ activityId, owners, onClose }: AddResolutionSheetProps) {
  const { act, trouble } = useAddResolution();
  const [form, setForm] = useState<ResolutionForm>({ text: '', ownerId: undefined, dueOn: undefined });
  const [tried, setTried] = useState(false);
  const send = async () => {
    setTried(true);
    const { text, ownerId, dueOn } = form;
    if (text.trim() === '' || !ownerId || !dueOn) return;
    const added = await act({ activityId, text, ownerId, dueOn });
    if (!added) return;
    onClose();
    const name = owners.find(({ memberId }) => memberId === ownerId)?.name ?? '';
    say(t('minutes.resolutionSaved', { name }));
  };
  return (
    <Sheet open title={t('minutes.resolutions')} onClose={onClose}>
      <ResolutionFields
        form={form}
        owners={owners}
        tried={tried}
        onChange={(changed) => setForm((now) => ({ ...now, ...changed }))}
      />
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={send}>
        {t('minutes.resolutionSave')}
      </Button>
    </Sheet>
  );
}
