import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { monthText } from '@/i18n/dates';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';

/** What citizens said, without their names. */
export function SaidThanks({ of: thanks }: { of: Output<'summary.publicPage'>['thanks'] }) {
  if (thanks.length === 0) return null;
  return (
    <Section title={t('publicPage.thanks')}>
      <Card rows tone='gold'>
        {thanks.map(({ words, month }) => (
          <ListRow key={words} title={words} note={t('publicPage.saidBy', { month: monthText(month) })} />
        ))}
      </Card>
    </Section>
  );
}
