import type { WaitingCapture } from '@contract/activity/capture';
import { useState } from 'react';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { timeText } from '@/i18n/dates';
import { apartText, nameApart } from '@/i18n/tell-apart';
import { ReasonSheet } from '@/shared/reason-sheet';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Notice } from '@/ui/layout/notice';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';
import { Avatar } from '@/ui/pictures/avatar';
import { useConfirmCaptures } from './use-confirm-captures';

export interface CapturesWaitingProps {
  activityId: string;
  captures: readonly WaitingCapture[];
  onDecided: () => Promise<void>;
}

function noteOf({ own, capturedAt, source, distinguishing }: WaitingCapture): string {
  const how = own
    ? t('signal.captureOwn')
    : t('signal.captureNote', { time: timeText(capturedAt), source: t(`attendanceSource.${source}`) });
  return [apartText(distinguishing), how].filter(Boolean).join(' \u00b7 ');
}

/** Check-ins that rest on the phone's word: all confirmed in one tap, each declined with a reason; nothing when there are none. */
export function CapturesWaiting({ activityId, captures, onDecided }: CapturesWaitingProps) {
  const { act, trouble, forgive } = useConfirmCaptures();
  const [declining, setDeclining] = useState<WaitingCapture>();
  if (captures.length === 0) return null;
  const others = captures.filter(({ own }) => !own);
  const confirmAll = async () => {
    const memberIds = others.map(({ memberId }) => memberId);
    const confirmed = await act({ activityId, memberIds, accept: true });
    if (!confirmed) return;
    say(t('signal.confirmed', { n: memberIds.length }));
    await onDecided();
  };
  const decline = async (reason: string) => {
    if (!declining) return;
    const { memberId, name } = declining;
    const declined = await act({ activityId, memberIds: [memberId], accept: false, reason });
    if (!declined) return;
    setDeclining(undefined);
    say(t('signal.declined', { name }));
    await onDecided();
  };
  return (
    <Section title={t('signal.capturesTitle', { n: captures.length })}>
      <Notice kind='why'>{t('signal.capturesWhy')}</Notice>
      {!declining && <TroubleNotice of={trouble} />}
      <Card rows>
        {captures.map((capture) => (
          <ListRow
            key={capture.memberId}
            head={<Avatar name={capture.name} />}
            title={capture.name}
            note={noteOf(capture)}
            side={
              !capture.own && (
                <Button
                  size='tiny'
                  label={t('signal.declineLabel', { name: nameApart(capture) })}
                  onTap={() => {
                    forgive();
                    setDeclining(capture);
                  }}
                >
                  {t('signal.decline')}
                </Button>
              )
            }
          />
        ))}
      </Card>
      {others.length > 0 && (
        <Button kind='soft' size='medium' onTap={confirmAll}>
          {t('signal.confirmAll')}
        </Button>
      )}
      {declining && (
        <ReasonSheet
          title={t('signal.declineTitle', { name: nameApart(declining) })}
          why={t('signal.declineWhy')}
          example={t('signal.declineExample')}
          send={t('signal.declineSend')}
          trouble={trouble}
          onClose={() => setDeclining(undefined)}
          onSend={decline}
        />
      )}
    </Section>
  );
}
