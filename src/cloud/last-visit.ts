import { recall, remember } from '../platform/storage';

/** Longer answers are not worth keeping for a first screen. Characters of JSON. */
const longest = 48_000;

/** By version: an answer that an older app kept may lack what this one draws. */
const keyOf = (name: string, input: unknown) => `visit:${APP_VERSION}:${name}:${JSON.stringify(input)}`;

/** Keeps an answer so that the page's first screen stands at once on the next visit. */
export function keepForNextVisit(name: string, input: unknown, answer: unknown): void {
  if (JSON.stringify(answer).length > longest) return;
  remember(keyOf(name, input), answer);
}

/** The last visit's answer. */
export const fromLastVisit = <T>(name: string, input: unknown): T | undefined =>
  recall<T>(keyOf(name, input));
