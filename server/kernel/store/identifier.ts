import { createHash, randomBytes } from 'node:crypto';
import type { CallName } from '../../../contract/api';

/** Crockford's base 32: no letters that are mistaken for digits when read out. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `length` characters (at most 32) that follow from `seed`, evenly spread. */
export function shortCode(seed: string, length: number): string {
  const bytes = createHash('sha256').update(seed).digest();
  return Array.from(bytes.subarray(0, length), (byte) => ALPHABET[byte % 32]).join('');
}

/**
 * The identifier of what one call of one person makes: the same when it is sent again. Another call, or the same one about
 * another record (`about`), makes another, even with the same request id.
 */
export const identifierOf = (
  call: CallName,
  { openid, requestId }: { openid: string; requestId: string },
  about = '',
) => shortCode([call, openid, requestId, about].join('\n'), 16);

/** The name of what is kept for one person under `key`, which does not say whose it is. */
export const nameFor = (openid: string, key: string) => shortCode(`${openid}\n${key}`, 16);

/** A fresh identifier that follows from nothing. */
export const freshIdentifier = () => shortCode(randomBytes(16).toString('hex'), 16);
