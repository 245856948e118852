import { privateNumbersIn } from '../../contract/text/private-numbers';
import type { Advice } from '../../server/content-check/advice-on';

/** Who is behind a wish, as they are called, and as everybody may know them: `王桂兰` and `一位居民`. */
export type Naming = readonly (readonly [name: string, toOthers: string])[];

/** What looks like a phone number or an identity number, also written in groups. */
const NUMBER = /\d(?:[\s-]?\d){4,}/;

/**
 * Thanks as anybody may read them: only where whoever said them lets them be shown and WeChat's check passed them;
 * without names of those behind the wish; not at all where they hold a number by which somebody could be reached, or
 * the address. Empty when they may not be shown.
 */
export function thanksToOthers(
  thanks: string,
  { mayShow, advice, address, names }: { mayShow: boolean; advice: Advice; address: string; names: Naming },
): string {
  if (!mayShow || advice !== 'pass') return '';
  if (NUMBER.test(thanks.normalize('NFKC')) || privateNumbersIn(thanks).length > 0) return '';
  if (address !== '' && thanks.includes(address)) return '';
  return names.reduce(
    (words, [name, toOthers]) => (name === '' ? words : words.replaceAll(name, toOthers)),
    thanks,
  );
}
