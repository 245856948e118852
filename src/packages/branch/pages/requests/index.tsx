import { limits } from '@contract/limits';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { open } from '@/device/navigate';
import { ApproveSheet } from '@/features/branch/approve-sheet';
import { DeclineSheet } from '@/features/branch/decline-sheet';
import { type BindRequest, RequestCard } from '@/features/branch/request-card';
import { useBindRequests } from '@/features/branch/use-bind-requests';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { useSettled } from '@/shared/use-settled';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ChipRow } from '@/ui/chip';
import { Empty } from '@/ui/empty';
import { ListRow } from '@/ui/list-row';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { SearchField } from '@/ui/search-field';
import { Skeleton } from '@/ui/skeleton';

/** People who asked to be bound to a roll: the secretary, or the level above, says who they are, or that they are not of the branch. */
export default function BindRequestsPage() {
  const [officeId, setOfficeId] = useState<string>();
  const [search, setSearch] = useState('');
  const sought = useSettled(search.trim());
  const { items, first, trouble, hasMore, more, loadingMore } = useBindRequests(officeId, sought);
  const [approving, setApproving] = useState<BindRequest>();
  const [declining, setDeclining] = useState<BindRequest>();
  useReachBottom(more);
  const offices = first?.offices ?? [];
  const searches = sought !== '' || hasMore || (items?.length ?? 0) > 3;
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
      <TroubleNotice of={trouble} />
      {!items && !trouble && <Skeleton />}
      {items?.length === 0 && (
        <Card>
          {sought === '' ? (
            <Empty title={t('branch.noRequests')} next={t('branch.noRequestsNext')} />
          ) : (
            <Empty title={t('branch.requestsNone')} next={t('branch.requestsNoneNext')} />
          )}
        </Card>
      )}
      {items && items.length > 0 && <Notice kind='why'>{t('branch.requestsWhy')}</Notice>}
      {items?.map((request) => (
        <RequestCard
          key={request.requestId}
          request={request}
          onApprove={() => setApproving(request)}
          onDecline={() => setDeclining(request)}
        />
      ))}
      {hasMore && (
        <Button size='medium' busy={loadingMore} onTap={more}>
          {t('common.more')}
        </Button>
      )}
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
