import { limits } from '@contract/limits';
import { t } from '@/i18n';
import { Button } from '../ui/button';
import { SwitchRow } from '../ui/form/switch-row';
import { TextField } from '../ui/form/text-field';
import { Card } from '../ui/layout/card';
import { Notice } from '../ui/layout/notice';
import { Section } from '../ui/layout/section';
import { ListRow } from '../ui/list-row';
import type { PostingDraft, PostingField } from './posting-draft';

export interface ContactFieldsProps {
  draft: PostingDraft;
  onChange: (
    changed: Partial<
      Pick<PostingDraft, 'name' | 'phone' | 'noPhone' | 'reachThrough' | 'address' | 'offered'>
    >,
  ) => void;
  errorOf: (field: PostingField) => string | undefined;
  /** Who will see it. */
  promise: string;
  /** Why the address is asked for. */
  addressHint: string;
}

/** How to reach whom it is for: name, phone and address, with what becomes of them said first. */
export function ContactFields({ draft, onChange, errorOf, promise, addressHint }: ContactFieldsProps) {
  const title = draft.forWhom === 'self' ? t('posting.contactSelf') : t('posting.contactOther');
  const wrong = (['contact.name', 'contact.phone', 'contact.address'] as const).some(errorOf);
  if (draft.offered && !wrong) {
    const another = () => onChange({ name: '', phone: '', address: '', offered: false });
    return (
      <Section title={title}>
        <Notice kind='done'>{promise}</Notice>
        <Card rows>
          <ListRow
            title={t('posting.asLast', { name: draft.name, phone: draft.phone })}
            note={draft.address}
            side={
              <Button kind='soft' size='tiny' label={t('posting.anotherContact')} onTap={another}>
                {t('posting.communityOther')}
              </Button>
            }
          />
        </Card>
      </Section>
    );
  }
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
        {!draft.noPhone && (
          <TextField
            label={t('posting.phone')}
            hint={t(draft.forWhom === 'behalf' ? 'posting.phoneHintBehalf' : 'posting.phoneHint')}
            keys='phone'
            value={draft.phone}
            onChange={(phone) => onChange({ phone })}
            error={errorOf('contact.phone')}
          />
        )}
        {draft.forWhom !== 'self' && (
          <SwitchRow
            title={t('posting.noPhone')}
            on={draft.noPhone ?? false}
            onChange={(noPhone) => onChange({ noPhone })}
          />
        )}
        {draft.noPhone && (
          <TextField
            label={t('posting.reachThrough')}
            hint={t('posting.reachThroughHint')}
            example={t('posting.reachThroughExample')}
            most={limits.reachThrough}
            value={draft.reachThrough ?? ''}
            onChange={(reachThrough) => onChange({ reachThrough })}
            error={errorOf('contact.reachThrough')}
          />
        )}
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
