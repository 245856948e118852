/** Reads a Word file (DOCX) as far as tests need: its words. */
import { inflateRawSync } from 'node:zlib';

/** The files of a zip archive by name, read by its central directory. */
function unzip(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < archive.readUInt16LE(end + 10); entry++) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const name = archive.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(from, from + archive.readUInt32LE(at + 20));
    const content = archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    files.set(name, content.toString('utf8'));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

/** What stands in a Word file, as it is written. */
export const markupIn = (file: Buffer): string => unzip(file).get('word/document.xml') ?? '';

/** The words of a Word file, a line for each paragraph. */
export function wordsIn(file: Buffer): string[] {
  const xml = markupIn(file);
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );
}

/** The words of the document at an address, a line for each paragraph. */
export async function wordsOf(url: string): Promise<string[]> {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  return wordsIn(Buffer.from(await response.arrayBuffer()));
}
