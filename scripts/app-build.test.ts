import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { appIsFresh, stampApp } from './app-build';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'app-build-'));
  for (const folder of ['src', 'dist/h5']) mkdirSync(path.join(root, folder), { recursive: true });
  write('src/app.ts', 'one');
});
afterEach(() => rmSync(root, { recursive: true }));
const write = (file: string, text: string) => writeFileSync(path.join(root, file), text);

test('what was built says what it was made from, until a source changes', () => {
  expect(appIsFresh(root)).toBe(false);
  stampApp(root)();
  expect(appIsFresh(root)).toBe(true);
  write('src/app.ts', 'two');
  expect(appIsFresh(root)).toBe(false);
});

test('what changes while it is being built makes it stale', () => {
  const stamp = stampApp(root);
  write('src/app.ts', 'two');
  stamp();
  expect(appIsFresh(root)).toBe(false);
});
