import { limits } from '@contract/limits';
import { errandKinds } from '@contract/words';
import { Refusal, type Trouble } from '@/cloud/trouble';
import { t } from '@/i18n';
import { fieldText, troubleText } from '@/i18n/trouble';
import { Card } from '@/ui/card';
import { ChipField } from '@/ui/chip-field';
import { CommunityField } from '@/ui/community-field';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import { type ErrandDraft, type ErrandField, missingIn } from './errand-draft';

/** Refusals that are about one field of the form: said beside it rather than below everything. */
const refusedFields: Partial<Record<Refusal['code'], ErrandField>> = {
  'organization.unknown': 'communityId',
  'errand.textRisky': 'title',
};

export const isAboutField = (trouble: Trouble | undefined): boolean =>
  trouble instanceof Refusal && refusedFields[trouble.code] !== undefined;

export interface ErrandFormProps {
  draft: ErrandDraft;
  onChange: (changed: Partial<ErrandDraft>) => void;
  onSpeakFor: (forWhom: ErrandDraft['forWhom']) => void;
  /** Whether the reader may enter one for somebody without a phone. */
  mayEnter: boolean;
  /** The community goes by who enters it. */
  fixed: boolean;
  /** Sending was tried: what is missing is said beside its field. */
  tried: boolean;
  trouble: Trouble | undefined;
}

/** Everything about a problem: what, of which kind, which community, and how to reach whom. */
export function ErrandForm(props: ErrandFormProps) {
  const { draft, onChange, onSpeakFor, mayEnter, fixed, tried, trouble } = props;
  const missing = tried ? missingIn(draft) : {};
  const errorOf = (field: ErrandField) => {
    if (trouble instanceof Refusal && refusedFields[trouble.code] === field) return troubleText(trouble);
    return fieldText(trouble, field) ?? missing[field];
  };
  return (
    <>
      <Card>
        <TextField
          label={t('errand.what')}
          example={t('errand.whatExample')}
          most={limits.errandTitle}
          value={draft.title}
          onChange={(title) => onChange({ title })}
          error={errorOf('title')}
        />
        <ChipField
          label={t('errand.kind')}
          choices={errandKinds.map((value) => ({ value, words: t(`errandKind.${value}`) }))}
          chosen={draft.kind ?? undefined}
          onChoose={(kind) => onChange({ kind })}
          error={errorOf('kind')}
        />
        <TextArea
          label={t('errand.details')}
          hint={t('errand.detailsHint')}
          example={t('errand.detailsExample')}
          optional
          most={limits.errandDetails}
          value={draft.details}
          onChange={(details) => onChange({ details })}
          error={errorOf('details')}
        />
      </Card>
      <Card>
        <CommunityField
          chosen={draft.community}
          onChoose={(community) => onChange({ community })}
          error={errorOf('communityId')}
          fixed={fixed}
        />
        {mayEnter && (
          <ChipField
            label={t('errand.forWhom')}
            {...(draft.forWhom === 'behalf' ? { hint: t('errand.behalfHint') } : {})}
            choices={[
              { value: 'self', words: t('errand.forSelf') },
              { value: 'behalf', words: t('errand.forBehalf') },
            ]}
            chosen={draft.forWhom}
            onChoose={onSpeakFor}
          />
        )}
      </Card>
      <Section title={draft.forWhom === 'self' ? t('errand.contactSelf') : t('errand.contactOther')}>
        <Notice kind='done'>{t('errand.contactPromise')}</Notice>
        <Card>
          <TextField
            label={t('wish.name')}
            most={limits.personName}
            value={draft.name}
            onChange={(name) => onChange({ name })}
            error={errorOf('contact.name')}
          />
          <TextField
            label={t('wish.phone')}
            keys='phone'
            value={draft.phone}
            onChange={(phone) => onChange({ phone })}
            error={errorOf('contact.phone')}
          />
          <TextField
            label={t('wish.address')}
            hint={t('errand.addressHint')}
            example={t('wish.addressExample')}
            most={limits.wishAddress}
            value={draft.address}
            onChange={(address) => onChange({ address })}
            error={errorOf('contact.address')}
          />
        </Card>
      </Section>
    </>
  );
}
