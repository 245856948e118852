import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

const VERSION = 'v1';
const KEY_ID_CHARACTERS = 6;
/** What stands before the 32 bytes of an Ed25519 key in DER: PKCS 8 and SPKI (RFC 8410). */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** What became of a signature: it fits, there is none, its key is not one of those believed, or what was signed is not what stands there. */
export type SignatureState = 'fits' | 'unsigned' | 'unknownKey' | 'altered';

const remembered = <Value>(make: (text: string) => Value) => {
  const made = new Map<string, Value>();
  return (text: string): Value => {
    const value = made.get(text) ?? make(text);
    made.set(text, value);
    return value;
  };
};

const privateKey = remembered((key) =>
  createPrivateKey({
    key: Buffer.concat([PRIVATE_HEAD, Buffer.from(key, 'hex')]),
    format: 'der',
    type: 'pkcs8',
  }),
);
const publicKey = remembered(
  (key): KeyObject =>
    createPublicKey({
      key: Buffer.concat([PUBLIC_HEAD, Buffer.from(key, 'hex')]),
      format: 'der',
      type: 'spki',
    }),
);

/** The public half of a signing key, both as 64 hexadecimal digits. */
export const publicKeyOf = remembered((key) =>
  createPublicKey(privateKey(key))
    .export({ format: 'der', type: 'spki' })
    .subarray(PUBLIC_HEAD.length)
    .toString('hex'),
);

/** Tells one public key from another: stands in each signature, so that keys can be exchanged one after the other. */
const keyIdOf = remembered((key) =>
  createHash('sha256').update(Buffer.from(key, 'hex')).digest('base64url').slice(0, KEY_ID_CHARACTERS),
);

/** Signs a text (Ed25519) with a signing key of 64 hexadecimal digits: version, key id, signature. */
export function signatureOf(text: string, key: string): string {
  const signature = sign(null, Buffer.from(text), privateKey(key)).toString('base64url');
  return [VERSION, keyIdOf(publicKeyOf(key)), signature].join('.');
}

/** Whether one of these public keys signed just this text. Whatever else stands in place of a signature fits nothing. */
export function stateOf(text: string, signature: unknown, believed: readonly string[]): SignatureState {
  if (typeof signature !== 'string' || signature === '') return 'unsigned';
  const [version, keyId, body = '', ...more] = signature.split('.');
  const key = believed.find((one) => keyIdOf(one) === keyId);
  if (version !== VERSION || more.length > 0 || !key) return 'unknownKey';
  return verify(null, Buffer.from(text), publicKey(key), Buffer.from(body, 'base64url')) ? 'fits' : 'altered';
}
