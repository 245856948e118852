import { createHmac, timingSafeEqual } from 'node:crypto';

/** 128 bits: far beyond what can be tried within a slot of seconds, and short enough for a small QR code. */
const MAC_BYTES = 16;

/** A keyed tag over `parts`, as 22 characters of base64url. Parts are kept apart by length, so none can flow into the next. */
export function tag(key: Buffer, parts: readonly (string | number)[]): string {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(`${String(part).length}:${part}`);
  return mac.digest().subarray(0, MAC_BYTES).toString('base64url');
}

/** Whether `claimed` is the tag over `parts`, compared in constant time. */
export function tagMatches(key: Buffer, parts: readonly (string | number)[], claimed: string): boolean {
  const expected = Buffer.from(tag(key, parts));
  const given = Buffer.from(claimed);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
