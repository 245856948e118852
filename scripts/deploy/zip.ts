import { deflateRawSync } from 'node:zlib';
import { crc32 } from './crc32';

/** One file of a zip archive; `path` with forward slashes, as archives have them on every system. */
export interface ZipEntry {
  path: string;
  contents: Uint8Array;
}

/** 1 January 1980, the first day an archive can name: the same files always make the same bytes. */
const NO_DATE = 0x0021;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const MADE_ON_UNIX = 0x0314;
const READABLE_FILE = 0o100644 * 0x10000;

/** The lines that a file's two headers share. */
function common(name: Buffer, contents: Uint8Array, packed: Uint8Array): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(UTF8_NAMES, 2);
  head.writeUInt16LE(DEFLATED, 4);
  head.writeUInt16LE(0, 6);
  head.writeUInt16LE(NO_DATE, 8);
  head.writeUInt32LE(crc32(contents), 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(contents.length, 18);
  head.writeUInt16LE(name.length, 22);
  return head;
}

/** A zip archive of a few files, made in memory: no tool of the machine's is needed, on Windows least of all. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { path, contents } of [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const name = Buffer.from(path, 'utf8');
    const packed = deflateRawSync(contents);
    const head = common(name, contents, packed);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, name, packed]);
    const madeBy = Buffer.alloc(2);
    madeBy.writeUInt16LE(MADE_ON_UNIX);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(READABLE_FILE, 6);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeBy, head, tail, name]));
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}
