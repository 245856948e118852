import { useState } from 'react';
import { useParams } from '@/device/page/params';
import { Below } from '@/features/branch/below';
import { Explained } from '@/features/branch/explained';
import { grouped, shareText } from '@/features/branch/figure-text';
import { monthName, monthToLookAt } from '@/features/branch/month';
import { MonthChips } from '@/features/branch/month-chips';
import { besidesErrands, besidesWishes } from '@/features/branch/unconfirmed';
import { useRollUp } from '@/features/branch/use-roll-up';
import { t } from '@/i18n';
import { nearDayText, timeText, todayInShanghai } from '@/i18n/dates';
import { Answer } from '@/shared/answer';
import { Figure, Figures } from '@/ui/figures/figure';
import { Heading } from '@/ui/layout/heading';
import { Notice } from '@/ui/layout/notice';
import { Page } from '@/ui/layout/page';

const noteOf = (month: string, computedAt: string | null): string =>
  computedAt === null
    ? monthName(month)
    : t('branch.computedAt', {
        month: monthName(month),
        day: nearDayText(computedAt),
        time: timeText(computedAt),
      });

/** A higher committee's month: its sum, and a way down to each organization beneath. */
export default function RollUpPage() {
  const { organizationId, month: from } = useParams();
  const [chosen, choose] = useState(from ?? monthToLookAt(todayInShanghai()));
  const asked = useRollUp(organizationId, chosen);
  return (
    <Page title={t('branch.rollUp')}>
      <MonthChips month={chosen} onChoose={choose} />
      <Answer of={asked}>
        {({ name, month, totals, children, computedAt }) => (
          <>
            <Heading title={name} note={noteOf(month, computedAt)} />
            {computedAt === null ? (
              <Notice kind='waiting'>{t('branch.neverComputed')}</Notice>
            ) : (
              <Explained
                title={t('branch.totals')}
                why={[
                  t('branch.rollUpWhy'),
                  t('branch.attendanceWhy'),
                  t('branch.wishesRollUpWhy'),
                  t('branch.errandsRollUpWhy'),
                  t('branch.errandsRecordedWhy'),
                  t('branch.computedHow'),
                ]}
              >
                <Figures>
                  <Figure
                    label={t('branch.themeDaysHeld')}
                    value={totals.themeDaysHeld}
                    unit={t('branch.ofBranches', { n: totals.branches })}
                  />
                  <Figure
                    label={t('branch.arrivedShare')}
                    value={shareText(totals.arrived, totals.expected)}
                  />
                  <Figure
                    label={t('branch.members')}
                    value={grouped(totals.members)}
                    unit={t('branch.person')}
                  />
                  <Figure
                    label={t('branch.wishes')}
                    value={totals.wishesFulfilled}
                    {...besidesWishes({
                      claimed: totals.wishesClaimed,
                      unconfirmed: totals.wishesUnconfirmed,
                    })}
                  />
                  <Figure
                    label={t('branch.errands')}
                    value={grouped(totals.errandsSolved)}
                    {...besidesErrands(totals.errandsUnconfirmed)}
                  />
                  <Figure
                    label={t('branch.errandsRecorded')}
                    value={grouped(totals.errandsRecorded)}
                    unit={t('branch.errandsUnit')}
                  />
                  <Figure
                    label={t('branch.hours')}
                    value={grouped(totals.studyHours)}
                    unit={t('branch.hoursUnit')}
                  />
                </Figures>
              </Explained>
            )}
            <Below month={month}>{children}</Below>
          </>
        )}
      </Answer>
    </Page>
  );
}
