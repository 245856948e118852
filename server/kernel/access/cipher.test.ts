import { open, phoneHash, seal } from './cipher';
import { keyNames } from './keys';

beforeEach(() => {
  process.env[keyNames.field] = 'f1'.repeat(32);
});
afterAll(() => {
  delete process.env[keyNames.field];
});

test('what was sealed opens to the same text', () => {
  expect(open(seal('13800000001 明仁街道', 'member.phone'), 'member.phone')).toBe('13800000001 明仁街道');
});

test('the same text sealed twice looks different, so that equal phones do not show', () => {
  expect(seal('13800000001', 'member.phone')).not.toBe(seal('13800000001', 'member.phone'));
});

test('with the iv given, the same text seals the same: for a demo made twice', () => {
  const iv = Buffer.alloc(12, 1);
  expect(seal('13800000001', 'member.phone', iv)).toBe(seal('13800000001', 'member.phone', iv));
});

test('what was sealed for one purpose opens for no other', () => {
  expect(() => open(seal('13800000001', 'member.phone'), 'wish.contact')).toThrow();
});

test('a sealed text that was changed does not open', () => {
  const sealed = seal('13800000001', 'member.phone');
  const [version, iv, body = ''] = sealed.split('.');
  const changed = (body.startsWith('A') ? 'B' : 'A') + body.slice(1);
  expect(() => open([version, iv, changed].join('.'), 'member.phone')).toThrow();
});

test('under another master key nothing opens and phones hash differently', () => {
  const sealed = seal('13800000001', 'member.phone');
  const hash = phoneHash('13800000001');
  process.env[keyNames.field] = 'f2'.repeat(32);
  expect(() => open(sealed, 'member.phone')).toThrow(
    /^Sealed with the key [\w-]{6}; this function has the key [\w-]{6}\.$/,
  );
  expect(phoneHash('13800000001')).not.toBe(hash);
});

test('each field says with which key it was sealed; one key has one id', () => {
  const idOf = (sealed: string) => sealed.split('.')[3];
  const id = idOf(seal('13800000001', 'member.phone'));
  expect(id).toMatch(/^[\w-]{6}$/);
  expect(idOf(seal('another', 'wish.contact'))).toBe(id);
  process.env[keyNames.field] = 'f2'.repeat(32);
  expect(idOf(seal('13800000001', 'member.phone'))).not.toBe(id);
});

test('what was sealed before fields had a key id opens still', () => {
  const before = seal('13800000001', 'member.phone').split('.').slice(0, 3).join('.');
  expect(open(before, 'member.phone')).toBe('13800000001');
});

test('a text of an unknown version is named as such', () => {
  expect(() => open('v9.a.b', 'member.phone')).toThrow('unknown version v9');
});

test('a phone hashes to 22 characters, the same each time, and no two alike', () => {
  expect(phoneHash('13800000001')).toMatch(/^[\w-]{22}$/);
  expect(phoneHash('13800000001')).toBe(phoneHash('13800000001'));
  expect(phoneHash('13800000001')).not.toBe(phoneHash('13800000002'));
});
