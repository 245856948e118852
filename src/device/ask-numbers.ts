import type { CallName, Input } from '@contract/api';
import type { NumbersChoice } from '@contract/envelope';
import type { PrivateNumberKind } from '@contract/text/private-numbers';
import { numbersForMany } from '@contract/words-for-many';
import { t } from '../i18n';
import { confirm } from './say';

interface Found {
  kind: PrivateNumberKind;
  text: string;
}

/** The numbers one after the other, as they were typed. */
export const numbersListed = (found: readonly Found[]) =>
  found.map(({ text }) => text).join(t('who.nameJoin'));

/** What kinds of numbers these are, each said once. */
export const numberKinds = (found: readonly Found[]) =>
  [...new Set(found.map(({ kind }) => t(`numbers.${kind}`)))].join(t('who.nameJoin'));

/**
 * What becomes of private numbers in what a call tells many people: one tap hides them, and by a slip they are never
 * shown. Undefined where there are none, null where the person would rather look at the text again.
 */
export async function askNumbers<Name extends CallName>(
  name: Name,
  input: Input<Name>,
): Promise<NumbersChoice | undefined | null> {
  const found = numbersForMany(name, input);
  if (found.length === 0) return undefined;
  const numbers = numbersListed(found);
  const hides = await confirm({
    title: t('numbers.found', { what: numberKinds(found) }),
    text: t('numbers.foundNote', { numbers }),
    yes: t('numbers.hide'),
    no: t('numbers.keep'),
  });
  if (hides) return 'hide';
  const keeps = await confirm({
    title: t('numbers.keepAsk'),
    text: t('numbers.keepNote', { numbers }),
    yes: t('numbers.keepYes'),
  });
  return keeps ? 'keep' : null;
}
