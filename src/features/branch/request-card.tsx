import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { nearDayText } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Notice } from '@/ui/layout/notice';
import { Grow, Row } from '@/ui/row';
import { Lead, Sub, Tiny } from '@/ui/text';

export type BindRequest = Output<'member.requests'>['items'][number];

export interface RequestCardProps {
  request: BindRequest;
  onApprove: () => void;
  onDecline: () => void;
}

/** Somebody who asked to be bound: what they said of themselves, and the two answers. */
export function RequestCard({ request, onApprove, onDecline }: RequestCardProps) {
  const { name, phoneTail, note, askedAt, byButton, branchName } = request;
  const how = t(byButton ? 'branch.byButton' : 'branch.byTyping');
  return (
    <Card>
      <Row apart>
        <Grow>
          <Lead>{name}</Lead>
        </Grow>
        <Tiny>{t('branch.askedOn', { day: nearDayText(askedAt) })}</Tiny>
      </Row>
      <Sub>{branchName}</Sub>
      <Sub>{t('branch.phoneTail', { tail: phoneTail, how })}</Sub>
      {note && <Sub>{note}</Sub>}
      {request.review && <Notice kind='waiting'>{t('common.review')}</Notice>}
      <Row equal stacks spaced>
        <Button size='medium' onTap={onDecline}>
          {t('branch.decline')}
        </Button>
        <Button kind='soft' size='medium' onTap={onApprove}>
          {t('branch.approve')}
        </Button>
      </Row>
    </Card>
  );
}
