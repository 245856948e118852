import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { open } from 'lmdb';
import { Engine, openEngine } from './engine';
import type { FindRequest } from './requests';
import { MemoryStore } from './store';

/** `KILLS=100 npx jest localcloud/engine/store` for the long version. */
const kills = Number(process.env.KILLS ?? 10);
const collections = [{ name: 'c', indexes: [{ name: 'n', keys: [['n', 1]] as const, unique: true }] }];

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'engine-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function buildTarget(): string {
  const outfile = join(directory, 'kill-target.cjs');
  const entryPoints = [join(__dirname, 'testing/kill-target.ts')];
  buildSync({ entryPoints, outfile, bundle: true, platform: 'node', external: ['lmdb'] });
  return outfile;
}

/** Lets the target write for a while, kills it, and gives what it said was answered. */
async function killedWhileWriting(target: string, store: string, round: number): Promise<string[]> {
  const child = spawn(process.execPath, [target, store, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_PATH: join(__dirname, '../../node_modules') },
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), 20 + Math.random() * 250));
  await once(child, 'close');
  return said.split('\n').slice(1, -1);
}

describe('the store', () => {
  it(
    `keeps every answered write and no half transaction through ${kills} kills`,
    async () => {
      const target = buildTarget();
      const store = join(directory, 'store');
      const answered: string[] = [];
      for (let round = 0; round < kills; round += 1) {
        answered.push(...(await killedWhileWriting(target, store, round)));
        const engine = await openEngine({ directory: store, collections, strict: false });
        const { result } = await engine.find('c', {});
        await engine.close();
        const found = new Map(result.map((document) => [document._id as string, document]));
        const paired = new Set(
          answered.filter((line) => line.startsWith('pair ')).map((line) => line.slice(5)),
        );
        for (const line of answered) {
          const [what, id] = line.split(' ') as [string, string];
          const replaced = paired.has(id) || found.has(`${id}-left`);
          if (replaced)
            expect([found.has(id), found.has(`${id}-left`), found.has(`${id}-right`)]).toEqual([
              false,
              true,
              true,
            ]);
          else expect(found.get(id)?.state).toMatch(what === 'changed' ? /^changed$/ : /^new$|^changed$/);
        }
        for (const id of found.keys()) {
          if (id.endsWith('-left')) expect(found.has(id.replace('-left', '-right'))).toBe(true);
        }
      }
      expect(answered.length).toBeGreaterThan(kills);
    },
    5_000 + kills * 3_000,
  );

  it('gives back every kind of value, in the order of insertion, with the same indexes', async () => {
    const document = {
      _id: 'x',
      text: '支部\u0000',
      number: 1.5,
      big: 2 ** 40,
      nothing: null,
      yes: true,
      date: new Date(-5),
      pattern: /a.b/i,
      list: [1, [2], { a: new Date(5) }],
      nested: { empty: {}, list: [] },
      infinite: Number.POSITIVE_INFINITY,
    };
    const first = await openEngine({ directory, collections, strict: true });
    await first.insert('c', [
      { _id: 'z', n: 1 },
      { ...document, n: 2 },
      { _id: 'a', n: 3 },
    ]);
    await first.addCollection('made');
    await first.close();
    const again = await openEngine({ directory, collections, strict: true });
    expect(again.isEmpty()).toBe(false);
    expect((await again.find('c', {})).result).toEqual([
      { _id: 'z', n: 1 },
      { ...document, n: 2 },
      { _id: 'a', n: 3 },
    ]);
    await expect(again.insert('c', [{ n: 2 }])).rejects.toThrow('E11000');
    await expect(again.find('made', {})).resolves.toMatchObject({ result: [] });
    await again.close();
  });

  it('finds by every kind of index after it was opened again', async () => {
    const keyed = [
      { name: 'lists', keys: [['tags', 1]] as const },
      {
        name: 'down',
        keys: [
          ['n', 1],
          ['at.day', -1],
        ] as const,
      },
      { name: 'some', keys: [['only', 1]] as const, sparse: true, unique: true },
    ];
    const schema = [{ name: 'c', indexes: keyed }];
    const first = await openEngine({ directory, collections: schema, strict: true });
    const documents = Array.from({ length: 300 }, (_item, n) => ({
      _id: `${n}`,
      n: (n * 7) % 10,
      tags: [n % 3, 'x'],
      at: { day: n },
      ...(n % 100 === 0 ? { only: n } : {}),
    }));
    await first.insert('c', documents);
    const questions: FindRequest[] = [
      { query: { tags: 2 } },
      { query: { n: 3 }, sort: { 'at.day': -1 }, limit: 4 },
      { query: { only: { $gt: 0 } } },
      { query: { tags: 'x', _id: { $lt: '2' } }, sort: { _id: -1 } },
    ];
    const answers = async (engine: Engine) => {
      const found = await Promise.all(questions.map((question) => engine.find('c', question)));
      return found.map(({ result, trace: { plan, scanned } }) => [plan, scanned, result]);
    };
    const before = await answers(first);
    await first.close();
    const again = await openEngine({ directory, collections: schema, strict: true });
    expect(await answers(again)).toEqual(before);
    await expect(again.insert('c', [{ only: 100 }])).rejects.toThrow('E11000');
    await again.close();
  });

  it('whose write fails is read and written no more: memory never says what the disk does not', async () => {
    const store = new MemoryStore();
    const told: Error[] = [];
    const engine = new Engine(
      { directory: null, collections, strict: false, onStoreFailure: (failure) => told.push(failure) },
      store,
    );
    await engine.load();
    await engine.insert('c', [{ _id: 'kept', n: 1 }]);
    store.write = () => Promise.reject(new Error('ENOSPC: no space left on device'));
    const room = /ENOSPC.*Make room on the disk/;
    await expect(engine.insert('c', [{ _id: 'lost', n: 2 }])).rejects.toThrow(room);
    store.write = () => Promise.resolve();
    await expect(engine.find('c', {})).rejects.toMatchObject({ code: 'SYS_ERR' });
    await expect(engine.insert('c', [{ _id: 'later', n: 3 }])).rejects.toThrow(room);
    await expect(engine.startTransaction()).rejects.toThrow(room);
    expect(told).toHaveLength(1);
    await engine.close();
  });

  it('refuses a store of another format and says what to do', async () => {
    const engine = await openEngine({ directory, collections, strict: true });
    await engine.close();
    const database = open({ path: join(directory, 'documents.lmdb'), noSubdir: true } as Parameters<
      typeof open
    >[0]);
    await database.put(['format'], 99);
    await database.close();
    await expect(openEngine({ directory, collections, strict: true })).rejects.toThrow(
      /has format 99.*reads format 1.*Remove the directory/,
    );
  });
});
