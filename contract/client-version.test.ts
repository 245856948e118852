import { isOlder } from './client-version';

test.each([
  ['0.1.0', '0.1.0', false],
  ['0.1.0', '0.1.1', true],
  ['0.2.0', '0.1.9', false],
  ['0.9.9', '0.10.0', true],
  ['1.0.0', '0.99.99', false],
  ['0.99.99', '1.0.0', true],
  [undefined, '0.0.0', true],
  ['', '0.0.0', true],
  ['1.0', '0.0.1', true],
  ['1.0.0 or so', '0.0.1', true],
  [7, '0.0.1', true],
])('%s where at least %s is wanted: older %s', (client, least, older) => {
  expect(isOlder(client, least)).toBe(older);
});
