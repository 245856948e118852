import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
