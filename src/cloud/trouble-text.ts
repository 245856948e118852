import { Refusal, type Trouble } from '../cloud/trouble';
import { whenText } from '../i18n/dates';
import { fill, t } from '../i18n/index';
import { refusals } from '../i18n/zh-CN/refusals';

/** What to say when something went wrong: the refusal's own words, or that the cloud was not reached. */
export function troubleText(trouble: Trouble, doing: 'asking' | 'acting' = 'acting'): string {
  // Who only opened a page has filled in nothing: the address was wrong.
  if (doing === 'asking' && trouble instanceof Refusal && trouble.code === 'call.badInput') {
    return t('common.badLink');
  }
  if (trouble instanceof Refusal)
    return fill(refusals[trouble.code] ?? refusals['call.failed'], readable(trouble.params));
  return doing === 'asking' ? t('common.unreachable') : t('common.unreachableAct');
}

const instant = /^\d{4}-\d\d-\d\dT/;

/** Instants among a refusal's values are told as day and time: `今天 7:30`. */
const readable = (params: Refusal['params']): Refusal['params'] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && instant.test(value) ? whenText(value) : value,
    ]),
  );

/** What to say beside a form's field, if the refusal blames it. */
export function fieldText(trouble: Trouble | undefined, field: string): string | undefined {
  const problem = trouble instanceof Refusal ? trouble.fields[field] : undefined;
  return problem && t(`fields.${problem}`);
}
