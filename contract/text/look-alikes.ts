/**
 * Characters that are written in one way and stored in several: what older systems and PDF files give for a character
 * that Unicode has elsewhere. For matching only; nothing is shown in another way than it was typed.
 */

/**
 * What GBK and GB 18030-2000 kept in the private use area and Unicode has since encoded: U+E815 to U+E864 in order
 * (GB 18030-2022, rows FE50 to FEA0, whose 24 last ones of 2005 stand among them).
 */
const FROM_E815 = [
  '⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱',
  '䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
].join('');

/** Its upright punctuation, U+E78D to U+E796 (rows A6D9 to A6F3). */
const FROM_E78D = '\ufe10\ufe12\ufe11\ufe13\ufe14\ufe15\ufe16\ufe17\ufe18\ufe19';

/** Its two letters, U+E7C7 and U+E7C8 (A8BC, A8BF). */
const FROM_E7C7 = '\u1e3f\u01f9';

/**
 * CJK Radicals Supplement, U+2E81 to U+2EF3 in order, as the characters that look the same (Unicode,
 * EquivalentUnifiedIdeograph.txt). The Kangxi radicals after them are folded by NFKC. U+2E9A is no character.
 */
const FROM_2E81 = [
  '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵?旡日月歺母民氵氺灬爫爫丬牛犭',
  '王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅',
  '長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
].join('');

const row = (first: number, characters: string) =>
  [...characters].map((character, at) => [String.fromCodePoint(first + at), character] as const);

const radicals = new Map(row(0x2e81, FROM_2E81));
const encodedSince = new Map([
  ...row(0xe78d, FROM_E78D),
  ...row(0xe7c7, FROM_E7C7),
  ...row(0xe815, FROM_E815),
]);

/** The text with each such character as the one that it stands for, and without differences of width or form (NFKC). */
export const withoutLookAlikes = (text: string): string =>
  text
    .replace(/[\ue78d-\ue864]/g, (code) => encodedSince.get(code) ?? code)
    .normalize('NFKC')
    .replace(/[\u2e81-\u2ef3]/g, (radical) => radicals.get(radical) ?? radical);
