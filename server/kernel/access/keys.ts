import { hkdfSync } from 'node:crypto';

/** The cloud functions' secrets, by what they protect. */
export const keyNames = {
  /** Signs check-in codes. May be changed at any time: codes live for seconds. */
  checkIn: 'DAOZHIBU_CHECK_IN_KEY',
  /** Encrypts phones and contacts and hashes phones for look-up. Losing it loses them. */
  field: 'DAOZHIBU_FIELD_KEY',
  /** Signs what grants a role (Ed25519). Only functions that write such rows have it; the public half is everywhere. */
  signing: 'DAOZHIBU_SIGNING_KEY',
} as const;

const KEY = /^[0-9a-f]{64}$/i;
const PUBLIC_KEYS = /^[0-9a-f]{64}(,[0-9a-f]{64})*$/i;
const RECIPE = "node -e \"console.log(require('crypto').randomBytes(32).toString('hex'))\"";

function readKey(variable: string): Buffer {
  const value = process.env[variable];
  if (value && KEY.test(value)) return Buffer.from(value, 'hex');
  const problem = value ? 'is not 64 hexadecimal digits' : 'is missing';
  throw new Error(
    `The key ${variable} ${problem}. Set it in the cloud function's environment variables; make one with: ${RECIPE}`,
  );
}

/** Reads a variable of public keys, 64 hexadecimal digits each, with commas between; throws when it is not that. */
export function readPublicKeys(variable: string): string[] {
  const value = process.env[variable] ?? '';
  if (PUBLIC_KEYS.test(value)) return value.toLowerCase().split(',');
  throw new Error(
    `The public keys ${variable} ${value ? 'are not 64 hexadecimal digits each' : 'are missing'}. npm run deploy sets them from the signing key.`,
  );
}

type Key = keyof typeof keyNames;
const needed = new Map<string, (variable: string) => unknown>();

/** Says that a module uses a key. Each function is then given those of its modules and no others (docs/deploy.md). */
export function needKey(key: Key): Key {
  needed.set(keyNames[key], readKey);
  return key;
}

/** The same of public keys, by the variable that holds them. */
export function needPublicKeys(variable: string): string {
  needed.set(variable, readPublicKeys);
  return variable;
}

/** A key as it was set, for what no key is derived for. */
export const keyText = (key: Key): string => readKey(keyNames[key]).toString('hex');

/** Refuses to start without every key that its modules need, naming the one that is missing and how to make it. */
export function requireKeys(): void {
  for (const [variable, read] of needed) read(variable);
}

/** A 32-byte key for one purpose, derived (HKDF-SHA256) from a master key so that it can be lent without it. */
export const deriveKeyFrom = (master: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', master, '', purpose, 32));

/** The same, of one of this function's own master keys. */
export const deriveKey = (master: Key, purpose: string): Buffer =>
  deriveKeyFrom(readKey(keyNames[master]), purpose);
