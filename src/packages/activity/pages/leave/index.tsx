import { useState } from 'react';
import { say } from '@/device/say';
import { LeaveCard, type LeaveRequest } from '@/features/activity/leave/leave-card';
import { StandingLeaveSheet } from '@/features/activity/leave/standing-leave-sheet';
import { useDecideLeave } from '@/features/activity/leave/use-decide-leave';
import { useLeaveRequests } from '@/features/activity/leave/use-leave-requests';
import { t } from '@/i18n';
import { nameApart } from '@/i18n/tell-apart';
import { Answer } from '@/shared/answer';
import { ReasonSheet } from '@/shared/reason-sheet';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';

const keyOf = ({ activityId, memberId }: LeaveRequest) => `${activityId} ${memberId}`;

/**
 * Members who ask for leave: the secretary or the committee approves in one tap, or declines with a reason. Of who alone leads a
 * branch the level above does, and notes their standing leave too.
 */
export default function LeaveRequestsPage() {
  const asked = useLeaveRequests();
  const { act, trouble, forgive } = useDecideLeave();
  const [declining, setDeclining] = useState<LeaveRequest>();
  const [standing, setStanding] = useState<LeaveRequest>();

  const approve = async ({ activityId, memberId, memberName }: LeaveRequest) => {
    const approved = await act({ activityId, memberId, approve: true });
    if (approved) say(t('activity.leaveApproved', { name: memberName }));
  };
  const close = () => {
    forgive();
    setDeclining(undefined);
  };
  const decline = async ({ activityId, memberId, memberName }: LeaveRequest, reason: string) => {
    const declined = await act({ activityId, memberId, approve: false, reason });
    if (!declined) return;
    close();
    say(t('activity.leaveDeclinedSaid', { name: memberName }));
  };
  return (
    <Page title={t('activity.leaves')}>
      {!declining && <TroubleNotice of={trouble} />}
      <Answer of={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Card>
              <Empty picture='allDone' title={t('activity.noLeaves')} next={t('activity.noLeavesNext')} />
            </Card>
          ) : (
            <>
              <Lede>{t('activity.leavesWhy')}</Lede>
              {items.map((request) => (
                <LeaveCard
                  key={keyOf(request)}
                  request={request}
                  onApprove={() => approve(request)}
                  onDecline={() => setDeclining(request)}
                  onStanding={() => setStanding(request)}
                />
              ))}
            </>
          )
        }
      </Answer>
      {standing && (
        <StandingLeaveSheet
          person={{
            memberId: standing.memberId,
            name: standing.memberName,
            standingLeave: standing.standingLeave ?? null,
          }}
          onClose={() => setStanding(undefined)}
          onNoted={asked.again}
        />
      )}
      {declining && (
        <ReasonSheet
          title={t('activity.leaveDeclineTitle', {
            name: nameApart({ ...declining, name: declining.memberName }),
          })}
          why={t('activity.leaveDeclineWhy')}
          example={t('activity.leaveDeclineExample')}
          send={t('activity.leaveDeclineSend')}
          trouble={trouble}
          onClose={close}
          onSend={(reason) => decline(declining, reason)}
        />
      )}
    </Page>
  );
}
