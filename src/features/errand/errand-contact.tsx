import { useState } from 'react';
import { useAct } from '@/cloud/use-act';
import { useCall } from '@/cloud/use-call';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { type Contact, ContactRows } from '@/ui/contact-rows';
import { Card } from '@/ui/layout/card';
import { Notice } from '@/ui/layout/notice';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';

interface ErrandContactProps {
  errandId: string;
  own: boolean;
  /** Noted down on the spot: for whom and where, as far as that was written; never a phone. */
  spot?: boolean;
}

function wordsOf(own: boolean, spot: boolean) {
  if (spot) return { title: 'spot.contact', why: 'spot.contactWhy' } as const;
  return own
    ? ({ title: 'errand.contactOwn', why: 'errand.contactWhyOwn' } as const)
    : ({ title: 'errand.contact', why: 'errand.contactWhy' } as const);
}

/** For whom it was and where, of what was noted down on the spot. */
function SpotRows({ of: { name, address } }: { of: Contact }) {
  return (
    <>
      <ListRow title={name || t('spot.nobody')} note={t('spot.whomNote')} />
      <ListRow title={address || t('spot.nowhere')} note={t('spot.placeNote')} />
    </>
  );
}

/**
 * Whom to reach and where. One's own is there at once; somebody else's is told on a tap, since each look is noted down.
 */
export function ErrandContact({ errandId, own, spot = false }: ErrandContactProps) {
  const ownAsked = useCall('errand.contact', { errandId }, { when: own });
  const [told, setTold] = useState<Contact>();
  const looking = useAct('errand.contact', { done: setTold });
  const words = wordsOf(own, spot);
  const contact = own ? ownAsked.answer : told;
  return (
    <Section title={t(words.title)}>
      <Notice kind='why'>{t(words.why)}</Notice>
      <TroubleNotice of={own ? ownAsked.trouble : looking.trouble} />
      {contact && (
        <Card rows>
          {spot ? <SpotRows of={contact} /> : <ContactRows contact={contact} canCall={!own} canCopy={!own} />}
        </Card>
      )}
      {!contact && !own && (
        <Button busy={looking.busy} onTap={() => looking.act({ errandId })}>
          {t(spot ? 'spot.contactLook' : 'errand.contactLook')}
        </Button>
      )}
    </Section>
  );
}
