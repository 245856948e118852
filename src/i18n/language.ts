import { recall, remember } from '../platform/storage';

export const languages = ['zh-CN', 'mn'] as const;
export type Language = (typeof languages)[number];

const key = 'language';
let current: Language | undefined;

/** The language this person reads; Chinese until they say otherwise. */
export function language(): Language {
  current ??= recall<Language>(key) ?? 'zh-CN';
  return languages.includes(current) ? current : 'zh-CN';
}

/** Remembers the language. Pages that stand already keep theirs: go home by `reLaunch` afterwards. */
export function setLanguage(next: Language): void {
  current = next;
  remember(key, next);
}

/** Whether lines run from top to bottom and columns from left to right. */
export const isVertical = (): boolean => language() === 'mn';
