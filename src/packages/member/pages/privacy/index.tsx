import { type Collected, collected, type KeptDays, usualDays } from '@contract/privacy';
import { useCall } from '@/cloud/use-call';
import { say } from '@/device/say';
import { useConsent } from '@/features/consent/use-consent';
import { t } from '@/i18n';
import { alsoRemoved, daysFilledIn, privacyPaper } from '@/i18n/zh-CN/privacy-paper';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Page } from '@/ui/layout/page';
import { Section } from '@/ui/layout/section';
import { Sub } from '@/ui/text';

/** Whether this build collects it: what a setting switches on is not told where it is off. */
const isCollected = (kind: Collected) => kind !== 'place' || ASKS_NEAR;

/** What is collected of a person, what for, who sees it and how long it is kept; and taking the consent back. */
export default function PrivacyPage() {
  const { agreed, withdraw } = useConsent();
  // As the environment has them; the usual ones until it has said.
  const days: KeptDays = useCall('summary.templates', {}).answer?.keptDays ?? usualDays;
  const takeBack = () => {
    withdraw();
    say(t('consent.withdrawn'));
  };
  return (
    <Page title={t('consent.title')}>
      <Card>
        <Sub>{t('consent.intro')}</Sub>
      </Card>
      {(Object.keys(collected) as Collected[]).filter(isCollected).map((kind) => {
        const { information, purpose, readers, period } = privacyPaper[kind];
        return (
          <Section key={kind} title={information}>
            <Card>
              <Sub>{purpose}</Sub>
              <Sub>{t('consent.readers', { who: readers })}</Sub>
              <Sub>{t('consent.period', { time: daysFilledIn(period, days) })}</Sub>
            </Card>
          </Section>
        );
      })}
      <Section title={t('consent.rights')}>
        <Card>
          <Sub>{t('consent.rightsText')}</Sub>
          <Sub>{daysFilledIn(alsoRemoved, days)}</Sub>
          <Sub>{t('consent.secret')}</Sub>
          <Sub>{t(agreed ? 'consent.agreedNow' : 'consent.notAgreed')}</Sub>
          {agreed && (
            <Button size='small' onTap={takeBack}>
              {t('consent.withdraw')}
            </Button>
          )}
        </Card>
      </Section>
    </Page>
  );
}
