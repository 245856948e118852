import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { nearDayText } from '@/i18n/dates';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';

/** What was found wrong after the record was filed: lines beside it. Nothing when there are none. */
export function Corrections({ of: { corrections } }: { of: Pick<Output<'activity.detail'>, 'corrections'> }) {
  if (corrections.length === 0) return null;
  return (
    <Section title={t('activity.corrections')}>
      <Card rows>
        {corrections.map(({ at, by, text, reason }) => (
          <ListRow
            key={at}
            title={text}
            note={t('activity.correctionNote', { by, day: nearDayText(at), reason })}
          />
        ))}
      </Card>
    </Section>
  );
}
