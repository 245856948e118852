import { orientationContent, orientationOf } from './orientation';

const MARK = 0xff;
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DQT = 0xdb;
const DHT = 0xc4;
const DRI = 0xdd;
const COMMENT = 0xfe;
const JFIF = 0xe0;
const EXIF = 0xe1;
const ADOBE = 0xee;
/** Baseline, extended and progressive, by Huffman's codes: what phones write and everything reads. */
const FRAMES = [0xc0, 0xc1, 0xc2];

const isApplication = (marker: number) => marker >= 0xe0 && marker <= 0xef;
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;

/** Which version, and how wide a pixel is: without the small picture that may follow. */
function jfif(content: Buffer): Buffer | null {
  if (content.length < 14 || content.toString('latin1', 0, 5) !== 'JFIF\0') return null;
  const kept = Buffer.from(content.subarray(0, 14));
  kept.writeUInt16BE(0, 12);
  return kept;
}

/** How the colours are stored; all else of the segment is a program's own. */
function adobe(content: Buffer): Buffer | null {
  if (content.length < 12 || content.toString('latin1', 0, 5) !== 'Adobe') return null;
  return Buffer.concat([Buffer.from('Adobe\0\x64\0\0\0\0', 'latin1'), content.subarray(11, 12)]);
}

/** Whether quantisation tables fill the segment to its last byte. */
function areQuantisation(content: Buffer): boolean {
  let at = 0;
  while (at < content.length) {
    const head = content[at] ?? 0;
    if (head >> 4 > 1 || (head & 15) > 3) return false;
    at += 1 + 64 * ((head >> 4) + 1);
  }
  return at === content.length && at > 0;
}

/** Whether Huffman tables fill the segment to its last byte. */
function areCodes(content: Buffer): boolean {
  let at = 0;
  while (at + 17 <= content.length) {
    const head = content[at] ?? 0;
    if (head >> 4 > 1 || (head & 15) > 3) return false;
    const codes = content.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);
    if (codes > 256) return false;
    at += 17 + codes;
  }
  return at === content.length && at > 0;
}

function isFrame(content: Buffer): boolean {
  const components = content[5] ?? 0;
  return (
    [1, 3, 4].includes(components) &&
    content.length === 6 + 3 * components &&
    content.readUInt16BE(1) > 0 &&
    content.readUInt16BE(3) > 0
  );
}

function isScan(content: Buffer): boolean {
  const components = content[0] ?? 0;
  return components >= 1 && components <= 4 && content.length === 4 + 2 * components;
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([MARK, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** Whether it is a table that pixels are read by, or how often their reading begins anew. */
const isTable = (marker: number, content: Buffer): boolean =>
  (marker === DQT && areQuantisation(content)) ||
  (marker === DHT && areCodes(content)) ||
  (marker === DRI && content.length === 2);

/** Where the coded pixels that begin at `from` end: before the next marker that is none of their own. */
function endOfPixels(picture: Buffer, from: number): number {
  let at = picture.indexOf(MARK, from);
  while (at >= 0) {
    const next = picture[at + 1];
    if (next === undefined) break;
    if (next !== 0 && !isRestart(next)) return at;
    at = picture.indexOf(MARK, at + 2);
  }
  return picture.length;
}

/**
 * A JPEG of those parts alone that draw it. Null when anything stands in it that is not understood: a foreign marker,
 * bytes between segments, a segment that is cut or holds more than it should, no end. What follows the end is left out.
 */
export function bareJpeg(picture: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  const keep = (marker: number, content: Buffer) => parts.push(segment(marker, content));
  let orientation = 1;
  let frames = 0;
  let scans = 0;
  let at = 2;
  if (picture[0] !== MARK || picture[1] !== SOI) return null;
  for (;;) {
    if (picture[at] !== MARK) return null;
    // A marker may be preceded by any number of fill bytes.
    while (picture[at + 1] === MARK) at += 1;
    const marker = picture[at + 1] ?? 0;
    at += 2;
    if (marker === EOI) break;
    if (at + 2 > picture.length) return null;
    const end = at + picture.readUInt16BE(at);
    if (end < at + 2 || end > picture.length) return null;
    const content = picture.subarray(at + 2, end);
    at = end;
    if (isApplication(marker) || marker === COMMENT) {
      if (marker === EXIF && orientation === 1) orientation = orientationOf(content);
      const kept = marker === JFIF ? jfif(content) : marker === ADOBE ? adobe(content) : null;
      if (kept && scans === 0) keep(marker, kept);
      continue;
    }
    if (isTable(marker, content)) keep(marker, content);
    else if (FRAMES.includes(marker) && frames === 0 && isFrame(content)) {
      frames += 1;
      keep(marker, content);
    } else if (marker === SOS && frames === 1 && isScan(content)) {
      scans += 1;
      keep(marker, content);
      at = endOfPixels(picture, end);
      parts.push(picture.subarray(end, at));
    } else return null;
  }
  if (scans === 0) return null;
  const upright = orientation === 1 ? [] : [segment(EXIF, orientationContent(orientation))];
  return Buffer.concat([Buffer.from([MARK, SOI]), ...upright, ...parts, Buffer.from([MARK, EOI])]);
}
