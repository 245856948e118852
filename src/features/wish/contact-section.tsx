import { t } from '@/i18n';
import { Card } from '@/ui/card';
import { Section } from '@/ui/section';
import { Tiny } from '@/ui/text';
import { type Contact, ContactRows } from './contact-rows';

export interface ContactSectionProps {
  contact: Contact;
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
  const { contact, own } = props;
  return (
    <Section title={own ? t('wish.contactOwn') : t('wish.contact')}>
      <Card rows>
        <ContactRows contact={contact} canCall={!own} canCopy={!own} />
      </Card>
      <Tiny>{why(props)}</Tiny>
    </Section>
  );
}
