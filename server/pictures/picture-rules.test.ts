import type { PictureRecord } from '../records/picture';
import { extensionOf, isOverdue, stateAfter } from './picture-rules';

const NOW = new Date('2026-11-23T10:00:00Z');
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const picture = (parts: Partial<PictureRecord>) =>
  ({ state: 'checking', traceId: 'trace', askedAt: minutesAgo(1), ...parts }) as PictureRecord;

test.each([
  ['asked for a minute ago', picture({}), false],
  ['asked for 30 minutes ago, to the moment', picture({ askedAt: minutesAgo(30) }), false],
  [
    'asked for longer ago than WeChat takes',
    picture({ askedAt: new Date(minutesAgo(30).getTime() - 1) }),
    true,
  ],
  ['never asked for', picture({ traceId: null, askedAt: null }), true],
  ['come to nothing', picture({ traceId: null }), true],
  ['passed long ago', picture({ state: 'passed', askedAt: minutesAgo(90) }), false],
])('a check %s: %s', (_name, of, expected) => {
  expect(isOverdue(of, NOW)).toBe(expected);
});

test.each([
  ['pass', 'passed'],
  ['review', 'review'],
  ['risky', 'refused'],
] as const)('%s makes it %s', (suggestion, state) => {
  expect(stateAfter(suggestion)).toBe(state);
});

test.each([
  ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]), 'jpg'],
  ['a PNG', Buffer.from('89504e470d0a1a0a00', 'hex'), 'png'],
  ['a WebP', Buffer.from('RIFF\0\0\n\0WEBPVP8 '), 'webp'],
  ['a sound in the same box', Buffer.from('RIFF\0\0\n\0WAVEfmt '), null],
  ['a web page', Buffer.from('<svg onload=alert(1)>'), null],
  ['nothing', Buffer.alloc(0), null],
])('%s is %s', (_name, content, expected) => {
  expect(extensionOf(content)).toBe(expected);
});
