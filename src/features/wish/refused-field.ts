import { Refusal, type Trouble } from '@/cloud/trouble';
import { troubleText } from '@/i18n/trouble';

/** Refusals that are about one field of the form: said beside it rather than below everything. */
const fields: Partial<Record<Refusal['code'], string>> = {
  'organization.unknown': 'communityId',
  'wish.textRisky': 'title',
  'wish.dueTooSoon': 'dueOn',
  'wish.dueTooLate': 'dueOn',
};

/** What the cloud said against this field, in the refusal's own words. */
export function refusedField(trouble: Trouble | undefined, field: string): string | undefined {
  if (!(trouble instanceof Refusal) || fields[trouble.code] !== field) return undefined;
  return troubleText(trouble);
}

/** Whether the refusal is said beside a field already. */
export const isAboutField = (trouble: Trouble | undefined): boolean =>
  trouble instanceof Refusal && fields[trouble.code] !== undefined;
