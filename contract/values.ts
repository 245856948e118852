import * as z from 'zod';
import { cleanLine, cleanLines, lengthOf } from './text/clean';
import { withoutLookAlikes } from './text/look-alikes';
import { normaliseMobile, normalisePhone } from './text/phone-number';

/**
 * Every field that takes a string of no fixed form. A test walks the inputs of all calls and finds no other: text enters
 * here or nowhere. `opaque` is what only the cloud reads, compared or opened and never shown.
 */
export const stringFields = z.registry<{ kind: 'line' | 'paragraphs' | 'phone' | 'opaque'; most: number }>();

const opaque = (most: number) => z.string().max(most).register(stringFields, { kind: 'opaque', most });

/** Identifier of a record: what `_id` holds. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/**
 * False when what stands was made by this very request before, in other words: a draft that was changed after an answer
 * got lost. Those words stand, not these.
 */
export const asSaid = z.boolean();

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

const phoneField = (normalise: (typed: string) => string | null) =>
  z
    .string()
    .overwrite((typed) => normalise(typed) ?? typed)
    .check(({ value, issues }) => {
      if (value.trim() === '') issues.push({ code: 'too_small', minimum: 1, origin: 'string', input: value });
      else if (normalise(value) !== value)
        issues.push({ code: 'invalid_format', format: 'phone', input: value });
    })
    .register(stringFields, { kind: 'phone', most: 20 });

/** A mainland mobile number, however it is typed: 11 digits without the country code. */
export const mobile = phoneField(normaliseMobile);

/** A mobile, a landline, a 400 or 800 number or one of the place itself, in the way it is kept (text/phone-number.ts). */
export const phone = phoneField(normalisePhone);

const cleaned = (kind: 'line' | 'paragraphs', least: number, most: number) =>
  z
    .string()
    .overwrite(kind === 'line' ? cleanLine : cleanLines)
    .check(({ value, issues }) => {
      const length = lengthOf(value);
      const size = { origin: 'string', inclusive: true, input: value } as const;
      if (length < least) issues.push({ code: 'too_small', minimum: least, ...size });
      if (length > most) issues.push({ code: 'too_big', maximum: most, ...size });
    })
    .register(stringFields, { kind, most });

/** A line of text that must say something: cleaned (text/clean.ts), 1 to `most` characters. */
export const text = (most: number) => cleaned('line', 1, most);

/** A line of text that may be left empty, at most `most` characters. */
export const optionalText = (most: number) => cleaned('line', 0, most).default('');

/** Text of several lines that must say something, 1 to `most` characters; its breaks and its indentation stay. */
export const paragraphs = (most: number) => cleaned('paragraphs', 1, most);

/** Text of several lines that may be left empty, at most `most` characters. */
export const optionalParagraphs = (most: number) => cleaned('paragraphs', 0, most).default('');

/** What a camera read off a code: its signature says whether it is ours. */
export const scanned = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .register(stringFields, { kind: 'opaque', most: 500 });

/** Digits that were read out, in full width or with spaces between them. */
export const digits = (count: number) =>
  opaque(20)
    .transform((said) => withoutLookAlikes(said).replace(/[^\p{L}\p{N}\p{P}\p{S}]/gu, ''))
    .pipe(z.string().regex(new RegExp(`^\\d{${count}}$`)));

/** A code of `count` characters of Crockford's base 32, however it was typed: small letters, O for 0, I and L for 1, dashes. */
export const spelledCode = (count: number) =>
  opaque(60)
    .transform((typed) =>
      withoutLookAlikes(typed)
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^0-9A-Z]/g, '')
        .replaceAll('O', '0')
        .replace(/[IL]/g, '1'),
    )
    .pipe(z.string().regex(new RegExp(`^[0-9A-HJKMNP-TV-Z]{${count}}$`)));

/** What WeChat gives a phone in place of something private. */
export const wechatCode = opaque(200);

/** Where a list goes on; opaque to the phone. */
export const cursor = opaque(400);

/** A page of a list. `next` is null on the last page. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: cursor.nullable() });
