import { publicKeyOf, signatureOf, stateOf } from './signature';

/** RFC 8032, 7.1, test 1: the key that the standard itself gives. */
const RFC_KEY = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const RFC_PUBLIC = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
const [key, other] = ['a1'.repeat(32), 'b2'.repeat(32)];
const believed = [publicKeyOf(other), publicKeyOf(key)];

test('the keys and signatures are those of the standard', () => {
  expect(publicKeyOf(RFC_KEY)).toBe(RFC_PUBLIC);
  const [, , body = ''] = signatureOf('', RFC_KEY).split('.');
  expect(Buffer.from(body, 'base64url').toString('hex')).toMatch(
    /^e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065/,
  );
});

test('a text is signed by version, key and signature, the same each time', () => {
  expect(signatureOf('text', key)).toMatch(/^v1\.[\w-]{6}\.[\w-]{86}$/);
  expect(signatureOf('text', key)).toBe(signatureOf('text', key));
  expect(signatureOf('text', key).split('.')[1]).not.toBe(signatureOf('text', other).split('.')[1]);
});

test.each([key, other])('it fits the text that was signed, whichever believed key signed it', (one) => {
  expect(stateOf('text', signatureOf('text', one), believed)).toBe('fits');
});

const right = signatureOf('text', key);
const [version, keyId, body] = right.split('.');
test.each<[string, string, unknown]>([
  ['another text', 'altered', signatureOf('text2', key)],
  [
    'another signature under its key id',
    'altered',
    `${version}.${keyId}.${signatureOf('text', other).split('.')[2]}`,
  ],
  ['an empty signature', 'altered', `${version}.${keyId}.`],
  ['a short one', 'altered', `${version}.${keyId}.AAAA`],
  ['no third part', 'altered', `${version}.${keyId}`],
  ['a key that nobody believes', 'unknownKey', signatureOf('text', 'c3'.repeat(32))],
  ['another version', 'unknownKey', `v2.${keyId}.${body}`],
  ['a part too many', 'unknownKey', `${right}.more`],
  ['rubbish', 'unknownKey', 'rubbish'],
  ['nothing', 'unsigned', undefined],
  ['null', 'unsigned', null],
  ['an empty text', 'unsigned', ''],
  ['an object', 'unsigned', { signature: right }],
  ['a list', 'unsigned', [right]],
])('%s is %s', (_what, state, signature) => {
  expect(stateOf('text', signature, believed)).toBe(state);
});

test('with no key believed none fits', () => {
  expect(stateOf('text', right, [])).toBe('unknownKey');
});
