import { type Caller, loadCaller } from './access/caller';

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
 * asked again for one that does not. A call that names no such record costs no request.
 */
export async function withoutHidden(
  input: unknown,
  openid: string,
  mayKnow: MayKnow,
): Promise<Record<string, unknown> | null> {
  if (typeof input !== 'object' || input === null) return null;
  const named = Object.entries(input).flatMap(([field, id]) => {
    const knows = Object.hasOwn(mayKnow, field) ? mayKnow[field] : undefined;
    return knows && typeof id === 'string' ? [{ field, id, knows }] : [];
  });
  if (named.length === 0) return null;
  const caller = await loadCaller(openid);
  const seen = await Promise.all(
    named.map(async ({ field, id, knows }) => ({ field, seen: await knows(id, caller) })),
  );
  const hidden = seen.filter((one) => !one.seen);
  if (hidden.length === 0) return null;
  return { ...input, ...Object.fromEntries(hidden.map(({ field }) => [field, NOT_THERE])) };
}
