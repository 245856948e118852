/** What a picture shows, as data: who holds the phone, which page, and what was done before. */

/** A call past the app, as somebody: what a scene needs to be there. */
export interface SceneCall {
  as: string;
  call: string;
  input?: Readonly<Record<string, unknown>>;
  /** Under which names parts of the answer are kept, by their path in it: `{ activityId: 'next.activityId' }`. */
  keep?: Readonly<Record<string, string>>;
}

/** Words as they are; where an earlier commit had others, those follow. */
export type Words = string | readonly string[];

export type SceneStep =
  | { tap: Words }
  | { tapLike: RegExp }
  /** The button that a screen reader calls so. */
  | { press: Words }
  | { write: Words; text: string }
  /** Answers the question over the page. */
  | { agree: Words }
  | { sees: Words }
  /** Brings these words into view. */
  | { scrollTo: Words };

export interface Scene {
  /** Names its picture; begins with the number that its problem has in the review. */
  name: string;
  /** What to look at. */
  look: string;
  /** The openid of whose phone it is. */
  who: string;
  /** Calls before the page is opened, in order. What one of them kept stands in later texts as `{name}`, as does the day as `{today}`. */
  first?: readonly SceneCall[];
  /** Where the phone is opened. */
  page: string;
  steps?: readonly SceneStep[];
  /** No call of the page gets through. */
  offline?: boolean;
  /** The page from its top to its end, and not only what the screen holds. */
  whole?: boolean;
}

/** How a phone is held that a scene is looked at on. */
export const formats = {
  usual: { width: 390, height: 844, large: false },
  narrow: { width: 320, height: 568, large: false },
  large: { width: 390, height: 844, large: true },
} as const;
export type Format = keyof typeof formats;
export const formatNames: readonly Format[] = ['usual', 'narrow', 'large'];

/** What became of a scene: its picture, or why there is none; and which calls were refused on the way. */
export interface Shot {
  scene: string;
  format: Format;
  /** Path of the picture within the album's folder; null where the commit has no such page. */
  file: string | null;
  /** Why there is none, or what went differently. */
  notes: readonly string[];
}

/** Puts what was kept into every text of a value. @throws on a name that nothing was kept under. */
export function filledIn<Value>(value: Value, kept: Readonly<Record<string, unknown>>): Value {
  if (typeof value === 'string') {
    const whole = /^\{(\w+)\}$/.exec(value)?.[1];
    if (whole !== undefined) return keptAs(whole, kept) as Value;
    return value.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(keptAs(name, kept))) as Value;
  }
  if (Array.isArray(value)) return value.map((one) => filledIn(one, kept)) as Value;
  if (value === null || typeof value !== 'object' || value instanceof RegExp) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filledIn(one, kept)])) as Value;
}

function keptAs(name: string, kept: Readonly<Record<string, unknown>>): unknown {
  if (!(name in kept)) throw new Error(`nothing was kept as ${name}`);
  return kept[name];
}

/** What lies at `items.0.wishId` in an answer. @throws where nothing does. */
export function atPath(answer: unknown, path: string): unknown {
  const found = path
    .split('.')
    .reduce<unknown>((within, part) => (within as Record<string, unknown> | undefined)?.[part], answer);
  if (found === undefined || found === null) throw new Error(`the answer has no ${path}`);
  return found;
}
