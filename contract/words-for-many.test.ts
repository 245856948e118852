import { everyStringField } from '../tests/support/string-fields';
import { numbersForMany, withoutNumbersForMany, wordsForMany } from './words-for-many';

const texts = everyStringField().filter(({ kind }) => kind === 'line' || kind === 'paragraphs');
const marked = Object.entries(wordsForMany).flatMap(([call, fields]) =>
  fields.map((field) => `${call} ${field.replaceAll('.', ' ')}`),
);

/** Texts that few read: whom they concern, who decides, or the branch whose record it is. A new field wants its place. */
const forFew = [
  // What a citizen says: the staff who publish it are asked, and elsewhere it stands without numbers.
  /^wish\.(post|split|confirm) /,
  /^errand\.post /,
  // Said to one person, to whom it concerns, or to an office.
  / (reason|question|answer|note|contact|to)$/,
  /^message\.(postFeedback|answerFeedback) /,
  // Names, and what is searched for.
  / (name|from|chair|recorder|search)$/,
  // Sealed: for whom somebody helped, and where.
  /^errand\.(jot|amend) (whom|place)$/,
  // The branch's own record, which has to hold what was said.
  /^activity\.(saveMinutes|correct|addResolution|changeResolution) /,
  /^study\.enter /,
];

test('every text of every call is for many, with its numbers marked, or for few', () => {
  const paths = texts.map(({ path }) => path);
  expect(marked.filter((path) => !paths.includes(path))).toEqual([]);
  const few = paths.filter((path) => !marked.includes(path));
  expect(few.filter((path) => !forFew.some((pattern) => pattern.test(path)))).toEqual([]);
});

const numbers = {
  mobile: '139 0000 1234',
  landline: '0475-8212345',
  identity: '15010219450101123X',
  card: '6222020000000000000',
  flat: '3号楼2单元501',
};

/** An input with one text at a path; a list has two items, the text in the second. */
function inputWith(field: string, text: string): Record<string, unknown> {
  const [name = '', inside] = field.split('.');
  return { [name]: inside === undefined ? text : [{ [inside]: '别的' }, { [inside]: text, other: 1 }] };
}
const fields = Object.entries(wordsForMany).flatMap(([call, names]) => names.map((name) => [call, name]));

test.each(fields)('in %s, %s is marked and hidden whatever number it holds', (call, field) => {
  for (const [kind, number] of Object.entries(numbers)) {
    const isMeant = kind === 'flat' && field.endsWith('place');
    const input = inputWith(field, `找${number}的人`);
    const at = field.includes('.') ? field.replace('.', '.1.') : field;
    expect(numbersForMany(call, input)).toEqual(isMeant ? [] : [{ field: at, kind, text: number }]);
    expect(withoutNumbersForMany(call, input)).toEqual(
      inputWith(field, isMeant ? `找${number}的人` : '找〔已隐去〕的人'),
    );
  }
});

test('what is left out, is no text or is another call’s stays as it is', () => {
  const input = { title: 7, details: null, other: numbers.mobile };
  for (const call of ['community.saveNeed', 'member.me', 'constructor', 'activity.create']) {
    expect(withoutNumbersForMany(call, input)).toEqual(input);
    expect(numbersForMany(call, input)).toEqual([]);
  }
  for (const nothing of [undefined, null, 'text', []]) {
    expect(withoutNumbersForMany('activity.create', nothing)).toEqual(nothing);
  }
});

test('numbers are found in the order of the fields', () => {
  const input = {
    title: '打8212345',
    parts: [{ notes: '139 0000 1234' }, { title: '〇四七五八二一二三四五' }],
  };
  expect(numbersForMany('activity.create', input).map(({ field }) => field)).toEqual([
    ...['title', 'parts.1.title', 'parts.0.notes'],
  ]);
});
