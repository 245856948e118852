/**
 * Tells a damaged store from an empty one, before LMDB opens it: LMDB takes an emptied file for a new database, and a process
 * that reads beyond the end of a cut one is ended by a signal (SIGBUS), without a word.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'documents.lmdb';
/** Beside the database from its first opening on: says that there is one, should its file be lost. */
const MARK = 'made';
const MARK_TEXT = 'A store was made here. Remove the whole directory to begin anew.\n';

// How lmdb-js lays out a file's first two pages, each of which may be the one in force (MDB_meta of its LMDB).
const META_BYTES = 160;
const MAGIC = 0xbeefc0de;
const VERSION = 2;
const LEAST_PAGE = 512;
const MOST_PAGE = 65_536;

const WALK_MILLISECONDS = 120_000;
/**
 * Reads every page that is in use, in a process of its own, which a missing page may end. Half a page is read as one
 * with nothing on it, so that the entries are counted.
 */
const WALK = `const { open } = require(process.argv[1]);
const database = open({ path: process.argv[2], noSubdir: true, readOnly: true, encoding: 'binary' });
let [bytes, entries] = [0, 0];
for (const { value } of database.getRange({})) {
  bytes += value.length;
  entries += 1;
}
process.exit(entries === Number(process.argv[3]) ? 0 : 1);`;

export const storeFile = (directory: string): string => join(directory, FILE);

/** Whether there is anything in the store of this directory. */
export const hasStore = (directory: string): boolean => sizeOf(storeFile(directory)) > 0;

/** Refuses, in words, a store of which some or all has gone since it was last open. */
export function refuseDamage(directory: string): void {
  const path = storeFile(directory);
  const size = sizeOf(path);
  if (size === 0) {
    if (!existsSync(join(directory, MARK))) return;
    throw damaged(path, existsSync(path) ? 'is empty' : 'is gone');
  }
  const expected = expectedOf(path, size);
  if (!expected) throw damaged(path, 'is no store that this version can read, or its beginning is gone');
  // Only whole pages are ever written. Those at the end may be free, and then were never written: whether one in use is missing shows when they are read.
  const { bytes, entries, pageBytes } = expected;
  const isCut = size % pageBytes !== 0 || (size < bytes && !canBeRead(path, entries));
  if (isCut) {
    throw damaged(path, `is cut: ${size} bytes of ${bytes} are there`);
  }
}

/** To be done once the store is open: from now on it is known that there was one. */
export function markStore(directory: string): void {
  if (!existsSync(join(directory, MARK))) writeFileSync(join(directory, MARK), MARK_TEXT);
}

const damaged = (path: string, how: string) =>
  new Error(
    `The store ${path} ${how}. Nothing was changed. Put back a copy of its directory, or remove the whole directory to begin anew.`,
  );

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

interface Meta {
  pageBytes: number;
  lastPage: number;
  entries: number;
  transaction: bigint;
}

/** How long the file is if all its pages were written, and what is in it; undefined when it is no such file. */
function expectedOf(path: string, size: number): (Meta & { bytes: number }) | undefined {
  const file = openSync(path, 'r');
  try {
    const first = metaAt(file, 0);
    if (!first || size < 2 * first.pageBytes) return undefined;
    const second = metaAt(file, first.pageBytes);
    if (!second) return undefined;
    const inForce = second.transaction > first.transaction ? second : first;
    return { ...inForce, bytes: (inForce.lastPage + 1) * inForce.pageBytes };
  } finally {
    closeSync(file);
  }
}

function metaAt(file: number, position: number): Meta | undefined {
  const bytes = Buffer.alloc(META_BYTES);
  if (readSync(file, bytes, 0, META_BYTES, position) < META_BYTES) return undefined;
  const pageBytes = bytes.readUInt32LE(48);
  const isOne = bytes.readUInt32LE(24) === MAGIC && bytes.readUInt32LE(28) === VERSION;
  if (!isOne || pageBytes < LEAST_PAGE || pageBytes > MOST_PAGE) return undefined;
  return {
    pageBytes,
    entries: Number(bytes.readBigUInt64LE(128)),
    lastPage: Number(bytes.readBigUInt64LE(144)),
    transaction: bytes.readBigUInt64LE(152),
  };
}

function canBeRead(path: string, entries: number): boolean {
  const walk = spawnSync(process.execPath, ['-e', WALK, require.resolve('lmdb'), path, String(entries)], {
    stdio: 'ignore',
    timeout: WALK_MILLISECONDS,
  });
  return walk.status === 0;
}
