import type { Attendee } from '@contract/activity';
import { limits } from '@contract/limits';
import { useState } from 'react';
import { fieldText } from '@/cloud/trouble-text';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { dayText, startOfDay, todayInShanghai } from '@/i18n/dates';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/form/picker-field';
import { TextArea } from '@/ui/form/text-area';
import { Notice } from '@/ui/layout/notice';
import { Sheet } from '@/ui/layout/sheet';
import { useStandingLeave } from './use-standing-leave';

/** The last day that may be chosen: a year from today, less the day itself. */
function lastDay(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year + 1, month - 1, day - 1)).toISOString().slice(0, 10);
}

const sayDay = (day: string) =>
  t('activity.standingDay', { year: day.slice(0, 4), day: dayText(startOfDay(day)) });

export interface StandingLeaveSheetProps {
  person: Pick<Attendee, 'memberId' | 'name' | 'standingLeave'>;
  onClose: () => void;
  /** Noted or ended: looks again at the roll. */
  onNoted: () => Promise<void>;
}

/** 长期请假 of somebody ill or aged: until when, and why. */
export function StandingLeaveSheet({ person, onClose, onNoted }: StandingLeaveSheetProps) {
  const { memberId, name, standingLeave } = person;
  const { act, trouble } = useStandingLeave();
  const today = todayInShanghai();
  const [until, setUntil] = useState(lastDay(today));
  const [reason, setReason] = useState(standingLeave?.reason ?? '');
  const [tried, setTried] = useState(false);
  const missing = tried && reason.trim() === '' ? t('activity.backfillReasonMissing') : undefined;

  const note = async (day: string | null) => {
    if (!(await act({ memberId, until: day, reason }))) return;
    onClose();
    say(t(day ? 'activity.standingSaved' : 'activity.standingEnded', { name }));
    await onNoted();
  };
  const save = async () => {
    setTried(true);
    if (reason.trim() !== '') await note(until);
  };
  return (
    <Sheet open title={t('activity.standingTitle', { name })} onClose={onClose}>
      <Notice kind='why'>{t('activity.standingWhy')}</Notice>
      <DateField
        label={t('activity.standingUntil')}
        value={until}
        say={sayDay}
        from={today}
        to={lastDay(today)}
        onChange={setUntil}
      />
      <TextArea
        label={t('activity.standingReason')}
        example={t('activity.standingReasonExample')}
        most={limits.reason}
        value={reason}
        onChange={setReason}
        error={fieldText(trouble, 'reason') ?? missing}
      />
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={save}>
        {t('activity.standingSave')}
      </Button>
      {standingLeave && <Button onTap={() => note(null)}>{t('activity.standingEnd')}</Button>}
    </Sheet>
  );
}
