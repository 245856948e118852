import { isAlike, likeness } from './likeness';

test.each([
  ['乌兰', '乌兰', true],
  ['乌兰', '乌云', true],
  ['乌兰', '吴兰', true],
  ['乌兰', '乌兰图', true],
  ['乌兰图', '兰图', true],
  ['乌兰图雅', '乌图雅', true],
  ['乌兰图雅', '乌兰', false],
  ['乌兰', '吴云', false],
  ['乌兰图', '乌图兰', false],
  ['', '兰', true],
])('%s and %s differ by one character at most: %s', (one, other, expected) => {
  expect([isAlike(one, other), isAlike(other, one)]).toEqual([expected, expected]);
});

const said = { name: '乌兰图雅', phoneHash: 'h1' };
test.each([
  ['乌兰·图雅', 'h1', 0],
  ['乌兰图雅', null, 1],
  ['徐铁柱', 'h1', 2],
  ['乌兰图娅', null, 3],
  ['图雅', null, 3],
  ['包乌兰图雅格', null, 3],
  ['乌日娜', null, 4],
  ['徐铁柱', null, 5],
])('%s with the phone %s is as likely as %d', (name, phoneHash, expected) => {
  expect(likeness({ name, phoneHash }, said)).toBe(expected);
});
