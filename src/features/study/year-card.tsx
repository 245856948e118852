import type { Output } from '@contract/api';
import { yearOfDay } from '@contract/open-year';
import { View } from '@tarojs/components';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { todayInShanghai } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { Figure } from '@/ui/figures/figure';
import { ProgressBar } from '@/ui/figures/progress-bar';
import { Card } from '@/ui/layout/card';
import { ListRow } from '@/ui/list-row';
import { Row } from '@/ui/row';
import { Sub } from '@/ui/text';

type Year = Omit<Output<'study.mine'>, 'records' | 'lastYear'>;

const isThisYear = ({ year }: Year) => year === yearOfDay(todayInShanghai());

function standing(of: Year): string {
  const { requiredHours, creditedHours, waitingHours } = of;
  const n = requiredHours - creditedHours;
  if (n <= 0) return t(isThisYear(of) ? 'study.reached' : 'study.reachedThen');
  return waitingHours > 0 ? t('study.shortWaiting', { n, waiting: waitingHours }) : t('study.short', { n });
}

/** The year's hours: how far, and where they come from. Nobody is compared with anybody. */
export function YearCard({ year }: { year: Year }) {
  const { requiredHours, creditedHours, activityHours, waitingHours, correctedHours } = year;
  return (
    <Card>
      <Figure
        label={t('study.year', { year: year.year })}
        value={creditedHours}
        unit={t('study.ofHours', { n: requiredHours })}
      />
      <ProgressBar value={creditedHours} of={requiredHours} tone='gold' spaced />
      <Sub>{standing(year)}</Sub>
      <View>
        <ListRow
          title={t('study.byActivities')}
          note={t('study.byActivitiesNote')}
          side={t('study.hours', { n: activityHours })}
        />
        <ListRow
          title={t('study.byOneself')}
          note={t('study.byOneselfNote')}
          side={t('study.hours', { n: creditedHours - activityHours })}
        />
        {waitingHours > 0 && (
          <ListRow
            title={t('study.waiting')}
            note={t('study.waitingNote')}
            side={t('study.hours', { n: waitingHours })}
          />
        )}
        {correctedHours > 0 && (
          <ListRow
            title={t('study.corrected')}
            note={t('study.correctedNote')}
            side={t('study.correctedHours', { n: correctedHours })}
          />
        )}
      </View>
      <Row spaced equal>
        <Button kind='main' onTap={() => open('studyRecord')}>
          {t('study.record')}
        </Button>
      </Row>
    </Card>
  );
}
