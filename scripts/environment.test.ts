import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeFile } from '../localcloud/engine/store-file';
import { projectKeys, readEnvironmentFile } from './environment';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'keys-'));
});
afterEach(() => {
  delete process.env.DAOZHIBU_FIELD_KEY;
  rmSync(directory, { recursive: true });
});

test('keys are made once, kept for their owner only, and found again', () => {
  const made = projectKeys(directory);
  expect(made).toEqual({
    DAOZHIBU_CHECK_IN_KEY: expect.stringMatching(/^[0-9a-f]{64}$/),
    DAOZHIBU_FIELD_KEY: expect.stringMatching(/^[0-9a-f]{64}$/),
    DAOZHIBU_SIGNING_KEY: expect.stringMatching(/^[0-9a-f]{64}$/),
    DAOZHIBU_SIGNERS: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(statSync(join(directory, 'keys.env')).mode & 0o777).toBe(0o600);
  expect(projectKeys(directory)).toEqual(made);
});

test('a key from outside comes first and is not written down', () => {
  process.env.DAOZHIBU_FIELD_KEY = 'ab'.repeat(32);
  expect(projectKeys(directory).DAOZHIBU_FIELD_KEY).toBe('ab'.repeat(32));
  expect(readEnvironmentFile(join(directory, 'keys.env'))).not.toHaveProperty('DAOZHIBU_FIELD_KEY');
});

test('an environment file: comments and blank lines mean nothing, quotes fall off', () => {
  const path = join(directory, 'some.env');
  writeFileSync(path, '# one\n\nA=1\nB = "two words" \r\nC=x=y\nnot a line\n');
  expect(readEnvironmentFile(path)).toEqual({ A: '1', B: 'two words', C: 'x=y' });
});

/** As if the local cloud had written records there. */
function withRecords() {
  const made = projectKeys(directory);
  mkdirSync(join(directory, 'store'));
  writeFileSync(storeFile(join(directory, 'store')), 'records');
  return made;
}
const FILE = 'keys.env';

test('B12: where records are, keys that are gone are not made anew', () => {
  const made = withRecords();
  expect(projectKeys(directory)).toEqual(made);
  rmSync(join(directory, FILE));
  expect(() => projectKeys(directory)).toThrow(
    /no longer holds DAOZHIBU_CHECK_IN_KEY and DAOZHIBU_FIELD_KEY and DAOZHIBU_SIGNING_KEY/,
  );
  expect(existsSync(join(directory, FILE))).toBe(false);
});

test('B12: nor is one that is gone or cut, and what is set from outside will do', () => {
  const made = withRecords();
  const field = made.DAOZHIBU_FIELD_KEY ?? '';
  const others = `DAOZHIBU_CHECK_IN_KEY=${made.DAOZHIBU_CHECK_IN_KEY}\nDAOZHIBU_SIGNING_KEY=${made.DAOZHIBU_SIGNING_KEY}\n`;
  writeFileSync(join(directory, FILE), others);
  expect(() => projectKeys(directory)).toThrow(/no longer holds DAOZHIBU_FIELD_KEY,/);
  writeFileSync(join(directory, FILE), `${others}DAOZHIBU_FIELD_KEY=${field.slice(1)}\n`);
  expect(() => projectKeys(directory)).toThrow(/no longer holds DAOZHIBU_FIELD_KEY,/);
  process.env.DAOZHIBU_FIELD_KEY = field;
  expect(projectKeys(directory)).toEqual(made);
});
