import { Refusal, type Trouble } from '@/cloud/trouble';
import { troubleText } from '@/cloud/trouble-text';

/** Refusals that are about one field of a form, by the field's name in the contract: said beside it. */
export type FieldRefusals<Field extends string = string> = Readonly<Partial<Record<Refusal['code'], Field>>>;

/** What the cloud said against this field, in the refusal's own words. */
export function refusedField<Field extends string>(
  fields: FieldRefusals<Field>,
  trouble: Trouble | undefined,
  field: Field,
): string | undefined {
  if (!(trouble instanceof Refusal) || fields[trouble.code] !== field) return undefined;
  return troubleText(trouble);
}

/** Whether the refusal is said beside a field already. */
export const isAboutField = (fields: FieldRefusals, trouble: Trouble | undefined): boolean =>
  trouble instanceof Refusal && fields[trouble.code] !== undefined;
