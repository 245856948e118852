import { everyStringField } from '../tests/support/string-fields';
import { type Readers, readers } from './readers';
import { wordsForMany } from './words-for-many';

const declared: Readonly<Record<string, Readers>> = Object.fromEntries(
  Object.entries(readers).flatMap(([call, fields]) =>
    Object.entries(fields).map(([path, who]) => [`${call} ${path}`, who as Readers]),
  ),
);
/** `wish.post contact name` as the table has it: `wish.post contact.name`. */
const named = (path: string) => {
  const [call, ...fields] = path.split(' ');
  return `${call} ${fields.join('.')}`;
};
const texts = everyStringField()
  .filter(({ kind }) => kind === 'line' || kind === 'paragraphs')
  .map(({ path }) => named(path));

test('of every text that a call takes it is declared who reads it, and of nothing else', () => {
  expect(texts.length).toBeGreaterThan(60);
  expect([...new Set(texts)].filter((path) => declared[path] === undefined)).toEqual([]);
  expect(Object.keys(declared).filter((path) => !texts.includes(path))).toEqual([]);
});

test('what is written for many people is read by many', () => {
  const forMany = Object.entries(wordsForMany).flatMap(([call, fields]) =>
    fields.map((field) => `${call} ${field}`),
  );
  expect(forMany.length).toBeGreaterThan(10);
  expect(forMany.filter((path) => declared[path] !== 'many')).toEqual([]);
});

test('only these are read by one person alone', () => {
  const ones = Object.keys(declared).filter(
    (path) => declared[path] === 'one' && !path.includes('decideHeld'),
  );
  expect(ones.sort()).toEqual([
    'activity.askLeave reason',
    'member.bind name',
    'member.bind note',
    'message.answerFeedback answer',
    'message.postFeedback text',
  ]);
});

test('only these are not checked: by which somebody is reached, and what is searched for', () => {
  const others = Object.entries(declared).filter(([, who]) => who === 'helper' || who === 'nobody');
  expect(others.map(([path]) => path).filter((path) => !/ contact(\.|$)| search$/.test(path))).toEqual([]);
});
