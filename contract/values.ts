import * as z from 'zod';

/** Identifier of a record: what `_id` holds. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** An instant, sent by a phone as ISO 8601 text with its offset. */
export const instantIn = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** An instant as it travels to the phone: ISO 8601 text in UTC. */
export const instantOut = z.date().transform((date) => date.toISOString());

/** A day in Asia/Shanghai, `2026-11-25`. */
export const day = z.iso.date();

/** A month in Asia/Shanghai, `2026-11`: of years whose neighbours can be reckoned with too. */
export const month = z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/);

/** A quarter in Asia/Shanghai, `2026-Q4`. */
export const quarter = z.string().regex(/^(19|20)\d{2}-Q[1-4]$/);

/** A time of day in Asia/Shanghai, `09:30`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A mainland mobile number, 11 digits without the country code. */
export const phone = z.string().regex(/^1[3-9]\d{9}$/);

/** Text that must say something: trimmed, 1 to `limit` characters. */
export const text = (limit: number) => z.string().trim().min(1).max(limit);

/** Text that may be left empty, at most `limit` characters. */
export const optionalText = (limit: number) => z.string().trim().max(limit).default('');

/** Where a list goes on; opaque to the phone. */
export const cursor = z.string().max(400);

/** A page of a list. `next` is null on the last page. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: cursor.nullable() });
