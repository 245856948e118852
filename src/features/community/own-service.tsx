import { t } from '@/i18n';
import { dayInShanghai } from '@/i18n/dates';
import { Answer } from '@/shared/answer';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { Skeleton } from '@/ui/layout/skeleton';
import { quarterText, thisQuarter } from './quarter-text';
import { ServiceRows } from './service-rows';
import { useOwnService } from './use-sheets';

type Item = NonNullable<ReturnType<typeof useOwnService>['answer']>['items'][number];

/** The quarter in which something last happened to it. */
const quarterOf = ({ takenAt, doneAt, confirmedAt }: Item) =>
  thisQuarter(dayInShanghai(confirmedAt ?? doneAt ?? takenAt ?? ''));

/** The reader's own service of a year, quarter by quarter: what their branch is sent too. Nothing where there is none. */
export function OwnService({ year }: { year: number }) {
  const asked = useOwnService(year);
  return (
    <Answer of={asked} shape={<Skeleton cards={1} />}>
      {({ items }) => {
        const quarters = [...new Set(items.map(quarterOf))].sort().reverse();
        return (
          <>
            {quarters.map((quarter) => {
              const own = items.filter((item) => quarterOf(item) === quarter);
              return (
                <Section
                  key={quarter}
                  title={t('community.ownQuarter', { quarter: quarterText(quarter) })}
                  side={t('community.ownTimes', { n: own.length })}
                >
                  <Card rows>
                    <ServiceRows services={own} />
                  </Card>
                </Section>
              );
            })}
          </>
        );
      }}
    </Answer>
  );
}
