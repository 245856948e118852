/**
 * One folding for whatever is matched or searched: names, titles, what somebody looks for. Two texts that people take
 * for the same fold to the same; what is stored and shown stays as it was typed.
 */
import { withoutLookAlikes } from './look-alikes';

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Dots between the parts of a name, spaces, hyphens and quotes: whoever types them has no one way to. */
const NO_PART_OF_A_NAME = /[\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}]/gu;
/** A stroke that is typed for the dot between the parts of a name. */
const DOT_STROKE = '丶';

const plain = (text: string) => withoutLookAlikes(text.replace(INVISIBLE, '')).replace(INVISIBLE, '');

/**
 * What a name is compared by: 阿力•木沙, 阿力. 木沙 and 阿力 木沙 are one name, and so are a radical or an old system's
 * private code and the character that they stand for. A name of nothing but signs folds to those signs.
 */
export function foldName(name: string): string {
  const typed = plain(name).toLowerCase();
  const letters = typed.replace(NO_PART_OF_A_NAME, '');
  return letters.replaceAll(DOT_STROKE, '') || letters || typed.trim();
}

/** Whether two names are the same to whoever reads them. */
export const isSameName = (one: string, other: string): boolean => foldName(one) === foldName(other);

/** Whether a name has what is looked for, or nothing is looked for. */
export const isNamed = (name: string, sought: string): boolean => foldName(name).includes(foldName(sought));

/** Whether somebody would see nothing of the text. */
export const isBlank = (text: string): boolean => text.replace(INVISIBLE, '').trim() === '';

/** What a text is searched by: one width and case, single spaces, no invisible signs. Words and signs stay apart. */
export const foldForSearch = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replace(/[\s\p{Z}\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();

/** Whether `text` has what is looked for anywhere, spaces between characters aside. */
export function isFoundIn(text: string, sought: string): boolean {
  const bare = (words: string) => foldForSearch(words).replaceAll(' ', '');
  return bare(text).includes(bare(sought));
}
