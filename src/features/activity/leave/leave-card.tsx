import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { dayText, nearDayText, startOfDay, timeText } from '@/i18n/dates';
import { nameApart } from '@/i18n/tell-apart';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Notice } from '@/ui/layout/notice';
import { Avatar } from '@/ui/pictures/avatar';
import { Grow, Row } from '@/ui/row';
import { Lead, Sub, Tiny } from '@/ui/text';
import { whyLeave } from './why-leave';

export type LeaveRequest = Output<'activity.leaveRequests'>['items'][number];

export interface LeaveCardProps {
  request: LeaveRequest;
  onApprove: () => Promise<void>;
  onDecline: () => void;
  /** Notes standing leave of who alone leads a branch: for the level above. */
  onStanding: () => void;
}

/** Somebody who asks for leave: from what, why, and the two answers. */
export function LeaveCard({ request, onApprove, onDecline, onStanding }: LeaveCardProps) {
  const { standingLeave } = request;
  const { memberName, distinguishing, branchName, activityTitle: title, startsAt, at, late } = request;
  const name = nameApart({ name: memberName, distinguishing });
  const line = { why: whyLeave(request), day: nearDayText(at) };
  return (
    <Card>
      <Row>
        <Avatar name={memberName} />
        <Grow>
          <Lead>{name}</Lead>
          {branchName && <Sub>{branchName}</Sub>}
          <Sub>{late ? t('activity.leaveLineLate', line) : t('activity.leaveLine', line)}</Sub>
          <Tiny>
            {t('activity.leaveOf', { title, day: nearDayText(startsAt), time: timeText(startsAt) })}
          </Tiny>
        </Grow>
      </Row>
      {request.review && <Notice kind='waiting'>{t('common.review')}</Notice>}
      <Row equal spaced>
        <Button size='medium' label={t('activity.leaveDeclineLabel', { name })} onTap={onDecline}>
          {t('activity.leaveDecline')}
        </Button>
        <Button kind='soft' size='medium' label={t('activity.leaveApproveLabel', { name })} onTap={onApprove}>
          {t('activity.leaveApprove')}
        </Button>
      </Row>
      {standingLeave !== undefined && (
        <Row equal spaced>
          <Button size='medium' label={t('activity.standingTitle', { name })} onTap={onStanding}>
            {standingLeave
              ? t('activity.standingRow', { day: dayText(startOfDay(standingLeave.until)) })
              : t('activity.standing')}
          </Button>
        </Row>
      )}
    </Card>
  );
}
