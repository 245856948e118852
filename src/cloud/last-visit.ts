import { recall, remember } from '../device/storage';

interface Kept<T> {
  answer: T;
  at: number;
}

/** Longer answers are not worth keeping for a first screen. Characters of JSON. */
const longest = 48_000;

const keyOf = (name: string, input: unknown) => `visit:${name}:${JSON.stringify(input)}`;

/** Keeps an answer so that the page's first screen stands at once on the next visit. */
export function keepForNextVisit(name: string, input: unknown, answer: unknown): void {
  if (JSON.stringify(answer).length > longest) return;
  remember(keyOf(name, input), { answer, at: Date.now() } satisfies Kept<unknown>);
}

/** The last visit's answer and when it was given, in milliseconds. */
export function fromLastVisit<T>(name: string, input: unknown): Kept<T> | undefined {
  return recall<Kept<T>>(keyOf(name, input));
}
