import { Refusal, type Trouble } from '@/cloud/trouble';
import { troubleText } from '@/i18n/trouble';
import type { StudyField } from './study-draft';

/** Refusals that are about one field of the form: said beside it rather than below everything. */
const fields: Partial<Record<Refusal['code'], StudyField>> = {
  'study.inFuture': 'studiedOn',
  'study.otherYear': 'studiedOn',
  'study.notesTooShort': 'notes',
  'study.dayIsFull': 'hours',
};

/** What the cloud said against this field, in the refusal's own words. */
export function refusedField(trouble: Trouble | undefined, field: StudyField): string | undefined {
  if (!(trouble instanceof Refusal) || fields[trouble.code] !== field) return undefined;
  return troubleText(trouble);
}

/** Whether the refusal is said beside a field already. */
export const isAboutField = (trouble: Trouble | undefined): boolean =>
  trouble instanceof Refusal && fields[trouble.code] !== undefined;
