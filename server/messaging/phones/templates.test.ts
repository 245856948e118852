import { readTemplates } from './templates';

const template = { id: 'tmpl-1', fields: { thing1: 'title', time2: 'startsAt', thing3: '=请准时到' } };

test('left out, nothing is sent to phones', () => {
  expect(readTemplates(undefined)).toEqual({});
  expect(readTemplates('')).toEqual({});
});

test('templates are read by the kind of message', () => {
  expect(readTemplates(JSON.stringify({ dayBefore: template }))).toEqual({ dayBefore: template });
});

test.each([
  ['no JSON', '{dayBefore', 'is not JSON'],
  ['a kind that no phone is asked about', JSON.stringify({ leaveApproved: template }), 'leaveApproved|top'],
  ['no id', JSON.stringify({ dayBefore: { ...template, id: '' } }), 'dayBefore.id'],
  ['no field', JSON.stringify({ dayBefore: { ...template, fields: {} } }), 'dayBefore.fields'],
  [
    'a field of an unknown kind',
    JSON.stringify({ dayBefore: { ...template, fields: { amount1: 'title' } } }),
    'dayBefore',
  ],
  [
    'a source that is none',
    JSON.stringify({ dayBefore: { ...template, fields: { thing1: 'phone' } } }),
    'thing1',
  ],
  [
    'a time that is none',
    JSON.stringify({ dayBefore: { ...template, fields: { time1: 'title' } } }),
    'dayBefore.fields',
  ],
])('a setting with %s is refused by its name', (_, text, where) => {
  expect(() => readTemplates(text)).toThrow('The setting DAOZHIBU_TEMPLATES');
  expect(() => readTemplates(text)).toThrow(new RegExp(where));
});
