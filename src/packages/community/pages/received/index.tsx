import { useReachBottom } from '@tarojs/taro';
import { open } from '@/device/navigate';
import { quarterText } from '@/features/community/quarter-text';
import { useReceivedSheets } from '@/features/community/use-sheets';
import { t } from '@/i18n';
import { nearDayText } from '@/i18n/dates';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Grow, Row } from '@/ui/row';
import { Skeleton } from '@/ui/skeleton';
import { Lead, Sub, Tiny } from '@/ui/text';

/** 双报到反馈: what communities sent to the branch, the latest first. */
export default function ReceivedSheetsPage() {
  const { items, trouble, hasMore, more, loadingMore } = useReceivedSheets();
  useReachBottom(more);
  return (
    <Page title={t('community.received')}>
      <TroubleNotice of={trouble} />
      {!items && !trouble && <Skeleton />}
      {items?.length === 0 && (
        <Card>
          <Empty title={t('community.receivedNone')} next={t('community.receivedNoneNext')} />
        </Card>
      )}
      {items && items.length > 0 && <Notice kind='why'>{t('community.receivedWhy')}</Notice>}
      {items?.map(({ communityId, communityName, branchId, quarter, words, sentAt }) => (
        <Card
          key={`${communityId} ${quarter}`}
          onTap={() => open('communitySheet', { communityId, branchId, quarter })}
        >
          <Row>
            <Grow>
              <Lead>
                {t('community.receivedTitle', { community: communityName, quarter: quarterText(quarter) })}
              </Lead>
            </Grow>
            <Tiny>›</Tiny>
          </Row>
          {words && <Sub>{words}</Sub>}
          <Tiny>{t('community.receivedFrom', { day: nearDayText(sentAt) })}</Tiny>
        </Card>
      ))}
      {hasMore && (
        <Button size='medium' busy={loadingMore} onTap={more}>
          {t('common.more')}
        </Button>
      )}
    </Page>
  );
}
