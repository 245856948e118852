import * as z from 'zod';
import { text } from '../../contract/values';
import { everyStringField, type StringField, stringsIn } from '../support/string-fields';

const fields = everyStringField();
const ofKind = (...kinds: string[]) => fields.filter(({ kind }) => kinds.includes(kind));
const texts = ofKind('line', 'paragraphs');

test('every string that a call takes is cleaned, opaque or of a fixed form', () => {
  expect(fields.filter(({ kind }) => kind === 'bare').map(({ path }) => path)).toEqual([]);
  expect(texts.length).toBeGreaterThan(60);
  expect(ofKind('fixed').length).toBeGreaterThan(60);
});

test('a bare string is found wherever it stands', () => {
  const bare = z.string().trim().min(1).max(20);
  const input = z.object({
    a: bare.optional(),
    b: z.array(z.object({ c: bare })).default([]),
    d: bare.transform((said) => said.length),
    e: z.union([z.number(), bare]).nullable(),
    f: text(5),
    g: z.iso.date(),
  });
  expect(
    stringsIn(input, 'x')
      .filter(({ kind }) => kind === 'bare')
      .map(({ path }) => path),
  ).toEqual(['x a', 'x b c', 'x d', 'x e']);
});

/** What is typed, pasted or forged, and what is kept of it where breaks are spaces and where they stay. */
const inputs: ReadonlyArray<readonly [what: string, typed: string, line: string, lines: string]> = [
  ['a filler', '\u3164', '', ''],
  ['nothing to see', '\u200b\u2060\ufeff\u00ad\u061c\u180e\u{e0061}', '', ''],
  ['spaces of every width', '\u00a0\u2003\u3000\u2800\t', '', ''],
  ['controls', '\u0000\u0007\u009f', '', ''],
  ['a half', '\ud83d', '', ''],
  ['what turns the direction', '\u202d139\u202c\u2066一\u2069\u202e', '139一', '139一'],
  ['a half between', '一\ude00二\ud83d', '一二', '一二'],
  ['tabs and soft breaks', '一\t二\v三\u2028四\r\n五', '一 二 三 四 五', '一 二\n三\n四\n五'],
  ['indentation', '\u3000\u3000一', '一', '\u3000\u3000一'],
  ['a composed letter', 'A\u0308', '\u00c4', '\u00c4'],
  ['an emoji of several', '👨‍👩‍👧', '👨‍👩‍👧', '👨‍👩‍👧'],
];

test.each(inputs)(
  'B11: %s is clean in every text field of every call, or refused as missing',
  (_what, typed, line, lines) => {
    for (const { path, kind, schema } of texts) {
      const kept = kind === 'line' ? line : lines;
      const parsed = schema.safeParse(typed);
      const answered = parsed.success
        ? parsed.data
        : parsed.error.issues.map(({ code }) => (code === 'too_small' ? 'missing' : code)).join();
      const expected = parsed.success ? kept : 'missing';
      expect({ path, answered }).toEqual({ path, answered: expected });
      if (kept !== '') expect({ path, taken: parsed.success }).toEqual({ path, taken: true });
    }
  },
);

const isNeeded = ({ schema }: StringField) => !schema.safeParse('').success;

test('what must say something is refused when nothing of it can be seen, what may be empty is empty', () => {
  const needed = texts.filter(isNeeded);
  expect(needed.length).toBeGreaterThan(20);
  expect(texts.length - needed.length).toBeGreaterThan(20);
  for (const { schema } of needed) expect(schema.safeParse('\u3164\u202e \n').success).toBe(false);
});

test('a text is as long as people count it', () => {
  for (const { path, most, schema } of texts) {
    expect({ path, taken: schema.safeParse('𠮷'.repeat(most)).success }).toEqual({ path, taken: true });
    expect({ path, taken: schema.safeParse('𠮷'.repeat(most + 1)).success }).toEqual({ path, taken: false });
    expect({ path, taken: schema.safeParse(`${'一'.repeat(most)}\u200b\u202e`).success }).toEqual({
      path,
      taken: true,
    });
  }
});

test('names have fifty characters everywhere', () => {
  const names = texts.filter(({ path }) =>
    /(contact|guests|addGuest|bind) name$| (chair|recorder|host)$/.test(path),
  );
  expect(names.length).toBeGreaterThan(6);
  expect(names.filter(({ most }) => most !== 50)).toEqual([]);
});

test.each(['\u202d139 0000 1234\u202c', '１３９００００１２３４', '(+86)13900001234'])(
  'C1: the phone %j is taken in every call',
  (typed) => {
    const phones = ofKind('phone');
    expect(phones.length).toBeGreaterThan(2);
    for (const { schema } of phones) expect(schema.parse(typed)).toBe('13900001234');
  },
);
