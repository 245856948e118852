import type { Output } from '@contract/api';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { monthText } from '@/i18n/dates';
import { Card } from '@/ui/layout/card';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';

/** What citizens said, without their names; the community's staff come to the wish, where they may take it off. */
export function SaidThanks({ of: thanks }: { of: Output<'summary.publicPage'>['thanks'] }) {
  if (thanks.length === 0) return null;
  return (
    <Section title={t('publicPage.thanks')}>
      <Card rows tone='gold'>
        {thanks.map(({ words, month, wishId }) => (
          <ListRow
            key={words}
            title={words}
            note={t('publicPage.saidBy', { month: monthText(month) })}
            onTap={wishId ? () => open('wishDetail', { wishId }) : undefined}
          />
        ))}
      </Card>
    </Section>
  );
}
