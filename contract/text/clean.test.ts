import { cleanLine, cleanLines, lengthOf, visible } from './clean';

test.each([
  ['a tab and a soft break keep cells apart', '第3课\t12学时\v网课', '第3课 12学时 网课'],
  ['every kind of break is a space', '一\r\n二\u0085三\u2028四\u2029五\f六', '一 二 三 四 五 六'],
  ['separators of old files too', '一\u001f二\u001e三', '一 二 三'],
  ['other controls go', '一\u0000二\u0007三\u009f', '一二三'],
  ['direction marks go', '\u202d139\u202c\u2066一\u2069\u061c\u200e', '139一'],
  ['signs of no width go', '一\u200b二\u2060三\ufeff四\u00ad五\u034f', '一二三四五'],
  ['fillers go', 'ᄀ\u3164\u115f\uffa0一', 'ᄀ一'],
  ['halves of characters go', '一\ud83d二\ude00', '一二'],
  ['a half beside an invisible sign makes no whole', '\ud83d\u200b\ude00一', '一'],
  ['no characters at all go', '一\ufffe\uffff\u{1fffe}\ufdd0', '一'],
  ['the place of a picture goes', '一\ufffc\ufff9', '一'],
  ['odd spaces are spaces', '一\u00a0二\u2003三\u2800四', '一 二 三 四'],
  ['an ideographic space inside stays', '一\u3000二', '一\u3000二'],
  ['what is composed in two ways is kept in one', 'A\u0308', '\u00c4'],
  ['a private code is shown as typed', '\ue863小白', '\ue863小白'],
  ['an empty line between breaks is one space', '一\n \n\n二', '一 二'],
])('B11: %s', (_what, typed, kept) => {
  expect(cleanLine(typed)).toBe(kept);
});

test.each([
  ['a family', '👨‍👩‍👧一'],
  ['a heart in colour', '❤️'],
  ['a skin tone with a profession', '👩🏽‍🔬'],
  ['a flag with a rainbow', '🏳️‍🌈'],
  ['the flag of Wales', '🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
  ['a keycap', '1️⃣'],
  ['a variant of a character in a name', '葛\u{e0100}城'],
  ['Mongolian form signs', 'ᠮᠣᠩ\u180bᠭᠣᠯ'],
  ['a Mongolian vowel apart', 'ᠡᠷᠭᠡᠨ\u180eᠡ'],
  ['a form sign before the vowel apart', 'ᠬ\u180b\u180eᠠ'],
  ['a Mongolian ending', 'ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ 2026\u202fᠣᠨ'],
  ['a joined Mongolian form', 'ᠭ\u200d \u200dᠭ'],
])('%s stays as it was typed', (_what, typed) => {
  expect(cleanLine(typed)).toBe(typed);
  expect(cleanLines(typed)).toBe(typed);
});

test.each([
  ['a joiner between Chinese characters', '一\u200d二', '一二'],
  ['a joiner behind an emoji', '👩\u200d', '👩'],
  ['a colour sign behind a letter', '一\ufe0f', '一'],
  ['a digit in colour without its key', '1\ufe0f2', '12'],
  ['a vowel separator without a vowel', 'ᠡ\u180e', 'ᠡ'],
  ['a Mongolian form sign behind Chinese', '一\u180b', '一'],
  ['a narrow space between Chinese', '一\u202f二', '一 二'],
  ['tags behind nothing', '一\u{e0067}\u{e007f}', '一'],
  ['a variant sign behind a letter', 'a\u{e0100}', 'a'],
])('%s goes', (_what, typed, kept) => {
  expect(cleanLine(typed)).toBe(kept);
});

test.each([
  ['breaks stay breaks', '一\r\n二\v三\u2028四', '一\n二\n三\n四'],
  [
    'the first paragraph keeps its indentation',
    '\u3000\u3000今天学了。\n\u3000\u3000明天再学。',
    '\u3000\u3000今天学了。\n\u3000\u3000明天再学。',
  ],
  ['also of ordinary spaces', '  今天\n  明天', '  今天\n  明天'],
  ['a single stray space is none', ' 今天', '今天'],
  ['a tab before a paragraph indents it', '\t今天\n\t明天\t后天', '\u3000\u3000今天\n\u3000\u3000明天 后天'],
  ['empty lines before and behind go', '\n \n\u3000\u3000一\n\n二 \n\n', '\u3000\u3000一\n\n二'],
  ['spaces alone are nothing', '\u3000\n \t', ''],
])('of several lines, %s', (_what, typed, kept) => {
  expect(cleanLines(typed)).toBe(kept);
});

test('what is cleaned stays as it is when it is cleaned again', () => {
  const signs = [
    '一',
    'a',
    ' ',
    '\t',
    '\n',
    '\v',
    '\r',
    '\u3000',
    '\u3164',
    '\u200b',
    '\u200d',
    '\ufe0f',
    '\u0308',
    '\ud83d',
    '\ude00',
    '👩',
    'ᠮ',
    '\u180b',
    '\u180e',
    '\u202f',
    '\u{e0100}',
    '1',
    '\u20e3',
    '\u00a0',
    '\u{1f3f4}',
    '\u{e0067}',
    '\u{e007f}',
  ];
  let seed = 7;
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return signs[Math.floor((seed / 2_147_483_648) * signs.length)] ?? '';
  };
  for (let run = 0; run < 3000; run++) {
    const typed = Array.from({ length: 8 }, next).join('');
    for (const clean of [cleanLine, cleanLines, visible]) expect(clean(clean(typed))).toBe(clean(typed));
    expect(cleanLine(typed)).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  }
});

test('a long run of spaces takes no time', () => {
  const typed = `${' '.repeat(50_000)}一${'\u3000'.repeat(30_000)}二${'\t'.repeat(20_000)}`;
  const before = Date.now();
  cleanLine(typed);
  cleanLines(typed);
  expect(Date.now() - before).toBeLessThan(2000);
});

test('a character outside the plane counts as one', () => {
  expect(lengthOf('𠮷田')).toBe(2);
  expect(lengthOf('')).toBe(0);
});
