import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { deriveKey, keyNames, needKey } from './keys';

const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_ID_CHARACTERS = 6;

const FIELD = needKey('field');

const derived = new Map<string, Buffer>();

/** Derived once for each purpose (there are few), since a page of people opens many fields. Another master key, another one. */
function fieldKey(purpose: string): Buffer {
  const known = `${process.env[keyNames[FIELD]]} ${purpose}`;
  const key = derived.get(known) ?? deriveKey(FIELD, purpose);
  derived.set(known, key);
  return key;
}

/**
 * Encrypts a field (AES-256-GCM) for `purpose`, e.g. `member.phone`. What was sealed for one purpose opens for no other.
 * `iv` is only for making the same demo twice.
 */
export function seal(text: string, purpose: string, iv: Buffer = randomBytes(IV_BYTES)): string {
  const cipher = createCipheriv('aes-256-gcm', fieldKey(`seal ${purpose}`), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [VERSION, iv.toString('base64url'), sealed.toString('base64url'), keyId()].join('.');
}

/**
 * Opens what `seal` made for the same purpose. Throws when the text was changed or the key is another; which of the two,
 * the id at the end of what is sealed tells. What was sealed before ids has none.
 */
export function open(sealed: string, purpose: string): string {
  const [version, iv = '', body = '', sealedWith] = sealed.split('.');
  if (version !== VERSION) throw new Error(`Sealed field of unknown version ${version}`);
  if (sealedWith !== undefined && sealedWith !== keyId())
    throw new Error(`Sealed with the key ${sealedWith}; this function has the key ${keyId()}.`);
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', fieldKey(`seal ${purpose}`), Buffer.from(iv, 'base64url'));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  return Buffer.concat([
    decipher.update(bytes.subarray(0, bytes.length - TAG_BYTES)),
    decipher.final(),
  ]).toString('utf8');
}

/** A hash under a key of `purpose`'s own: 22 characters, the same for the same text, telling nobody what it was. */
export function keyedHash(text: string, purpose: string): string {
  return createHmac('sha256', fieldKey(purpose)).update(text).digest().subarray(0, 16).toString('base64url');
}

/** Tells one master key from another and nothing about either: by it a field says with which it was sealed. */
const keyId = () => keyedHash('', 'key id').slice(0, KEY_ID_CHARACTERS);

/** By which a phone is looked up without being readable. */
export const phoneHash = (phone: string) => keyedHash(phone, 'phone look-up');

/** By which a one-time code is known without being readable. */
export const administratorCodeHash = (code: string) => keyedHash(code, 'administrator code');

/** What a call said, contact and all, as a mark that tells nothing of it (`kernel/said.ts`). */
export const saidMark = (text: string) => keyedHash(text, 'said');
