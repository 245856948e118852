import { foldForSearch, foldName, isBlank, isFoundIn, isNamed, isSameName } from './fold';

test.each([
  ['a Kangxi radical out of a PDF', '\u4dae小白', '\u4dae小\u2f69'],
  ['a radical that NFKC leaves', '马晓龙', '⻢晓⻰'],
  ['a sign of no width', '\u4dae小白', '\u4dae小\u200b白'],
  ['a space in the middle', '\u4dae小白', '\u4dae 小白'],
  ['an ideographic space', '\u4dae小白', '\u4dae小白\u3000'],
  ['a private code of older systems', '\u4dae小白', '\ue863小白'],
  ['the first private code of its row', '⺁', '\ue815'],
  ['the last one', '\u9fbb', '\ue864'],
  ['one that lies outside the plane', '\u{20087}', '\ue816'],
  ['a compatibility ideograph', '\u6717', '\uf929'],
  ['a variant of a character', '葛', '葛\u{e0100}'],
  ['full width', 'Nurlan', 'Ｎｕｒｌａｎ'],
  ['case', 'Nurlan', 'NURLAN'],
  ['marks apart from their letter', '\u01f9', '\ue7c8'],
  ['a decomposed letter', 'Ä', 'A\u0308'],
  ['Mongolian with and without form signs', 'ᠮᠣᠩᠭᠣᠯ', 'ᠮᠣᠩ\u180bᠭᠣᠯ'],
])('C1: %s makes no other name', (_what, stored, said) => {
  expect(isSameName(stored, said)).toBe(true);
  expect(isSameName(said, stored)).toBe(true);
});

test.each([
  '阿力•木沙',
  '阿力・木沙',
  '阿力.木沙',
  '阿力．木沙',
  '阿力‧木沙',
  '阿力∙木沙',
  '阿力･木沙',
  '阿力丶木沙',
  '阿力 木沙',
  '阿力-木沙',
  '阿力木沙',
])('C1: 阿力·木沙 is found as %s', (said) => {
  expect(isSameName('阿力·木沙', said)).toBe(true);
});

test.each([
  ['王芳', '王方'],
  ['王芳', '王芳芳'],
  ['阿力·木沙', '阿力·木沙江'],
  ['龑', '䶮'],
  ['·', '•-'],
])('%s and %s stay two names', (one, other) => {
  expect(isSameName(one, other)).toBe(false);
});

test('folding is done once: what is folded folds to itself', () => {
  for (const name of ['阿力·木沙', '\ue863小⼩', 'Ä Ö', '丶', '···', '']) {
    expect(foldName(foldName(name))).toBe(foldName(name));
  }
  expect(foldName('···')).not.toBe('');
  expect(foldName('丶')).toBe('丶');
});

test('what is searched keeps its words apart', () => {
  expect(foldForSearch(' 第１课\t 网\u200b课，ABC\u3000')).toBe('第1课 网课,abc');
  expect(isFoundIn('新兴社区第一党支部', '第一 党支部')).toBe(true);
  expect(isFoundIn('新兴社区第一党支部', '第二')).toBe(false);
  expect(isFoundIn('新兴社区', '')).toBe(true);
});

test('a part of a name finds it, signs alone find nobody', () => {
  expect(isNamed('阿力·木沙', '木 沙')).toBe(true);
  expect(isNamed('阿力·木沙', ' ')).toBe(true);
  expect(isNamed('王芳', '力')).toBe(false);
});

test.each([
  ['', true],
  [' \u3000\n', true],
  ['\u3164', true],
  ['\u202e\u200b', true],
  ['一', false],
])('%j says nothing: %s', (text, blank) => {
  expect(isBlank(text)).toBe(blank);
});
