import { useState } from 'react';
import { ApproveSheet } from '@/features/branch/approve-sheet';
import { DeclineSheet } from '@/features/branch/decline-sheet';
import { type BindRequest, RequestCard } from '@/features/branch/request-card';
import { useBindRequests } from '@/features/branch/use-bind-requests';
import { t } from '@/i18n';
import { Answer } from '@/ui/answer';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';

/** People who asked to be bound to the roll: the secretary says who they are, or that they are not of this branch. */
export default function BindRequestsPage() {
  const asked = useBindRequests();
  const [approving, setApproving] = useState<BindRequest>();
  const [declining, setDeclining] = useState<BindRequest>();
  return (
    <Page title={t('branch.requests')}>
      <Answer of={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Card>
              <Empty title={t('branch.noRequests')} next={t('branch.noRequestsNext')} />
            </Card>
          ) : (
            <>
              <Notice kind='why'>{t('branch.requestsWhy')}</Notice>
              {items.map((request) => (
                <RequestCard
                  key={request.requestId}
                  request={request}
                  onApprove={() => setApproving(request)}
                  onDecline={() => setDeclining(request)}
                />
              ))}
            </>
          )
        }
      </Answer>
      <ApproveSheet request={approving} onClose={() => setApproving(undefined)} />
      <DeclineSheet request={declining} onClose={() => setDeclining(undefined)} />
    </Page>
  );
}
