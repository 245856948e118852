import type { Caller } from './caller';

/**
 * Of each field of an input that names a record: whether the caller may know that there is one. Of a record that is not
 * there the answer is yes, since there is nothing to hide.
 */
export type MayKnow = Readonly<Record<string, (id: string, caller: Caller) => Promise<boolean>>>;

/** Of the right form, and no record's: every id is made from longer names or by chance. */
const NOT_THERE = 'not-there';

/**
 * The input of a refused call with what is hidden from the caller put out of sight, or null where nothing is. A record
 * that is not for the caller's eyes is answered like one that does not exist, whichever rule refused: so the call is
 * asked again for one that does not.
 */
export async function withoutHidden(
  input: unknown,
  caller: Caller,
  mayKnow: MayKnow,
): Promise<Record<string, unknown> | null> {
  if (typeof input !== 'object' || input === null) return null;
  const named = Object.entries(input).flatMap(([field, id]) => {
    const knows = Object.hasOwn(mayKnow, field) ? mayKnow[field] : undefined;
    return knows && typeof id === 'string' ? [{ field, seen: knows(id, caller) }] : [];
  });
  const seen = await Promise.all(named.map(async (one) => ({ ...one, seen: await one.seen })));
  const hidden = seen.filter((one) => !one.seen);
  if (hidden.length === 0) return null;
  return { ...input, ...Object.fromEntries(hidden.map(({ field }) => [field, NOT_THERE])) };
}
