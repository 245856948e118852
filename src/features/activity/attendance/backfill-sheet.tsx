import type { Attendee } from '@contract/activity';
import { limits } from '@contract/limits';
import { type AttendanceState, attendanceStates } from '@contract/words';
import { useEffect, useState } from 'react';
import { fieldText } from '@/cloud/trouble-text';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { ChipField } from '@/ui/form/chip-field';
import { TextArea } from '@/ui/form/text-area';
import { Sheet } from '@/ui/layout/sheet';
import { StandingRow } from '../leave/standing-row';
import { ClearEntry } from './clear-entry';
import { useEnterPeople } from './use-enter-people';

export interface BackfillSheetProps {
  activityId: string;
  person: Attendee | undefined;
  onClose: () => void;
  onEntered: () => Promise<void>;
  /** The way to their 长期请假, for the secretary. */
  onStanding?: (person: Attendee) => void;
}

/** Corrects a record after the check-in has ended: what was so, and why it is said only now. */
export function BackfillSheet({ activityId, person, onClose, onEntered, onStanding }: BackfillSheetProps) {
  const { act, trouble, forgive } = useEnterPeople();
  const [state, setState] = useState<AttendanceState>();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const memberId = person?.memberId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person, another sheet of paper.
  useEffect(() => {
    setState(undefined);
    setReason('');
    setTried(false);
  }, [memberId]);

  const close = () => {
    forgive();
    onClose();
  };
  const backfill = async () => {
    setTried(true);
    if (!person || !state || reason.trim() === '') return;
    const entered = await act({ activityId, memberIds: [person.memberId], state, reason });
    if (!entered) return;
    close();
    const { name } = person;
    const waits = 'kept' in entered;
    say(waits ? t('signal.enteredKept', { name }) : t('activity.saidSo', { name }));
    if (!waits) await onEntered();
  };
  const choices = attendanceStates
    .filter((one) => one !== person?.state)
    .map((value) => ({ value, words: t(`attendanceState.${value}`) }));
  const noState = tried && !state ? t('activity.stateMissing') : undefined;
  const noReason = tried && reason.trim() === '' ? t('activity.backfillReasonMissing') : undefined;
  return (
    <Sheet
      open={person !== undefined}
      title={t('activity.backfillTitle', { name: person?.name ?? '' })}
      onClose={close}
    >
      <ChipField
        label={t('activity.backfillState')}
        hint={
          person?.state
            ? t('activity.nowRecorded', { state: t(`attendanceState.${person.state}`) })
            : t('activity.nowNone')
        }
        choices={choices}
        chosen={state}
        onChoose={setState}
        {...(noState ? { error: noState } : {})}
      />
      <TextArea
        label={t('activity.backfillReason')}
        hint={t('activity.backfillReasonWhy')}
        example={t('activity.backfillReasonExample')}
        most={limits.reason}
        value={reason}
        onChange={setReason}
        error={fieldText(trouble, 'reason') ?? noReason}
      />
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={backfill}>
        {t('activity.backfill')}
      </Button>
      <ClearEntry
        key={person?.memberId ?? ''}
        activityId={activityId}
        person={person}
        reason={reason}
        onClose={close}
        onCleared={onEntered}
      />
      <StandingRow person={person} onClose={close} onStanding={onStanding} />
    </Sheet>
  );
}
