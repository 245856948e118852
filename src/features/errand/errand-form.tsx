import { limits } from '@contract/limits';
import { errandKinds } from '@contract/words';
import type { Trouble } from '@/cloud/trouble';
import { fieldText } from '@/cloud/trouble-text';
import { t } from '@/i18n';
import { CommunityField } from '@/shared/community-field';
import { ContactFields } from '@/shared/contact-fields';
import { refusedField } from '@/shared/refused-field';
import { ChipField } from '@/ui/form/chip-field';
import { TextArea } from '@/ui/form/text-area';
import { TextField } from '@/ui/form/text-field';
import { Card } from '@/ui/layout/card';
import { type ErrandDraft, type ErrandField, errandRefusals, missingIn } from './errand-draft';

export interface ErrandFormProps {
  draft: ErrandDraft;
  onChange: (changed: Partial<ErrandDraft>) => void;
  onSpeakFor: (forWhom: ErrandDraft['forWhom']) => void;
  /** A notice board's code was scanned. */
  onScan: (communityId: string) => void;
  /** Whether the reader may enter one for somebody without a phone. */
  mayEnter: boolean;
  /** Sending was tried: what is missing is said beside its field. */
  tried: boolean;
  trouble: Trouble | undefined;
}

/** Everything about a problem: what, of which kind, which community, and how to reach whom. */
export function ErrandForm(props: ErrandFormProps) {
  const { draft, onChange, onSpeakFor, onScan, mayEnter, tried, trouble } = props;
  const missing = tried ? missingIn(draft) : {};
  const errorOf = (field: ErrandField) =>
    refusedField(errandRefusals, trouble, field) ?? fieldText(trouble, field) ?? missing[field];
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
          fixed={draft.forWhom === 'behalf'}
          onScan={onScan}
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
      <ContactFields
        draft={draft}
        onChange={onChange}
        errorOf={errorOf}
        promise={t('errand.contactPromise')}
        addressHint={t('errand.addressHint')}
      />
    </>
  );
}
