import { variablesOf } from './function-variables';

const source = (text: string, path = 'cloudfunctions/wish/a.ts') => ({ path, text });

test('settings and needed keys are found, each once, in order', () => {
  expect(
    variablesOf([
      source("numberSetting('DAOZHIBU_OPEN_WISHES', 5)"),
      source("const A = needKey('field'); numberSetting('DAOZHIBU_OPEN_WISHES', 5)"),
      source("needKey('checkIn')", 'cloudfunctions/activity/b.ts'),
    ]),
  ).toEqual(['DAOZHIBU_CHECK_IN_KEY', 'DAOZHIBU_FIELD_KEY', 'DAOZHIBU_OPEN_WISHES']);
});

test('the file that names all keys gives none: every bundle holds it', () => {
  expect(variablesOf([source("field: 'DAOZHIBU_FIELD_KEY'", 'server/kernel/access/keys.ts')])).toEqual([]);
});

test('a key that there is not is an error that says where', () => {
  expect(() => variablesOf([source("needKey('feild')")])).toThrow(
    'cloudfunctions/wish/a.ts needs a key "feild"',
  );
});
