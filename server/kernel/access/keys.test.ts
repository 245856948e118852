import { deriveKey, keyNames, needKey, requireKeys } from './keys';

beforeEach(() => {
  for (const variable of Object.values(keyNames)) process.env[variable] = 'a1'.repeat(32);
});
afterAll(() => {
  for (const variable of Object.values(keyNames)) delete process.env[variable];
});

test('a key that no module needs is not asked for', () => {
  delete process.env[keyNames.checkIn];
  delete process.env[keyNames.field];
  expect(requireKeys).not.toThrow();
  needKey('field');
  process.env[keyNames.field] = 'a1'.repeat(32);
  expect(requireKeys).not.toThrow();
  needKey('checkIn');
  needKey('signing');
  expect(requireKeys).toThrow(keyNames.checkIn);
});

test('with every key there is nothing to say', () => {
  expect(requireKeys).not.toThrow();
});

test.each(Object.values(keyNames))('a missing %s is named, with how to make one', (variable) => {
  delete process.env[variable];
  expect(requireKeys).toThrow(`${variable} is missing`);
  expect(requireKeys).toThrow('randomBytes(32)');
});

test.each(['', 'secret', 'a1'.repeat(31), 'g1'.repeat(32)])('a key of %j is refused', (value) => {
  process.env[keyNames.field] = value;
  expect(requireKeys).toThrow(keyNames.field);
});

test('the message does not repeat the key', () => {
  process.env[keyNames.field] = 'my secret';
  expect(requireKeys).toThrow(expect.objectContaining({ message: expect.not.stringContaining('my secret') }));
});

test('each purpose and each master key gives a key of its own, the same each time', () => {
  process.env[keyNames.field] = 'b2'.repeat(32);
  const keys = [
    deriveKey('checkIn', 'check-in a'),
    deriveKey('checkIn', 'check-in b'),
    deriveKey('field', 'check-in a'),
  ].map((key) => key.toString('hex'));
  expect(new Set(keys).size).toBe(3);
  expect(deriveKey('checkIn', 'check-in a').toString('hex')).toBe(keys[0]);
});
