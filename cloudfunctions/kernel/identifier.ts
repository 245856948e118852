import { createHash, randomBytes } from 'node:crypto';

/** Crockford's base 32: no letters that are mistaken for digits when read out. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `length` characters (at most 32) that follow from `seed`, evenly spread. */
export function shortCode(seed: string, length: number): string {
  const bytes = createHash('sha256').update(seed).digest();
  return Array.from(bytes.subarray(0, length), (byte) => ALPHABET[byte % 32]).join('');
}

/** The identifier of what one person's one request makes: the same when the request is sent again. */
export const identifierOf = (openid: string, requestId: string) => shortCode(`${openid}\n${requestId}`, 16);

/** A fresh identifier that follows from nothing. */
export const freshIdentifier = () => shortCode(randomBytes(16).toString('hex'), 16);
