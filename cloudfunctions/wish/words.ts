/** Letters and digits of any script, small. */
const charactersOf = (text: string) => [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')];

/**
 * What a text is searched by: its pairs of neighbouring characters, which Chinese has in place of words; of a single
 * character the character itself.
 */
export function wordsOf(text: string): string[] {
  const characters = charactersOf(text);
  if (characters.length < 2) return characters;
  return [...new Set(characters.slice(1).map((character, place) => `${characters[place]}${character}`))];
}

/** What a wish is found by: the pairs of its title, and each of its characters. */
export const searchWords = (title: string): string[] => [
  ...new Set([...wordsOf(title), ...charactersOf(title)]),
];
