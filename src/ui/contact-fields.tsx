import { limits } from '@contract/limits';
import { t } from '@/i18n';
import { Card } from './card';
import { Notice } from './notice';
import type { PostingDraft, PostingField } from './posting-draft';
import { Section } from './section';
import { TextField } from './text-field';

export interface ContactFieldsProps {
  draft: PostingDraft;
  onChange: (changed: Partial<Pick<PostingDraft, 'name' | 'phone' | 'address'>>) => void;
  errorOf: (field: PostingField) => string | undefined;
  /** Who will see it. */
  promise: string;
  /** Why the address is asked for. */
  addressHint: string;
}

/** How to reach whom it is for: name, phone and address, with what becomes of them said first. */
export function ContactFields({ draft, onChange, errorOf, promise, addressHint }: ContactFieldsProps) {
  const title = draft.forWhom === 'self' ? t('posting.contactSelf') : t('posting.contactOther');
  return (
    <Section title={title}>
      <Notice kind='done'>{promise}</Notice>
      <Card>
        <TextField
          label={t('posting.name')}
          most={limits.personName}
          value={draft.name}
          onChange={(name) => onChange({ name })}
          error={errorOf('contact.name')}
        />
        <TextField
          label={t('posting.phone')}
          keys='phone'
          value={draft.phone}
          onChange={(phone) => onChange({ phone })}
          error={errorOf('contact.phone')}
        />
        <TextField
          label={t('posting.address')}
          hint={addressHint}
          example={t('posting.addressExample')}
          most={limits.wishAddress}
          value={draft.address}
          onChange={(address) => onChange({ address })}
          error={errorOf('contact.address')}
        />
      </Card>
    </Section>
  );
}
