import { randomBytes } from 'node:crypto';

let pool = Buffer.alloc(0);
let position = 0;

/** A new `_id`: 32 hexadecimal digits, the first eight being the time in seconds, as the cloud's are. */
export function newIdentity(now: number): string {
  if (position + 12 > pool.length) {
    pool = randomBytes(12 * 512);
    position = 0;
  }
  const random = pool.toString('hex', position, position + 12);
  position += 12;
  return (
    Math.floor(now / 1000)
      .toString(16)
      .padStart(8, '0') + random
  );
}
