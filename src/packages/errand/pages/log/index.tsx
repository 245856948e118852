import { useReachBottom } from '@tarojs/taro';
import { usePullDown } from '@/device/pull-down';
import { LogDay } from '@/features/errand/log-day';
import { TakeLog } from '@/features/errand/take-log';
import { byDay, useLog } from '@/features/errand/use-log';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ChipRow } from '@/ui/chip';
import { Empty } from '@/ui/empty';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';

/** 民情日志: who helped whom with what, day by day. Nobody types it. */
export default function DailyLogPage() {
  const { months, month, setMonth, of, setOf, offered, shown } = useLog();
  const { items, trouble, hasMore, more, loadingMore, again } = shown;
  useReachBottom(more);
  usePullDown(again);
  return (
    <Page title={t('errand.logTitle')}>
      <Notice kind='why'>{t('errand.logWhy')}</Notice>
      {offered.length > 1 && of && (
        <ChipRow
          label={t('errand.chooseLog')}
          choices={offered.map((value) => ({
            value,
            words: t(value === 'branch' ? 'errand.logBranch' : 'errand.logCommunity'),
          }))}
          chosen={of}
          onChoose={setOf}
        />
      )}
      <ChipRow
        label={t('errand.chooseMonth')}
        choices={months.map((value) => ({
          value,
          words: t('errand.monthShort', { n: Number(value.slice(5)) }),
        }))}
        chosen={month}
        onChoose={setMonth}
      />
      <TroubleNotice of={trouble} />
      {!items && !trouble && <Skeleton cards={3} />}
      {items?.length === 0 && (
        <Card>
          <Empty title={t('errand.logEmpty')} next={t('errand.logEmptyNext')} />
        </Card>
      )}
      {items && byDay(items).map(({ day, lines }) => <LogDay key={day} day={day} lines={lines} />)}
      {hasMore && (
        <Button size='medium' busy={loadingMore} onTap={more}>
          {t('common.more')}
        </Button>
      )}
      {of && items && items.length > 0 && <TakeLog of={of} month={month} />}
    </Page>
  );
}
