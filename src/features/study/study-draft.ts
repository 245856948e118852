import type { Input } from '@contract/api';
import { limits } from '@contract/limits';
import type { StudyRecordCard } from '@contract/study';
import { type StudyKind, studyKinds } from '@contract/words';
import { t } from '@/i18n';
import { todayInShanghai } from '@/i18n/dates';
import type { FieldRefusals } from '@/shared/refused-field';

/** Something studied as it is being noted down, kept on the phone until it is sent. */
export interface StudyDraft {
  kind: StudyKind;
  title: string;
  hours: number;
  day: string;
  notes: string;
  /** 补学: the activity that it makes up for. */
  makesUpFor?: string | undefined;
}

export const draftKey = 'studyDraft';

/** Hours that one sitting usually comes to. */
const usualHours = 1;

export const newStudyDraft = (): StudyDraft => ({
  kind: 'course',
  title: '',
  hours: usualHours,
  day: todayInShanghai(),
  notes: '',
});

/** A new draft about something the page was opened for: a meeting to be made up. */
export const draftAbout = ({
  kind,
  title,
  makesUpFor,
}: {
  kind?: string | undefined;
  title?: string | undefined;
  makesUpFor?: string | undefined;
}): StudyDraft => ({
  ...newStudyDraft(),
  ...(title ? { title } : {}),
  ...(makesUpFor ? { makesUpFor } : {}),
  ...(studyKinds.some((one) => one === kind) ? { kind: kind as StudyKind } : {}),
});

/** Notes that were sent back, to be written further and sent anew. */
export const draftFrom = ({
  kind,
  title,
  hours,
  studiedOn,
  notes,
  makesUpFor,
}: StudyRecordCard): StudyDraft => ({
  kind,
  title,
  hours,
  day: studiedOn,
  notes,
  ...(makesUpFor ? { makesUpFor } : {}),
});

export const lettersIn = (text: string): number => Array.from(text.trim()).length;

/** The fields of the form, by their names in the contract. */
export type StudyField = 'title' | 'hours' | 'studiedOn' | 'notes';

/** Refusals that are about one field. */
export const studyRefusals: FieldRefusals<StudyField> = {
  'study.inFuture': 'studiedOn',
  'study.otherYear': 'studiedOn',
  'study.notesTooShort': 'notes',
  'study.dayIsFull': 'hours',
};

/** What is still missing, said by field. */
export function missingIn({ kind, title, notes }: StudyDraft): Partial<Record<StudyField, string>> {
  const least = limits.studyNotesLeast;
  return {
    ...(title.trim() === '' && { title: t('study.nameMissing') }),
    ...(kind === 'notes' && lettersIn(notes) < least && { notes: t('study.notesShort', { least }) }),
  };
}

/** The draft as the cloud takes it. */
export const toInput = ({
  kind,
  title,
  hours,
  day,
  notes,
  makesUpFor,
}: StudyDraft): Input<'study.record'> => ({
  kind,
  title,
  hours,
  studiedOn: day,
  notes,
  ...(makesUpFor ? { makesUpFor } : {}),
});
