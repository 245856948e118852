import type { ReactNode } from 'react';
import { goBack, open } from '@/device/page/navigate';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Page } from '@/ui/layout/page';
import { Sub, Title } from '@/ui/text';
import { TextLink } from '@/ui/text-link';
import { useConsent } from './use-consent';

export interface AfterConsentProps {
  /** The page's own title. */
  title: string;
  children?: ReactNode;
}

/** A page that asks for something of the person: shown once they agreed to what is collected, and what for. */
export function AfterConsent({ title, children }: AfterConsentProps) {
  const { agreed, agree } = useConsent();
  if (agreed) return children;
  const refuse = () => {
    say(t('consent.refused'));
    return goBack();
  };
  return (
    <Page
      title={title}
      footer={
        <>
          <Button kind='main' onTap={agree}>
            {t('consent.agree')}
          </Button>
          <Button onTap={refuse}>{t('consent.refuse')}</Button>
        </>
      }
    >
      <Card>
        <Title>{t('consent.askTitle')}</Title>
        <Sub>{t('consent.askWhat')}</Sub>
        <Sub>{t('consent.askWho')}</Sub>
        <Sub>{t('consent.askFree')}</Sub>
      </Card>
      <TextLink onTap={() => open('memberPrivacy')}>{t('consent.read')}</TextLink>
    </Page>
  );
}
