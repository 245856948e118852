import type { Translation } from './types';
import type { Dictionary } from './zh-CN';

/**
 * Mongolian in the traditional script, set in vertical columns from left to right (`language.ts`, `isVertical`).
 * Empty until translated and read by those who speak it; whatever is missing is said in Chinese.
 */
export const mn: Translation<Dictionary> = {};
