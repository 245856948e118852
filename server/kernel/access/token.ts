import { createHmac, timingSafeEqual } from 'node:crypto';
import { signedText, tagBytes } from '../../../contract/activity/check-in-code';

/** A keyed tag over `parts`, as 22 characters of base64url. Parts are kept apart by length, so none can flow into the next. */
export function tag(key: Buffer, parts: readonly (string | number)[]): string {
  const mac = createHmac('sha256', key).update(signedText(parts)).digest();
  return mac.subarray(0, tagBytes).toString('base64url');
}

/** Whether `claimed` is the tag over `parts`, compared in constant time. */
export function tagMatches(key: Buffer, parts: readonly (string | number)[], claimed: string): boolean {
  const expected = Buffer.from(tag(key, parts));
  const given = Buffer.from(claimed);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
