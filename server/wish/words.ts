import { foldForSearch } from '../../contract/text/fold';
import type { Skill, WishCategory } from '../../contract/words';
import type { WishRecord } from '../../server/records/wish';
import { suitedSkills } from './suits';

/** Letters and digits of any script, folded. */
const charactersOf = (text: string) => [...foldForSearch(text).replace(/[^\p{L}\p{N}]/gu, '')];

/**
 * What a text is searched by: its pairs of neighbouring characters, which Chinese has in place of words; of a single
 * character the character itself.
 */
export function wordsOf(text: string): string[] {
  const characters = charactersOf(text);
  if (characters.length < 2) return characters;
  return [...new Set(characters.slice(1).map((character, place) => `${characters[place]}${character}`))];
}

/** The pairs of a title, and each of its characters. */
const searchWords = (title: string): string[] => [...new Set([...wordsOf(title), ...charactersOf(title)])];

/** Marks that no search can hold: what is written there is letters and digits alone. */
export const ofCategory = (category: WishCategory) => `#${category}`;
export const ofSkill = (skill: Skill) => `@${skill}`;

/**
 * What a wish is found by: the words of its title, its category, and the skills that it asks for. One list, so that two
 * indexes serve every way to ask the wall (platform.md §1.1 counts indexes).
 */
export const foundBy = (wish: Pick<WishRecord, 'title' | 'details' | 'category'>): string[] => [
  ...searchWords(wish.title),
  ofCategory(wish.category),
  ...suitedSkills(wish).map(ofSkill),
];
