import { useState } from 'react';
import { open } from '@/device/page/navigate';
import { OwnActivities } from '@/features/activity/lifecycle/own-activities';
import { OwnService } from '@/features/community/own-service';
import { OwnYear } from '@/features/home/own-year';
import { OwnErrands } from '@/features/member/own-errands';
import { TakeYear } from '@/features/member/take-year';
import { thisYear, useYear } from '@/features/member/use-year';
import { YearByKind } from '@/features/member/year-by-kind';
import { t } from '@/i18n';
import { Answer } from '@/shared/answer';
import { ChipRow } from '@/ui/chip';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';

/** The reader's own year, how its figures are counted, and the records they rest on. Nobody else's can be asked for. */
export default function MyYearPage() {
  const now = thisYear();
  const [year, setYear] = useState(String(now));
  const asked = useYear(Number(year));
  const isThis = year === String(now);
  const take = <TakeYear year={Number(year)} />;
  return (
    <Page title={t('home.yearTitle')}>
      <ChipRow
        label={t('year.which')}
        choices={[now, now - 1].map((one) => ({ value: String(one), words: t('year.year', { year: one }) }))}
        chosen={year}
        onChoose={setYear}
      />
      <Answer of={asked}>
        {({ figures, correctedHours, byKind, activities }) => (
          <>
            <OwnYear year={figures} />
            <OwnErrands of={figures} />
            {correctedHours > 0 && (
              <Card rows>
                <ListRow
                  title={t('study.corrected')}
                  note={t('study.correctedNote')}
                  side={t('study.correctedHours', { n: correctedHours })}
                />
              </Card>
            )}
            {activities.length === 0 ? (
              <>
                <Card>
                  <Empty
                    picture='calendar'
                    title={isThis ? t('home.yearNone') : t('year.none', { year })}
                    next={isThis ? t('home.yearNoneNext') : t('year.noneNext')}
                    {...(isThis
                      ? { action: { words: t('year.seeComing'), onTap: () => open('activityList') } }
                      : {})}
                  />
                </Card>
                {figures.creditedHours > 0 && take}
              </>
            ) : (
              <>
                <Section title={t('year.byKind')}>
                  <YearByKind kinds={byKind} />
                </Section>
                {take}
                <Section title={t('year.activities')} side={t('year.times', { n: activities.length })}>
                  <OwnActivities key={year} activities={activities} />
                </Section>
              </>
            )}
          </>
        )}
      </Answer>
      <OwnService year={Number(year)} />
      <Lede more={t('home.yearHow')}>{t('home.yearHowLine')}</Lede>
    </Page>
  );
}
