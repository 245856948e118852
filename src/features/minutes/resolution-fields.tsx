import { limits } from '@contract/limits';
import { t } from '@/i18n';
import { todayInShanghai } from '@/i18n/dates';
import { nameApart } from '@/i18n/tell-apart';
import { DateField, PickerField } from '@/ui/form/picker-field';
import { TextArea } from '@/ui/form/text-area';
import { dayWords } from './day-words';
import type { Owner } from './owner';

export interface ResolutionForm {
  text: string;
  ownerId: string | undefined;
  dueOn: string | undefined;
}

export interface ResolutionFieldsProps {
  form: ResolutionForm;
  owners: readonly Owner[];
  /** Only its day can be changed. */
  dayOnly?: boolean;
  /** Somebody tried to send it: what is missing says so. */
  tried: boolean;
  onChange: (changed: Partial<ResolutionForm>) => void;
}

/** What was resolved, who sees to it, by which day. */
export function ResolutionFields({ form, owners, dayOnly = false, tried, onChange }: ResolutionFieldsProps) {
  const missing = (is: boolean, words: string) => (tried && is ? { error: words } : {});
  return (
    <>
      {!dayOnly && (
        <>
          <TextArea
            label={t('minutes.resolutionText')}
            example={t('minutes.resolutionExample')}
            most={limits.resolution}
            value={form.text}
            onChange={(text) => onChange({ text })}
            {...missing(form.text.trim() === '', t('minutes.resolutionTextMissing'))}
          />
          <PickerField
            label={t('minutes.owner')}
            choices={owners.map((owner) => ({ value: owner.memberId, words: nameApart(owner) }))}
            value={form.ownerId}
            onChange={(ownerId) => onChange({ ownerId })}
            {...missing(form.ownerId === undefined, t('minutes.ownerMissing'))}
          />
        </>
      )}
      <DateField
        label={t('minutes.dueOn')}
        value={form.dueOn}
        from={todayInShanghai()}
        say={dayWords}
        onChange={(dueOn) => onChange({ dueOn })}
        {...missing(form.dueOn === undefined, t('minutes.dueOnMissing'))}
      />
    </>
  );
}
