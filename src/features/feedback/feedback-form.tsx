import { limits } from '@contract/limits';
import type { Trouble } from '@/cloud/trouble';
import { fieldText } from '@/cloud/trouble-text';
import { t } from '@/i18n';
import { BranchSearch } from '@/shared/branch-search';
import { ChipField } from '@/ui/form/chip-field';
import { Field } from '@/ui/form/field';
import { TextArea } from '@/ui/form/text-area';
import { TextField } from '@/ui/form/text-field';
import { Card } from '@/ui/layout/card';
import { ListRow } from '@/ui/list-row';
import { type About, type FeedbackDraft, missingIn } from './feedback-draft';

export interface FeedbackFormProps {
  draft: FeedbackDraft;
  about: About | undefined;
  onChange: (changed: Partial<FeedbackDraft>) => void;
  /** Sending was tried: what is missing is said beside its field. */
  tried: boolean;
  trouble: Trouble | undefined;
}

/** What somebody has to say, about what, and, if they like, how to reach them. */
export function FeedbackForm({ draft, about, onChange, tried, trouble }: FeedbackFormProps) {
  const missing = tried ? missingIn(draft, about) : {};
  const textError = fieldText(trouble, 'text') ?? missing.text;
  const contactError = fieldText(trouble, 'contact');
  return (
    <Card>
      <ChipField
        label={t('feedback.kind')}
        choices={[
          { value: 'suggestion', words: t('feedback.suggestion') },
          { value: 'complaint', words: t('feedback.complaint') },
        ]}
        chosen={draft.kind}
        onChoose={(kind) => onChange({ kind })}
      />
      {about && <ListRow title={about.title} note={t('feedback.about')} />}
      <TextArea
        label={t('feedback.text')}
        hint={t('feedback.textHint')}
        example={t('feedback.textExample')}
        most={limits.feedback}
        value={draft.text}
        onChange={(text) => onChange({ text })}
        {...(textError ? { error: textError } : {})}
      />
      {!about && (
        <From
          of={draft.from}
          onChoose={(from) => onChange({ from })}
          {...(missing.organizationId ? { error: missing.organizationId } : {})}
        />
      )}
      <TextField
        label={t('feedback.contact')}
        hint={t('feedback.contactHint')}
        example={t('feedback.contactExample')}
        optional
        most={limits.feedbackContact}
        value={draft.contact}
        onChange={(contact) => onChange({ contact })}
        {...(contactError ? { error: contactError } : {})}
      />
    </Card>
  );
}

interface FromProps {
  of: FeedbackDraft['from'];
  onChoose: (from: FeedbackDraft['from']) => void;
  error?: string;
}

/** The community by which the township is known. */
function From({ of, onChoose, error }: FromProps) {
  if (of) {
    return (
      <Field label={t('feedback.from')}>
        <ListRow title={of.name} side={t('feedback.fromOther')} onTap={() => onChoose(null)} />
      </Field>
    );
  }
  return (
    <BranchSearch
      kind='community'
      label={t('feedback.from')}
      hint={t('feedback.fromHint')}
      error={error}
      chosen={[]}
      onChoose={onChoose}
    />
  );
}
