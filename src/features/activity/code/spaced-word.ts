/** 「482 915」: as it is read out, three digits and three. */
export const spacedWord = (word: string): string => `${word.slice(0, 3)} ${word.slice(3)}`;
