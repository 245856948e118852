import { useState } from 'react';
import { useAct } from '@/cloud/use-act';
import { useCall } from '@/cloud/use-call';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { type Contact, ContactRows } from '@/ui/contact-rows';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { TroubleNotice } from '@/ui/trouble-notice';

/**
 * Whom to reach and where. One's own is there at once; somebody else's is told on a tap, since each look is noted down.
 */
export function ErrandContact({ errandId, own }: { errandId: string; own: boolean }) {
  const ownAsked = useCall('errand.contact', { errandId }, { when: own });
  const [told, setTold] = useState<Contact>();
  const looking = useAct('errand.contact', { done: setTold });
  const contact = own ? ownAsked.answer : told;
  return (
    <Section title={own ? t('errand.contactOwn') : t('errand.contact')}>
      <Notice kind='why'>{t(own ? 'errand.contactWhyOwn' : 'errand.contactWhy')}</Notice>
      <TroubleNotice of={own ? ownAsked.trouble : looking.trouble} />
      {contact && (
        <Card rows>
          <ContactRows contact={contact} canCall={!own} canCopy={!own} />
        </Card>
      )}
      {!contact && !own && (
        <Button busy={looking.busy} onTap={() => looking.act({ errandId })}>
          {t('errand.contactLook')}
        </Button>
      )}
    </Section>
  );
}
