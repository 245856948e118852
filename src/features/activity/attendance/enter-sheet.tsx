import type { Attendee } from '@contract/activity';
import type { AttendanceState } from '@contract/words';
import { useRef } from 'react';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/layout/notice';
import { Sheet } from '@/ui/layout/sheet';
import { Row } from '@/ui/row';
import { StandingRow } from '../leave/standing-row';
import { ClearEntry } from './clear-entry';
import { useEnterPeople } from './use-enter-people';

export interface EnterSheetProps {
  activityId: string;
  /** Whom it is about; undefined while it is closed. */
  person: Attendee | undefined;
  onClose: () => void;
  /** Recorded: looks again at who has come. */
  onEntered: () => Promise<void>;
  /** The way to their 长期请假, for the secretary. */
  onStanding?: (person: Attendee) => void;
}

/** The second of the two taps that record somebody without a phone: how they came, or that they are away. */
export function EnterSheet({ activityId, person, onClose, onEntered, onStanding }: EnterSheetProps) {
  const { act, trouble, forgive } = useEnterPeople();
  const leaving = useRef<Attendee>();
  if (person) leaving.current = person;
  const name = leaving.current?.name ?? '';
  const close = () => {
    forgive();
    onClose();
  };
  const enter = async (state: AttendanceState) => {
    if (!person) return;
    const entered = await act({ activityId, memberIds: [person.memberId], state });
    if (!entered) return;
    close();
    const waits = 'kept' in entered;
    say(waits ? t('signal.enteredKept', { name }) : t('activity.saidSo', { name }));
    if (!waits) await onEntered();
  };
  const recorded = leaving.current?.state ?? null;
  return (
    <Sheet open={person !== undefined} title={t('activity.enterTitle', { name })} onClose={close}>
      <Notice kind='why'>
        {recorded === null
          ? t('activity.enterWhy')
          : t('activity.nowRecorded', { state: t(`attendanceState.${recorded}`) })}
      </Notice>
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={() => enter('present')}>
        {t('activity.cameNow')}
      </Button>
      <Row equal spaced>
        <Button size='medium' onTap={() => enter('late')}>
          {t('activity.cameLate')}
        </Button>
        <Button size='medium' onTap={() => enter('remote')}>
          {t('activity.cameRemote')}
        </Button>
      </Row>
      <Row equal spaced>
        <Button size='medium' onTap={() => enter('leave')}>
          {t('activity.onLeave')}
        </Button>
        <Button size='medium' onTap={() => enter(recorded === null ? 'excused' : 'absent')}>
          {recorded === null ? t('activity.notCounted') : t('activity.notCome')}
        </Button>
      </Row>
      <ClearEntry
        key={person?.memberId ?? ''}
        activityId={activityId}
        person={person}
        onClose={close}
        onCleared={onEntered}
      />
      <StandingRow person={person} onClose={close} onStanding={onStanding} />
    </Sheet>
  );
}
