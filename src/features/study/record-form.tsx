import { limits } from '@contract/limits';
import { studyKinds } from '@contract/words';
import type { Trouble } from '@/cloud/trouble';
import { fieldText } from '@/cloud/trouble-text';
import { t } from '@/i18n';
import { dayOfYearText, todayInShanghai } from '@/i18n/dates';
import { refusedField } from '@/shared/refused-field';
import { ChipField } from '@/ui/form/chip-field';
import { NumberStepper } from '@/ui/form/number-stepper';
import { DateField } from '@/ui/form/picker-field';
import { TextArea } from '@/ui/form/text-area';
import { TextField } from '@/ui/form/text-field';
import { Card } from '@/ui/layout/card';
import { studyDays } from './study-days';
import { lettersIn, missingIn, type StudyDraft, type StudyField, studyRefusals } from './study-draft';

export interface RecordFormProps {
  draft: StudyDraft;
  onChange: (changed: Partial<StudyDraft>) => void;
  /** Sending was tried: what is missing is said beside its field. */
  tried: boolean;
  trouble: Trouble | undefined;
}

const examples = {
  course: 'study.nameCourse',
  lecture: 'study.nameLecture',
  notes: 'study.nameNotes',
} as const;

function notesHint({ kind, notes }: StudyDraft): string {
  const n = lettersIn(notes);
  if (kind !== 'notes') return t('study.notesOptional');
  const least = limits.studyNotesLeast;
  return n < least ? t('study.notesHint', { least, n }) : t('study.notesEnough', { n });
}

/** What was studied, how long, when; notes are needed only when they are what is handed in. */
export function RecordForm({ draft, onChange, tried, trouble }: RecordFormProps) {
  const missing = tried ? missingIn(draft) : {};
  const errorOf = (field: StudyField) =>
    refusedField(studyRefusals, trouble, field) ?? fieldText(trouble, field) ?? missing[field];
  const today = todayInShanghai();
  const isNotes = draft.kind === 'notes';
  return (
    <Card>
      <ChipField
        label={t('study.kind')}
        {...(isNotes ? { hint: t('study.kindNotesWhy') } : {})}
        choices={studyKinds.map((value) => ({ value, words: t(`studyKind.${value}`) }))}
        chosen={draft.kind}
        onChoose={(kind) => onChange({ kind })}
      />
      <TextField
        label={t('study.name')}
        example={t(examples[draft.kind])}
        most={limits.studyTitle}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        error={errorOf('title')}
      />
      <NumberStepper
        label={t('study.howLong')}
        unit={t('study.hourUnit')}
        value={draft.hours}
        onChange={(hours) => onChange({ hours })}
        least={0.5}
        greatest={limits.studyHoursMost}
        step={0.5}
        error={errorOf('hours')}
      />
      <DateField
        label={t('study.day')}
        value={draft.day}
        say={(day) => dayOfYearText(day, today)}
        {...studyDays(today)}
        to={today}
        onChange={(day) => onChange({ day })}
        error={errorOf('studiedOn')}
      />
      <TextArea
        label={t('study.notes')}
        hint={notesHint(draft)}
        example={t('study.notesExample')}
        optional={!isNotes}
        most={limits.studyNotes}
        value={draft.notes}
        onChange={(notes) => onChange({ notes })}
        error={errorOf('notes')}
      />
    </Card>
  );
}
