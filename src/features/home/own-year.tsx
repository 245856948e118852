import { t } from '@/i18n';
import { Figure, Figures } from '@/ui/figures/figure';
import { ProgressBar } from '@/ui/figures/progress-bar';
import { Card } from '@/ui/layout/card';
import type { Home } from './use-home';

/** A member's own year: what they came to, what they helped with, what they learned. Their own only, and no rank. */
export function OwnYear({ year }: { year: NonNullable<Home['year']> }) {
  return (
    <Card>
      <Figures>
        <Figure
          label={t('home.attended')}
          value={year.attended}
          unit={t('home.attendedOf', { n: year.expected })}
        />
        <Figure label={t('home.wishesFulfilled')} value={year.wishesFulfilled} unit={t('home.wishUnit')} />
        <Figure label={t('home.volunteered')} value={year.volunteered} unit={t('home.timesUnit')} />
      </Figures>
      <ProgressBar
        spaced
        tone='gold'
        label={t('home.hours')}
        value={year.creditedHours}
        of={year.requiredHours}
        side={`${year.creditedHours} / ${year.requiredHours}`}
      />
    </Card>
  );
}
