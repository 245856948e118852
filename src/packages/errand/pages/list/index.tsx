import { type ErrandView, errandViews } from '@contract/words';
import { useReachBottom } from '@tarojs/taro';
import { open } from '@/device/page/navigate';
import { useParams } from '@/device/page/params';
import { usePullDown } from '@/device/page/pull-down';
import { ErrandRow } from '@/features/errand/errand-row';
import { useErrandLists } from '@/features/errand/use-errand-lists';
import { t } from '@/i18n';
import { ListAnswer } from '@/shared/list-answer';
import { Button } from '@/ui/button';
import { ChipRow } from '@/ui/chip';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';
import { Row } from '@/ui/row';

const viewOf = (text: string | undefined): ErrandView | undefined =>
  errandViews.find((view) => view === text);

/** Errands: the reader's own, those given to them, those that their office sees to. */
export default function ErrandListPage() {
  const { view: asked } = useParams();
  const { offered, view, choose, shown } = useErrandLists(viewOf(asked));
  useReachBottom(shown.more);
  usePullDown(shown.again);
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
      <ListAnswer
        of={shown}
        cards={3}
        empty={
          <Empty
            picture={view === 'mine' ? 'nothing' : 'allDone'}
            title={t(`errand.${view}Empty`)}
            next={t(`errand.${view}EmptyNext`)}
          />
        }
      >
        {(items) => (
          <>
            {(view === 'waiting' || view === 'passedUp') && (
              <Lede more={t(`errand.${view}WhyMore`)}>{t(`errand.${view}Why`)}</Lede>
            )}
            <Card rows>
              {items.map((errand) => (
                <ErrandRow key={errand.errandId} errand={errand} own={view === 'mine'} />
              ))}
            </Card>
          </>
        )}
      </ListAnswer>
    </Page>
  );
}
