import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { BarChart } from '@/ui/figures/bar-chart';
import { Tiny } from '@/ui/text';
import { Explained } from './explained';
import { shareText } from './figure-text';
import { monthNumber } from './month';

/** Six months of attendance, this month in red with its share. */
export function TurnoutCard({ months }: { months: Output<'summary.branch'>['attendance'] }) {
  const last = months[months.length - 1];
  const bars = months.map(({ month, arrived, expected }, index) => ({
    label:
      index === months.length - 1
        ? t('branch.monthShort', { n: monthNumber(month) })
        : String(monthNumber(month)),
    share: expected > 0 ? arrived / expected : 0,
    words: shareText(arrived, expected),
  }));
  return (
    <Explained title={t('branch.attendance')} of={t('branch.sixMonths')} why={[t('branch.attendanceWhy')]}>
      <BarChart label={t('branch.attendance')} bars={bars} />
      {last && <Tiny>{last.expected > 0 ? t('branch.arrivedOf', last) : t('branch.noMeetings')}</Tiny>}
    </Explained>
  );
}
