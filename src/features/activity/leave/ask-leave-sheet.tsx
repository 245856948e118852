import { limits } from '@contract/limits';
import { type LeaveKind, leaveKinds } from '@contract/words';
import { useState } from 'react';
import { fieldText } from '@/cloud/trouble-text';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { ChipField } from '@/ui/form/chip-field';
import { TextArea } from '@/ui/form/text-area';
import { Notice } from '@/ui/layout/notice';
import { Sheet } from '@/ui/layout/sheet';
import { useAskLeave } from './use-ask-leave';

export interface AskLeaveSheetProps {
  activityId: string;
  startsAt: string;
  onClose: () => void;
}

/** Why somebody cannot come: one of a few kinds, and a word more if they like. */
export function AskLeaveSheet({ activityId, startsAt, onClose }: AskLeaveSheetProps) {
  const { act, trouble } = useAskLeave();
  const [kind, setKind] = useState<LeaveKind>();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const other = kind === 'other';
  const wordless = other && reason.trim() === '';
  const late = Date.now() > Date.parse(startsAt);

  const ask = async () => {
    setTried(true);
    if (!kind || wordless) return;
    const asked = await act({ activityId, kind, reason });
    if (!asked) return;
    onClose();
    say(t('activity.leaveAsked'));
  };
  return (
    <Sheet open title={t('activity.leaveTitle')} onClose={onClose}>
      <Notice kind='why'>{late ? t('activity.leaveWhyLate') : t('activity.leaveWhy')}</Notice>
      <ChipField
        label={t('activity.leaveKind')}
        choices={leaveKinds.map((value) => ({ value, words: t(`leaveKind.${value}`) }))}
        chosen={kind}
        onChoose={setKind}
        {...(tried && !kind ? { error: t('activity.leaveKindMissing') } : {})}
      />
      <TextArea
        label={other ? t('activity.leaveReasonOther') : t('activity.leaveReason')}
        example={t('activity.leaveReasonExample')}
        optional={!other}
        most={limits.reason}
        value={reason}
        onChange={setReason}
        error={
          fieldText(trouble, 'reason') ?? (tried && wordless ? t('activity.leaveReasonMissing') : undefined)
        }
      />
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={ask}>
        {t('activity.leaveSend')}
      </Button>
    </Sheet>
  );
}
