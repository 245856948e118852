import { type ErrandView, errandViews } from '@contract/words';
import { useReachBottom } from '@tarojs/taro';
import { open } from '@/device/navigate';
import { useParams } from '@/device/params';
import { usePullDown } from '@/device/pull-down';
import { ErrandRow } from '@/features/errand/errand-row';
import { useErrandLists } from '@/features/errand/use-errand-lists';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ChipRow } from '@/ui/chip';
import { Empty } from '@/ui/empty';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Skeleton } from '@/ui/skeleton';

const viewOf = (text: string | undefined): ErrandView | undefined =>
  errandViews.find((view) => view === text);

/** Errands: the reader's own, those given to them, those that their office sees to. */
export default function ErrandListPage() {
  const { view: asked } = useParams();
  const { offered, view, choose, shown } = useErrandLists(viewOf(asked));
  const { items, trouble, hasMore, more, loadingMore, again } = shown;
  useReachBottom(more);
  usePullDown(again);
  const why = { waiting: t('errand.waitingWhy'), passedUp: t('errand.passedUpWhy') } as Partial<
    Record<ErrandView, string>
  >;
  return (
    <Page title={t('errand.title')}>
      <Row equal>
        <Button kind={view === 'mine' ? 'main' : 'line'} size='medium' onTap={() => open('errandPost')}>
          {t('errand.make')}
        </Button>
      </Row>
      {offered.length > 1 && (
        <ChipRow
          label={t('errand.view')}
          choices={offered.map((value) => ({ value, words: t(`errand.${value}`) }))}
          chosen={view}
          onChoose={choose}
        />
      )}
      <TroubleNotice of={trouble} />
      {!items && !trouble && <Skeleton cards={3} />}
      {items?.length === 0 && (
        <Card>
          <Empty title={t(`errand.${view}Empty`)} next={t(`errand.${view}EmptyNext`)} />
        </Card>
      )}
      {items && items.length > 0 && why[view] && <Notice kind='why'>{why[view]}</Notice>}
      {items && items.length > 0 && (
        <Card rows>
          {items.map((errand) => (
            <ErrandRow key={errand.errandId} errand={errand} own={view === 'mine'} />
          ))}
        </Card>
      )}
      {hasMore && (
        <Button size='medium' busy={loadingMore} onTap={more}>
          {t('common.more')}
        </Button>
      )}
    </Page>
  );
}
