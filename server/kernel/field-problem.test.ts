import * as z from 'zod';
import { phone, text } from '../../contract/values';
import { fieldProblems } from './field-problem';

const form = z.object({
  title: text(5),
  kind: z.enum(['one', 'two']),
  hours: z.number().min(0.5).max(8).multipleOf(0.5),
  people: z.array(z.string()).min(1).max(2),
  startsAt: z.iso.datetime({ offset: true }),
  contact: z.object({ phone }),
});

const right = {
  title: '主题党日',
  kind: 'one',
  hours: 1,
  people: ['a'],
  startsAt: '2026-11-25T09:00:00+08:00',
  contact: { phone: '13800000001' },
};

function problemsOf(input: unknown) {
  const parsed = form.safeParse(input, { reportInput: true });
  return parsed.success ? {} : fieldProblems(parsed.error.issues);
}

test('what is right has no problems', () => {
  expect(problemsOf(right)).toEqual({});
});

test.each([
  [{ title: undefined }, { title: 'missing' }],
  [{ title: 5 }, { title: 'wrongType' }],
  [{ title: null }, { title: 'wrongType' }],
  [{ title: '   ' }, { title: 'tooShort' }],
  [{ title: '一二三四五六' }, { title: 'tooLong' }],
  [{ kind: undefined }, { kind: 'missing' }],
  [{ kind: 'three' }, { kind: 'unknownChoice' }],
  [{ hours: 0 }, { hours: 'tooSmall' }],
  [{ hours: 8.5 }, { hours: 'tooLarge' }],
  [{ hours: 0.75 }, { hours: 'wrongFormat' }],
  [{ people: [] }, { people: 'tooShort' }],
  [{ people: ['a', 'b', 'c'] }, { people: 'tooLong' }],
  [{ people: ['a', 5] }, { 'people.1': 'wrongType' }],
  [{ startsAt: 'tomorrow' }, { startsAt: 'wrongFormat' }],
  [{ startsAt: '2026-02-30T09:00:00+08:00' }, { startsAt: 'wrongFormat' }],
  [{ contact: { phone: '123' } }, { 'contact.phone': 'wrongFormat' }],
  [{ contact: undefined }, { contact: 'missing' }],
  [
    { title: '', kind: 'x' },
    { title: 'tooShort', kind: 'unknownChoice' },
  ],
])('%j is told as %j', (change, expected) => {
  expect(problemsOf({ ...right, ...change })).toEqual(expected);
});

test('an input that is no object is a problem of the whole', () => {
  expect(problemsOf('text')).toEqual({ input: 'wrongType' });
  expect(problemsOf(undefined)).toEqual({ input: 'missing' });
});
