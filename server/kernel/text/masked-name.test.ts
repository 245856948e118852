import { memberToOthers, posterToOthers, typedToOthers } from './masked-name';

test.each([
  ['王秀兰', '王**'],
  ['阿力木沙·买买提', '阿***'],
  ['王', '王*'],
])('a citizen %s is %s to others', (name, shown) => {
  expect(posterToOthers(name)).toBe(shown);
});

test('a member is a comrade by surname', () => {
  expect(memberToOthers('李建国')).toBe('李同志');
});

test.each([
  ['王奶奶', '王**'],
  ['巴图', '巴*'],
  ['3号楼老人', '居民'],
  ['三号楼', '居民'],
  ['两户村民', '居民'],
  ['老人', '居民'],
  ['', '居民'],
  ['王', '居民'],
  ['Wang', '居民'],
])('what was typed for whom, 「%s」, is %s to others', (whom, shown) => {
  expect(typedToOthers(whom)).toBe(shown);
});
