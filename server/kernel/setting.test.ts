import { numberSetting } from './setting';

const VARIABLE = 'DAOZHIBU_TEST_SETTING';

afterEach(() => {
  delete process.env[VARIABLE];
});

test.each([
  [undefined, 5],
  ['', 5],
  ['0', 0],
  ['12', 12],
])('a setting of %j is read as %d', (value, expected) => {
  if (value !== undefined) process.env[VARIABLE] = value;
  expect(numberSetting(VARIABLE, 5)).toBe(expected);
});

test.each(['five', '-1', '1.5', '5 '])('a setting of %j is refused by its name', (value) => {
  process.env[VARIABLE] = value;
  expect(() => numberSetting(VARIABLE, 5)).toThrow(VARIABLE);
});
