import type { ResolutionLine } from '@contract/activity/resolution';
import { limits } from '@contract/limits';
import { useState } from 'react';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/form/text-area';
import { Notice } from '@/ui/layout/notice';
import { Sheet } from '@/ui/layout/sheet';
import type { Owner } from './owner';
import { ResolutionFields, type ResolutionForm } from './resolution-fields';
import { useChangeResolution } from './use-resolutions';

export interface ChangeResolutionSheetProps {
  resolution: ResolutionLine;
  /** Empty once the record is filed: then its day alone can be moved, with a reason. */
  owners: readonly Owner[];
  onClose: () => void;
}

/** Corrects what was noted, or moves its day; what it said before is kept. */
export function ChangeResolutionSheet({ resolution, owners, onClose }: ChangeResolutionSheetProps) {
  const { act, trouble } = useChangeResolution();
  const { resolutionId, text, ownerId, ownerName, dueOn } = resolution;
  const [form, setForm] = useState<ResolutionForm>({ text, ownerId, dueOn });
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const dayOnly = owners.length === 0;
  const known = owners.some(({ memberId }) => memberId === ownerId);
  const reasonless = dayOnly && reason.trim() === '';
  const send = async () => {
    setTried(true);
    if (reasonless || form.text.trim() === '') return;
    const changed = await act({
      resolutionId,
      reason,
      // Only what differs: a day that has passed stays as it is while its words are corrected.
      ...(form.text === text ? {} : { text: form.text }),
      ...(form.ownerId === ownerId ? {} : { ownerId: form.ownerId }),
      ...(form.dueOn === dueOn ? {} : { dueOn: form.dueOn }),
    });
    if (!changed) return;
    onClose();
    say(t('minutes.changed'));
  };
  return (
    <Sheet open title={dayOnly ? t('minutes.changeDay') : t('minutes.changeTitle')} onClose={onClose}>
      <Notice kind='why'>{dayOnly ? t('minutes.changeWhyFiled') : t('minutes.changeWhy')}</Notice>
      <ResolutionFields
        form={form}
        owners={known ? owners : [{ memberId: ownerId, name: ownerName }, ...owners]}
        dayOnly={dayOnly}
        tried={tried}
        onChange={(changed) => setForm((now) => ({ ...now, ...changed }))}
      />
      <TextArea
        label={t('minutes.changeReason')}
        example={t('minutes.changeReasonExample')}
        optional={!dayOnly}
        most={limits.reason}
        value={reason}
        onChange={setReason}
        {...(tried && reasonless ? { error: t('minutes.changeReasonMissing') } : {})}
      />
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={send}>
        {t('minutes.changeSave')}
      </Button>
    </Sheet>
  );
}
