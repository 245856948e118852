import { saidMark } from '../access/cipher';
import { saidIn, standsAsSaid } from './said';

const input = { title: '党课回看', hours: 1 };

test.each([
  ['the same words', { said: saidIn(input) }, true],
  ['other words', { said: saidIn({ ...input, hours: 2 }) }, false],
  ['what was made before there were marks', {}, true],
])('what stands by %s', (_, before, expected) => {
  expect(standsAsSaid(before, input)).toBe(expected);
});

test('the mark tells nothing of the words', () => {
  expect(saidIn(input)).not.toContain('党课');
  process.env.DAOZHIBU_FIELD_KEY = 'f1'.repeat(32);
  expect(saidIn(input, saidMark)).not.toBe(saidIn(input));
  expect(standsAsSaid({ said: saidIn(input, saidMark) }, input, saidMark)).toBe(true);
});
