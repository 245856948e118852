/** Mini-program codes (小程序码): what a printed code says, and why WeChat may make none. */

/** Longest text that a code can carry beside its page (`scene`, platform.md §4.1). Our identifiers have 16 characters. */
export const longestScene = 32;

/** Why a code could not be made. Nothing was changed, and asking again later may help. */
export const codeRefusals = [
  /** WeChat knows no such page: the version that has it is not published yet (41030). */
  'code.pageNotPublished',
  /** WeChat makes only so many a minute (45009, 45011). */
  'code.tooMany',
  /** The function was given leave to ask for codes only just now, or not yet (-604101). */
  'code.notPermitted',
  'code.failed',
] as const;

/** The page that a community's notice-board code opens; WeChat takes no slash before it. */
export const boardPage = 'packages/wish/pages/public/index';

const BOARD = new RegExp(
  `(?:^|/)${boardPage}\\?(?:[^#\\s]*&)?scene=([\\w-]{1,${longestScene}})(?:[&#\\s]|$)`,
);

/** What a notice-board code says: its page, with the community as `scene`. */
export const boardText = (communityId: string): string => `${boardPage}?scene=${communityId}`;

/** The community of a notice-board code that the app's own scanner read; null for any other text. */
export const readBoard = (text: string): string | null => BOARD.exec(text.trim())?.[1] ?? null;
