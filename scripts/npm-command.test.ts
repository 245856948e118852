import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { npmCommand, withOwnCommands } from './npm-command';

const env = (values: Record<string, string>) => values as unknown as NodeJS.ProcessEnv;
const own = join('root', 'node_modules', '.bin');

test('our own commands come first on the path, joined as the system does', () => {
  expect(withOwnCommands(env({ PATH: '/usr/bin', A: '1' }), 'root', ':')).toEqual({
    PATH: `${own}:/usr/bin`,
    A: '1',
  });
  expect(withOwnCommands(env({ PATH: 'C:\\bin' }), 'root', ';')).toEqual({ PATH: `${own};C:\\bin` });
});

test('Windows calls it Path, and has it once', () => {
  expect(withOwnCommands(env({ Path: 'C:\\bin' }), 'root', ';')).toEqual({ Path: `${own};C:\\bin` });
});

test('without a path there is one', () => {
  expect(withOwnCommands(env({}), 'root')).toEqual({ PATH: own });
});

test('npm is started as the JavaScript that it is, where npm says or beside Node', () => {
  const { file, args } = npmCommand(['--version'], env({ npm_execpath: __filename.replace(/\.ts$/, '.js') }));
  expect(file).toBe(process.execPath);
  expect(args.at(-1)).toBe('--version');
  expect(args[0]).toMatch(/npm-cli\.js$/);
  expect(execFileSync(file, args, { encoding: 'utf8' })).toMatch(/^\d+\.\d+/);
});
