import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { monthText } from '@/i18n/dates';
import { Card } from '@/ui/card';
import { Section } from '@/ui/section';
import { Lead, Tiny } from '@/ui/text';

/** What citizens said, without their names. */
export function SaidThanks({ of: thanks }: { of: Output<'summary.publicPage'>['thanks'] }) {
  if (thanks.length === 0) return null;
  return (
    <Section title={t('publicPage.thanks')}>
      {thanks.map(({ words, at }) => (
        <Card key={at} tone='gold'>
          <Lead>{t('publicPage.quote', { words })}</Lead>
          <Tiny>{t('publicPage.saidBy', { month: monthText(at) })}</Tiny>
        </Card>
      ))}
    </Section>
  );
}
