/**
 * What every text passes on its way in (values.ts): afterwards nothing in it is invisible, turns its direction, or
 * breaks a file that it is written into. What was apart stays apart: breaks and tabs become a line or a space, they
 * are never just taken out.
 */

const HALVES = /\p{Cs}/gu;
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
const BREAKS = '\n\v\f\r\u001c\u001d\u001e\u0085\u2028\u2029';
const TABS = '\t\u001f';

/** Traditional Mongolian: its letters, and the signs between them that choose a form or join an ending. */
const LETTER = '[\\u1820-\\u1878\\u1880-\\u18aa]';
const FORM = '[\\u180b-\\u180d\\u180f\\u200d]';
const SEPARATOR = `[\\u180e\\u200c](?=${FORM}*${LETTER})`;

/** Where an invisible sign says something: in these it stays. */
const MEANT = [
  // Emoji: families, skin tones, flags of countries within countries.
  '\\u{1f3f4}[\\u{e0020}-\\u{e007e}]+\\u{e007f}',
  '\\p{Extended_Pictographic}[\\ufe0e\\ufe0f]?\\p{Emoji_Modifier}?(?:\\u200d\\p{Extended_Pictographic}\\ufe0f?\\p{Emoji_Modifier}?)*',
  '[0-9#*]\\ufe0f\\u20e3',
  // A character's variant, as a family writes its name.
  '\\p{Script=Han}[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]',
  `${LETTER}(?:${FORM}|${SEPARATOR})*`,
  `\\u200d(?=${LETTER})`,
].join('|');
/** U+FFFC stands for a picture that was not pasted along; U+FFF9 to U+FFFB for notes above the line. */
const UNSEEN = '[\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}\\ufff9-\\ufffc]';
const MEANT_OR_UNSEEN = new RegExp(`(${MEANT})|${UNSEEN}`, 'gu');

/** Spaces of other widths; the one that joins an ending to a Mongolian word is no such space. */
const ODD_SPACES = new RegExp(`[\\u00a0\\u1680\\u2000-\\u200a\\u205f\\u2800]|\\u202f(?!${LETTER})`, 'gu');

/** How Chinese paragraphs are indented. */
const INDENT = '\u3000\u3000';

const control = (character: string) => {
  if (BREAKS.includes(character)) return '\n';
  return TABS.includes(character) ? '\t' : '';
};

/** The text as one can see it, each break as `\n`: for what was stored before texts were cleaned on their way in. */
export const visible = (text: string): string =>
  text
    .replace(HALVES, '')
    .replaceAll('\r\n', '\n')
    .replace(CONTROLS, control)
    .replace(MEANT_OR_UNSEEN, (_sign, meant: string | undefined) => meant ?? '')
    .replace(ODD_SPACES, ' ')
    .replace(/^\t+/gm, INDENT)
    .replaceAll('\t', ' ')
    .normalize('NFC');

/** A text of one line: breaks are spaces, and nothing stands before or behind it. */
export const cleanLine = (text: string): string =>
  visible(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

/**
 * A text of several lines: no empty ones before or behind it, nothing behind a line. The first line keeps its
 * indentation, which is two spaces at least or an ideographic one.
 */
export const cleanLines = (text: string): string =>
  visible(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+/, '')
    .trimEnd()
    .replace(/^ (?! )/, '');

/** Characters as people count them: one outside the Basic Multilingual Plane is one. */
export const lengthOf = (text: string): number => [...text].length;
