import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import * as fc from 'fast-check';
import { openEngine } from './engine';
import { hasStore, refuseDamage, storeFile } from './store-file';

const cuts = Number(process.env.CUTS ?? 16);
const COUNT = 300;
let root = '';
let whole = '';
let opener = '';

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'store-file-'));
  whole = join(root, 'whole');
  const engine = await openEngine({
    directory: whole,
    collections: [{ name: 'c', indexes: [] }],
    strict: false,
  });
  const documents = Array.from({ length: COUNT }, (_, at) => ({ _id: `d${at}`, text: '文'.repeat(200) }));
  await engine.bulkLoad('c', documents);
  await engine.close();
  opener = join(root, 'opener.cjs');
  buildSync({
    stdin: {
      contents: `import { openEngine } from './engine';
        openEngine({ directory: process.argv[2], collections: [{ name: 'c', indexes: [] }], strict: false })
          .then(async (engine) => {
            const { result } = await engine.find('c', { limit: 1000 });
            console.log('found ' + result.filter(({ text }) => text === '文'.repeat(200)).length);
            await engine.close();
          })
          .catch((error) => console.log('refused ' + error.message));`,
      resolveDir: __dirname,
    },
    ...{ outfile: opener, bundle: true, platform: 'node', external: ['lmdb'] },
  });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A copy of the store on which something was done. */
function copyOf(name: string, spoil: (path: string) => void): string {
  const directory = join(root, name);
  mkdirSync(directory, { recursive: true });
  copyFileSync(storeFile(whole), storeFile(directory));
  copyFileSync(join(whole, 'made'), join(directory, 'made'));
  spoil(storeFile(directory));
  return directory;
}

/** Opens a store in a process of its own: what it said, and how it ended. */
function opened(directory: string) {
  const { stdout, status, signal } = spawnSync(process.execPath, [opener, directory], {
    env: { ...process.env, NODE_PATH: join(__dirname, '../../node_modules') },
    encoding: 'utf8',
  });
  return { said: stdout.trim(), status, signal };
}

test('a whole store is opened, again and again', () => {
  const directory = copyOf('again', () => undefined);
  expect(hasStore(directory)).toBe(true);
  expect(opened(directory)).toEqual({ said: `found ${COUNT}`, status: 0, signal: null });
  expect(opened(directory)).toEqual({ said: `found ${COUNT}`, status: 0, signal: null });
});

test('a new directory has no store, and is given one', () => {
  const directory = join(root, 'new');
  mkdirSync(directory);
  expect(hasStore(directory)).toBe(false);
  expect(() => refuseDamage(directory)).not.toThrow();
  expect(opened(directory)).toEqual({ said: 'found 0', status: 0, signal: null });
});

test(`B12: a store cut at any of ${cuts} lengths is refused in words or is whole, and ends no process`, () => {
  const { length } = readFileSync(storeFile(whole));
  return fc.assert(
    fc.property(fc.integer({ min: 0, max: length }), (kept) => {
      const directory = copyOf('cut', (path) => truncateSync(path, kept));
      const { said, status, signal } = opened(directory);
      expect({ status, signal }).toEqual({ status: 0, signal: null });
      if (said !== `found ${COUNT}`)
        expect(said).toMatch(/^refused The store .*(is empty|is cut|is no store)/);
      else expect(kept).toBe(length);
    }),
    {
      numRuns: cuts,
      endOnFailure: true,
      examples: [[0], [1], [4095], [4096], [8191], [8192], [Math.floor(length / 2)], [length - 1]],
    },
  );
});

test.each([
  ['emptied', (path: string) => writeFileSync(path, ''), 'is empty'],
  ['gone', (path: string) => rmSync(path), 'is gone'],
  ['something else', (path: string) => writeFileSync(path, 'x'.repeat(100_000)), 'is no store'],
  ['cut in half', (path: string) => truncateSync(path, readFileSync(path).length / 2), 'is cut'],
])('B12: a store that is %s is refused, and said what to do', (name, spoil, how) => {
  const directory = copyOf(`one ${name}`, spoil);
  expect(() => refuseDamage(directory)).toThrow(how);
  expect(() => refuseDamage(directory)).toThrow('Put back a copy');
});
