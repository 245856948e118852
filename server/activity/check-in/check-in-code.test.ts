import * as fc from 'fast-check';
import { readCode, secondsLeft, slotAt } from '../../../contract/activity/check-in-code';
import { keyNames } from '../../kernel/access/keys';
import { flawOf, isFresh, mintCode } from './check-in-code';

const SLOT = 10;
const now = new Date('2026-11-25T01:00:03Z');
process.env[keyNames.checkIn] = 'c1'.repeat(32);
const code = mintCode({ activityId: 'a1', branchId: 'b1', slot: slotAt(now, SLOT) });
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
function problemAt(instant: Date, text = code) {
  const read = readCode(text);
  const flaw = flawOf(read);
  return flaw ?? (read && isFresh(read, instant, SLOT) ? null : 'activity.codeStale');
}

afterAll(() => {
  delete process.env[keyNames.checkIn];
});

test.each([
  [0, null],
  [6.999, null], // the last moment of its own slot
  [16.999, null], // the last moment of the one after
  [17, 'activity.codeStale'],
  [86_400, 'activity.codeStale'],
  [-3.001, 'activity.codeStale'], // from a slot that has not begun
])('%d seconds after it was shown: %s', (seconds, expected) => {
  expect(problemAt(after(seconds))).toBe(expected);
});

test.each([
  ['bare', code],
  ['with spaces around it', `  ${code}\n`],
  ['a link', `https://example.cn/in?code=${code}`],
  ['a link with more', `https://example.cn/in?from=wall&code=${code}&x=1#top`],
  [
    'a link into the browser build',
    `http://192.168.1.5:8080/app/#/packages/activity/pages/scan?code=${code}`,
  ],
  ["a mini program's path", `packages/activity/pages/scan/index?code=${code}`],
])('is read %s', (_how, text) => {
  expect(problemAt(now, text)).toBeNull();
});

test.each([
  '',
  '   ',
  '你好',
  'https://example.cn/',
  'a.b.c',
  '?code=',
  `x${'.y'.repeat(400)}`,
  `${code}.more`,
])('%j is unreadable', (text) => {
  expect(problemAt(now, text)).toBe('activity.codeUnreadable');
});

test('a code of which any part was changed is forged, also when it is stale', () => {
  const [activityId, branchId, slot, tag = ''] = code.split('.');
  const other = tag.startsWith('A') ? `B${tag.slice(1)}` : `A${tag.slice(1)}`;
  const forged = [
    ['a2', branchId, slot, tag],
    [activityId, 'b2', slot, tag],
    [activityId, branchId, (slotAt(now, SLOT) + 1).toString(36), tag],
    [activityId, branchId, '0', tag],
    [activityId, branchId, slot, other],
  ].map((parts) => parts.join('.'));
  expect(forged.map((text) => problemAt(now, text))).toEqual(forged.map(() => 'activity.codeForged'));
});

test('whatever is scanned, it is told what is wrong with it and never stumbled over', async () => {
  await fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => problemAt(now, text) !== null));
});

test('a code minted for any activity and branch is read back and taken', async () => {
  const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
  const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  await fc.assert(
    fc.property(id, id, instant, (activityId, branchId, at) => {
      const minted = mintCode({ activityId, branchId, slot: slotAt(at, SLOT) });
      expect(problemAt(at, minted)).toBeNull();
      expect(readCode(minted)).toMatchObject({ activityId, branchId });
    }),
  );
});

test.each([
  ['2026-11-25T01:00:00.000Z', 10],
  ['2026-11-25T01:00:00.001Z', 10],
  ['2026-11-25T01:00:03.000Z', 7],
  ['2026-11-25T01:00:09.999Z', 1],
])('at %s the slot has %d seconds left', (instant, expected) => {
  expect(secondsLeft(new Date(instant), SLOT)).toBe(expected);
});
