import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { ContactRows } from '@/ui/contact-rows';
import { Card } from '@/ui/layout/card';
import { Notice } from '@/ui/layout/notice';
import { Section } from '@/ui/layout/section';
import { useContact } from '../use-contact';

export interface ContactSectionProps {
  wishId: string;
  /** The caller left it themselves: nobody to call. */
  own: boolean;
  /** The caller took the wish on. */
  helps: boolean;
}

function why({ own, helps }: ContactSectionProps): string {
  if (own) return t('wish.contactWhyOwn');
  return helps ? t('wish.contactWhyHelper') : t('wish.contactWhy');
}

/** Whom to reach and where, with who else can see it. */
export function ContactSection(props: ContactSectionProps) {
  const { wishId, own } = props;
  const { contact, look, busy, trouble } = useContact(wishId, own);
  return (
    <Section title={own ? t('wish.contactOwn') : t('wish.contact')}>
      <Notice kind='why'>{why(props)}</Notice>
      <TroubleNotice of={trouble} />
      {contact && (
        <Card rows>
          <ContactRows contact={contact} canCall={!own} canCopy={!own} />
        </Card>
      )}
      {!contact && !own && (
        <Button busy={busy} onTap={look}>
          {t('wish.contactLook')}
        </Button>
      )}
    </Section>
  );
}
