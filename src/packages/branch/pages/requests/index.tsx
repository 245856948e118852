import { limits } from '@contract/limits';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { open } from '@/device/page/navigate';
import { ApproveSheet } from '@/features/branch/approve-sheet';
import { DeclineSheet } from '@/features/branch/decline-sheet';
import { type BindRequest, RequestCard } from '@/features/branch/request-card';
import { useBindRequests } from '@/features/branch/use-bind-requests';
import { t } from '@/i18n';
import { ListAnswer } from '@/shared/list-answer';
import { useSettled } from '@/shared/use-settled';
import { ChipRow } from '@/ui/chip';
import { SearchField } from '@/ui/form/search-field';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';
import { ListRow } from '@/ui/list-row';

/** People who asked to be bound to a roll: the secretary, or the level above, says who they are, or that they are not of the branch. */
export default function BindRequestsPage() {
  const [officeId, setOfficeId] = useState<string>();
  const [search, setSearch] = useState('');
  const sought = useSettled(search.trim());
  const asked = useBindRequests(officeId, sought);
  const [approving, setApproving] = useState<BindRequest>();
  const [declining, setDeclining] = useState<BindRequest>();
  useReachBottom(asked.more);
  const offices = asked.first?.offices ?? [];
  const searches = sought !== '' || asked.hasMore || (asked.items?.length ?? 0) > 3;
  return (
    <Page title={t('branch.requests')}>
      {offices.length > 1 && (
        <ChipRow
          label={t('branch.requestsOf')}
          choices={offices.map(({ organizationId, name }) => ({ value: organizationId, words: name }))}
          chosen={officeId ?? offices[0]?.organizationId ?? ''}
          onChoose={setOfficeId}
        />
      )}
      {(searches || search !== '') && (
        <SearchField
          label={t('branch.requestsSearch')}
          example={t('branch.requestsSearchExample')}
          most={limits.personName}
          value={search}
          onChange={setSearch}
          clear={t('branch.requestsClear')}
        />
      )}
      <ListAnswer
        of={asked}
        empty={
          sought === '' ? (
            <Empty picture='people' title={t('branch.noRequests')} next={t('branch.noRequestsNext')} />
          ) : (
            <Empty picture='notFound' title={t('branch.requestsNone')} next={t('branch.requestsNoneNext')} />
          )
        }
      >
        {(items) => (
          <>
            <Lede more={t('branch.requestsWhyMore')}>{t('branch.requestsWhy')}</Lede>
            {items.map((request) => (
              <RequestCard
                key={request.requestId}
                request={request}
                onApprove={() => setApproving(request)}
                onDecline={() => setDeclining(request)}
              />
            ))}
          </>
        )}
      </ListAnswer>
      <Card rows>
        <ListRow
          title={t('branch.people')}
          note={t('branch.peopleNote')}
          onTap={() => open('branchPeople')}
        />
      </Card>
      {approving && (
        <ApproveSheet key={approving.requestId} request={approving} onClose={() => setApproving(undefined)} />
      )}
      <DeclineSheet request={declining} onClose={() => setDeclining(undefined)} />
    </Page>
  );
}
