import { dialledDigits, normaliseMobile, normalisePhone, phoneKind, shownPhone } from './phone-number';

test.each([
  '\u202d139 0000 1234\u202c',
  '\u200b13900001234',
  '１３９００００１２３４',
  '139－0000－1234',
  '139–0000–1234',
  '0086 13900001234',
  '(+86)13900001234',
  '+86 139-0000-1234',
  '8613900001234',
  '（86）139 0000 1234',
  '013900001234',
  '139.0000.1234',
  '139\t0000\t1234',
  '+86013900001234',
])('C1: the mobile %j is taken as it is meant', (typed) => {
  expect(normalisePhone(typed)).toBe('13900001234');
  expect(normaliseMobile(typed)).toBe('13900001234');
});

test.each([
  ['0475-8212345', '0475-8212345', 'landline'],
  ['(0475)8212345', '0475-8212345', 'landline'],
  ['04758212345', '0475-8212345', 'landline'],
  ['０４７５—８２１２３４５', '0475-8212345', 'landline'],
  ['+86 475 8212345', '0475-8212345', 'landline'],
  ['+86 0475 8212345', '0475-8212345', 'landline'],
  ['010-62345678', '010-62345678', 'landline'],
  ['+86 10 62345678', '010-62345678', 'landline'],
  ['021 6234 5678', '021-62345678', 'landline'],
  ['0475-82123456', '0475-82123456', 'landline'],
  ['0475-8212345转801', '0475-8212345转801', 'landline'],
  ['0475-8212345 转 分机 801', '0475-8212345转801', 'landline'],
  ['0475-8212345 ext. 801', '0475-8212345转801', 'landline'],
  ['8212345', '8212345', 'local'],
  ['8212 3456', '82123456', 'local'],
  ['2212345', '2212345', 'local'],
  ['400-123-4567', '4001234567', 'service'],
  ['800 810 1234', '8008101234', 'service'],
  ['+86 400 123 4567', '4001234567', 'service'],
])('C2: %s is kept as %s, a %s', (typed, kept, kind) => {
  expect(normalisePhone(typed)).toBe(kept);
  expect(phoneKind(kept)).toBe(kind);
  expect(normalisePhone(kept)).toBe(kept);
  expect(normalisePhone(shownPhone(kept))).toBe(kept);
  expect(normaliseMobile(typed)).toBeNull();
});

test.each([
  '',
  ' ',
  '12345',
  '12900001234',
  '1390000123',
  '139000012345',
  '0475-1212345',
  '0475-821234',
  '0475-821234567',
  '010-123456',
  '821234',
  '821234567',
  '1212345',
  '没有电话',
  '13900001234转1',
  '139a00001234',
  '+1 202 555 0100',
  '40012345678',
  '0213900001234',
  '13900001234 13900001235',
  '0000-8212345',
  '0275-8212345x',
])('%j is no number', (typed) => {
  expect(normalisePhone(typed)).toBeNull();
});

test.each([
  ['13900001234', '139 0000 1234', '13900001234'],
  ['0475-8212345', '0475-8212345', '04758212345'],
  ['0475-8212345转801', '0475-8212345转801', '04758212345'],
  ['4001234567', '400-123-4567', '4001234567'],
  ['8212345', '8212345', '8212345'],
])('%s is read as %s and dialled as %s', (kept, shown, dialled) => {
  expect(shownPhone(kept)).toBe(shown);
  expect(dialledDigits(kept)).toBe(dialled);
});
