import { useReachBottom } from '@tarojs/taro';
import { usePullDown } from '@/device/page/pull-down';
import { LogDay } from '@/features/errand/log-day';
import { TakeLog } from '@/features/errand/take-log';
import { byDay, useLog } from '@/features/errand/use-log';
import { t } from '@/i18n';
import { ListAnswer } from '@/shared/list-answer';
import { ChipRow } from '@/ui/chip';
import { Empty } from '@/ui/layout/empty';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';

/** 民情日志: who helped whom with what, day by day. Nobody types it. */
export default function DailyLogPage() {
  const { months, month, setMonth, of, setOf, offered, shown } = useLog();
  const { items } = shown;
  useReachBottom(shown.more);
  usePullDown(shown.again);
  return (
    <Page title={t('errand.logTitle')}>
      <Lede more={t('errand.logWhyMore')}>{t('errand.logWhy')}</Lede>
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
      <ListAnswer
        of={shown}
        cards={3}
        empty={<Empty picture='book' title={t('errand.logEmpty')} next={t('errand.logEmptyNext')} />}
      >
        {(found) => byDay(found).map(({ day, lines }) => <LogDay key={day} day={day} lines={lines} />)}
      </ListAnswer>
      {of && items && items.length > 0 && <TakeLog of={of} month={month} />}
    </Page>
  );
}
