import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { checkValueOf, makeKeys, readCredentials, readKeys, secretsFolder } from './key-file';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'secrets-')), 'env-1');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

test('keys are made once and never again', () => {
  expect(readKeys(folder)).toBeNull();
  const { path, made } = makeKeys(folder);
  expect(made).toBe(true);
  const keys = readKeys(folder);
  expect(Object.keys(keys ?? {}).sort()).toEqual([
    'DAOZHIBU_CHECK_IN_KEY',
    'DAOZHIBU_FIELD_KEY',
    'DAOZHIBU_SIGNERS',
    'DAOZHIBU_SIGNING_KEY',
  ]);
  expect(makeKeys(folder)).toEqual({ path, made: false });
  expect(readKeys(folder)).toEqual(keys);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0);
});

test('two environments never share a key', () => {
  makeKeys(folder);
  makeKeys(`${folder}-other`);
  const values = [folder, `${folder}-other`].flatMap((one) => Object.values(readKeys(one) ?? {}));
  expect(new Set(values).size).toBe(8);
});

test('a file from before there was a signing key is given one, and nothing else in it changes', () => {
  mkdirSync(folder);
  const path = join(folder, 'keys.env');
  const before = `DAOZHIBU_CHECK_IN_KEY=${'a1'.repeat(32)}\nDAOZHIBU_FIELD_KEY=${'b1'.repeat(32)}`;
  writeFileSync(path, before);
  expect(() => readKeys(folder)).toThrow(/DAOZHIBU_SIGNING_KEY in .* --keys adds it/);
  expect(makeKeys(folder)).toEqual({ path, made: true });
  expect(readFileSync(path, 'utf8').startsWith(before)).toBe(true);
  expect(readKeys(folder)).toMatchObject({
    DAOZHIBU_FIELD_KEY: 'b1'.repeat(32),
    DAOZHIBU_SIGNERS: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(makeKeys(folder)).toEqual({ path, made: false });
});

test('public keys of before stand beside the one of now, once each', () => {
  makeKeys(folder);
  const own = readKeys(folder)?.DAOZHIBU_SIGNERS ?? '';
  appendFileSync(join(folder, 'keys.env'), `DAOZHIBU_SIGNERS=${'a1'.repeat(32)},${own}\n`);
  expect(readKeys(folder)?.DAOZHIBU_SIGNERS).toBe(`${own},${'a1'.repeat(32)}`);
});

test.each([
  ['half a pair', `DAOZHIBU_FIELD_KEY=${'a1'.repeat(32)}`, 'DAOZHIBU_CHECK_IN_KEY in'],
  ['a key that is none', 'DAOZHIBU_CHECK_IN_KEY=my secret', 'not 64 hexadecimal digits'],
])('%s is an error that does not repeat the key', (_what, text, says) => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'keys.env'), text);
  expect(() => readKeys(folder)).toThrow(says);
  expect(() => readKeys(folder)).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('my secret') }),
  );
});

test('a check value is the same for a key, another for another, and does not hold it', () => {
  const key = 'a1'.repeat(32);
  expect(checkValueOf(key)).toMatch(/^[\w-]{22}$/);
  expect(checkValueOf(key)).toBe(checkValueOf(key));
  expect(checkValueOf('a2'.repeat(32))).not.toBe(checkValueOf(key));
});

test.each([
  ['linux', { XDG_CONFIG_HOME: '/c' }, join('/c', 'daozhibu', 'e1')],
  ['win32', { APPDATA: '/roaming' }, join('/roaming', 'daozhibu', 'e1')],
  ['linux', { DAOZHIBU_SECRETS: '/safe', XDG_CONFIG_HOME: '/c' }, join('/safe', 'e1')],
] as const)('on %s with %j secrets lie in %s', (platform, env, path) => {
  expect(secretsFolder('e1', env as unknown as NodeJS.ProcessEnv, platform)).toBe(path);
});

test('left to itself they lie outside the repository', () => {
  for (const platform of ['linux', 'win32', 'darwin'] as const)
    expect(
      relative(join(__dirname, '../..'), secretsFolder('e1', {} as unknown as NodeJS.ProcessEnv, platform)),
    ).toMatch(/^\.\./);
});

test('credentials come from the file beside the keys, and from the environment first', () => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'secrets.env'), 'TENCENTCLOUD_SECRETID=from file\nOTHER=x\n');
  appendFileSync(join(folder, 'secrets.env'), 'TENCENTCLOUD_SECRETKEY=key\n');
  const env = { TENCENTCLOUD_SECRETID: 'from here' } as unknown as NodeJS.ProcessEnv;
  expect(readCredentials(folder, env)).toEqual({
    TENCENTCLOUD_SECRETID: 'from here',
    TENCENTCLOUD_SECRETKEY: 'key',
  });
  expect(readFileSync(join(folder, 'secrets.env'), 'utf8')).toContain('from file');
});
