/**
 * Numbers in a text by which somebody can be found or taken for: found for whoever publishes it, who hides them with one
 * tap. It marks rather too much than too little; nobody is refused for it.
 */

export type PrivateNumberKind = 'mobile' | 'landline' | 'identity' | 'card' | 'flat';

export interface PrivateNumber {
  kind: PrivateNumberKind;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
}

/** What stands in a published text for a number that was hidden. */
export const HIDDEN = '〔已隐去〕';

const CHINESE = '〇零○一壹幺二贰三叁四肆五伍六陆七柒八捌九玖';
const CHINESE_VALUES = '0001112233445566778899';
/** What people put between digits, so many of it in a row. */
const BETWEEN = /\u20e3|[\s\p{P}\p{Default_Ignorable_Code_Point}+]/u;
const BETWEEN_MOST = 3;
/** Digits of the longest number that is looked for, with a country's code. */
const LONGEST = 21;

interface Digit {
  value: string;
  start: number;
  end: number;
}
/** Digits that stand beside each other. */
type Piece = Digit[];

/** The last of a list; the phones we serve know no `at`. */
const last = <Item>(list: readonly Item[] | undefined): Item | undefined => list?.[list.length - 1];

function digitOf(character: string): string | null {
  const plain = character.normalize('NFKC');
  if (/^\d$/.test(plain)) return plain;
  const at = CHINESE.indexOf(character);
  return at < 0 ? null : (CHINESE_VALUES[at] ?? null);
}

/** Pieces of digits, in lists between which more stands than people put between the digits of one number. */
function runsIn(text: string): Piece[][] {
  const runs: Piece[][] = [];
  let between = BETWEEN_MOST + 1;
  let at = 0;
  for (const character of text) {
    const [start, end] = [at, at + character.length];
    at = end;
    const value = digitOf(character);
    if (value === null) {
      between += BETWEEN.test(character) ? 1 : BETWEEN_MOST + 1;
      continue;
    }
    const digit = { value, start, end };
    if (between > BETWEEN_MOST) runs.push([[digit]]);
    else if (between > 0) last(runs)?.push([digit]);
    else last(last(runs))?.push(digit);
    between = 0;
  }
  return runs;
}

const MOBILE = /^(?:0?0?86)?0?1[3-9]\d{9}$/;
const LANDLINE = /^(?:0?0?86)?0(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}$/;
const LOCAL = /^[2-8]\d{6,7}$/;
const BORN = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const IDENTITY = new RegExp(`^[1-9]\\d{5}(?:(?:18|19|20)\\d{2}${BORN}\\d{3,4}|\\d{2}${BORN}\\d{3})$`);
const LAST_SIGN = /^[\s\p{P}]?[xX×ＸｘⅩ]/u;
const DAY = new RegExp(`^(?:19|20)\\d{2}${BORN}$`);
/** What counts or pays something, or goes on as a code: the digits before it are no phone. */
const UNIT = /^\s*[A-Za-z元块万亿人次个件斤米吨年月日号度%％]/;

/** The check digit of bank cards (Luhn). */
function isCard(digits: string): boolean {
  if (!/^[3-6]\d{14,18}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Whether these pieces of a run can be a number of the place: by themselves, in one piece or as 821 2345. */
function mayBeLocal(run: Piece[], from: number, upTo: number): boolean {
  const lengthAt = (place: number) => run[place]?.length ?? LONGEST;
  const standsAlone = lengthAt(from - 1) > 6 && lengthAt(upTo + 1) > 6;
  return standsAlone && (from === upTo || (upTo === from + 1 && lengthAt(upTo) === 4));
}

function kindOf(digits: string, after: string, local: () => boolean): PrivateNumberKind | null {
  const isWhole = digits.length !== 17 || LAST_SIGN.test(after);
  if (isWhole && IDENTITY.test(digits)) return 'identity';
  if (isCard(digits)) return 'card';
  if (MOBILE.test(digits)) return 'mobile';
  if (LANDLINE.test(digits)) return 'landline';
  if (!LOCAL.test(digits) || DAY.test(digits) || UNIT.test(after)) return null;
  return local() ? 'landline' : null;
}

/** A number inside a piece that is longer: digits were written against each other. */
function insideOf(piece: Piece): PrivateNumber[] {
  const digits = piece.map(({ value }) => value).join('');
  const at = digits.search(/1[3-9]\d{9}/);
  const [first, end] = [piece[0], last(piece)?.end];
  return at >= 0 && first && end ? [{ kind: 'mobile', start: first.start, end }] : [];
}

function numbersOf(run: Piece[], text: string): PrivateNumber[] {
  const found: PrivateNumber[] = [];
  for (let from = 0; from < run.length; from++) {
    let longest: { number: PrivateNumber; upTo: number } | null = null;
    let digits = '';
    for (let upTo = from; upTo < run.length && digits.length <= LONGEST; upTo++) {
      digits += (run[upTo] ?? []).map(({ value }) => value).join('');
      const [start, end] = [run[from]?.[0]?.start, last(run[upTo])?.end];
      if (start === undefined || end === undefined) break;
      const after = text.slice(end);
      const kind = kindOf(digits, after, () => mayBeLocal(run, from, upTo));
      if (!kind) continue;
      // An identity number's X stands at once or behind one sign.
      const tail = kind === 'identity' && digits.length === 17 ? (LAST_SIGN.exec(after)?.[0].length ?? 0) : 0;
      longest = { number: { kind, start, end: end + tail }, upTo };
    }
    if (longest) {
      found.push(longest.number);
      from = longest.upTo;
    } else if ((run[from]?.length ?? 0) > 11) found.push(...insideOf(run[from] ?? []));
  }
  return found;
}

const COUNT =
  '(?:[0-9０-９]{1,4}|[一二三四五六七八九十百零〇]{1,4}|[A-Za-zＡ-Ｚａ-ｚ甲乙丙丁东西南北][0-9０-９]{0,3})';
const GAP = '[\\s,，、\\-—－]{0,2}';
const BUILDING = `${COUNT}\\s?(?:号楼|号院|栋|幢|座|楼)`;
const ENTRANCE = `${COUNT}\\s?(?:单元|门|梯)`;
const ROOM =
  '(?:[0-9０-９]{3,4}(?:室|户|号)?(?![0-9０-９]|层|年|元|人)|(?:[0-9０-９]{1,4}|[一二三四五六七八九十百零〇]{1,4})(?:室|户|号(?!楼|院)))';
const STREET = `(?:街|路|巷|胡同|道)${GAP}${COUNT}号`;
const FLAT = new RegExp(
  `(?:${BUILDING}${GAP}(?:${ENTRANCE}${GAP})?|${ENTRANCE}${GAP}|${STREET}${GAP}(?:${ENTRANCE}${GAP})?)${ROOM}`,
  'gu',
);
/** 3-2-501 beside the name of an estate. */
const SHORT_FLAT = /(?:小区|家园|花园|苑|公寓|里)\s*[0-9]{1,2}[-—－][0-9]{1,2}[-—－][0-9]{3,4}(?![0-9])/gu;

const flatsIn = (text: string): PrivateNumber[] =>
  [FLAT, SHORT_FLAT].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index = 0, 0: words }) => ({
      kind: 'flat' as const,
      start: index,
      end: index + words.length,
    })),
  );

/** The private numbers of a text in their order, none within another. */
export function privateNumbersIn(text: string): PrivateNumber[] {
  const all = [...runsIn(text).flatMap((run) => numbersOf(run, text)), ...flatsIn(text)];
  const sorted = all.sort((one, other) => one.start - other.start || other.end - one.end);
  return sorted.filter((number, at) => sorted.slice(0, at).every(({ end }) => end <= number.start));
}

/** The text with each of its private numbers hidden, or those of them that `isHidden` says. */
export function withoutPrivateNumbers(
  text: string,
  isHidden: (number: PrivateNumber) => boolean = () => true,
): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of privateNumbersIn(text).filter(isHidden)) {
    kept += text.slice(from, start) + HIDDEN;
    from = end;
  }
  return kept + text.slice(from);
}
