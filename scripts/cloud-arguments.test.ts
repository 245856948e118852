import { readArguments } from './cloud-arguments';

test.each<[string[], string | undefined]>([
  [[], undefined],
  [['--demo'], 'town'],
  [['--demo', '--memory'], 'town'],
  [['--demo=small'], 'small'],
  [['--demo', 'city'], 'city'],
])('%j asks for the demo %s', (argv, size) => {
  expect(readArguments(argv).demo).toBe(size);
});

test('strict unless told otherwise', () => {
  expect(readArguments([]).strict).toBe(true);
  expect(readArguments(['--no-strict']).strict).toBe(false);
});

test.each([
  ['--port', 'http'],
  ['--port', '70000'],
  ['--port', ''],
  ['--timeout', '0'],
  ['--instances', '0'],
])('%s %s is refused by name', (option, value) => {
  expect(() => readArguments([option, value])).toThrow(option);
});

test('an unknown option is refused', () => {
  expect(() => readArguments(['--prot', '1'])).toThrow(/--prot/);
});
