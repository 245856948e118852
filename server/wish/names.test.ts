import { memberToOthers, posterToOthers } from './names';
import { wishNumber } from './new-wish';

test.each([
  ['王', '王*'],
  ['王芳', '王*'],
  ['王小芳', '王**'],
  ['巴特尔', '巴**'],
  ['𠮷田', '𠮷*'],
  ['欧阳娜娜', '欧***'],
  ['阿不都热依木·买买提', '阿***'],
])('the poster %s is known as %s', (name, shown) => {
  expect(posterToOthers(name)).toBe(shown);
});

test('a member is known by surname', () => {
  expect(memberToOthers('李建国')).toBe('李同志');
});

test('a number tells the day in Shanghai and follows from the identifier', () => {
  const lateInUtc = new Date('2026-11-23T17:00:00Z');
  expect(wishNumber('ABC', lateInUtc)).toMatch(/^261124-[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(wishNumber('ABC', lateInUtc)).toBe(wishNumber('ABC', lateInUtc));
  expect(wishNumber('ABD', lateInUtc)).not.toBe(wishNumber('ABC', lateInUtc));
});
