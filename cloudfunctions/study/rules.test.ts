import { firstState, whyNotAnswer, whyNotRecord } from './rules';

/** In Shanghai it is the 24th already. */
const now = new Date('2026-11-23T16:30:00Z');
const course = { kind: 'course', hours: 1, studiedOn: '2026-11-24', notes: '' } as const;
const notesOf = (length: number) => ({ ...course, kind: 'notes' as const, notes: '学'.repeat(length) });

test.each([
  ['today in Shanghai', course, 0, null],
  ['tomorrow', { ...course, studiedOn: '2026-11-25' }, 0, 'study.inFuture'],
  ["the year's first day", { ...course, studiedOn: '2026-01-01' }, 0, null],
  ["last year's last day", { ...course, studiedOn: '2025-12-31' }, 0, 'study.otherYear'],
  ['notes of 19 characters', notesOf(19), 0, 'study.notesTooShort'],
  ['notes of 20 characters', notesOf(20), 0, null],
  ['a course without notes', course, 0, null],
  ['the eighth hour of a day', course, 7, null],
  ['half an hour more than eight', { ...course, hours: 0.5 }, 8, 'study.dayIsFull'],
  ['more than a day at once', { ...course, hours: 8.5 }, 0, 'study.dayIsFull'],
])('logging %s', (_, studied, hoursThatDay, expected) => {
  expect(whyNotRecord(studied, hoursThatDay, now)).toBe(expected);
});

test('a year ends at midnight in Shanghai', () => {
  const newYear = new Date('2026-12-31T16:00:00Z');
  expect(whyNotRecord({ ...course, studiedOn: '2027-01-01' }, 0, newYear)).toBeNull();
  expect(whyNotRecord({ ...course, studiedOn: '2026-12-31' }, 0, newYear)).toBe('study.otherYear');
});

test.each([
  ['course', 'credited'],
  ['lecture', 'credited'],
  ['notes', 'waiting'],
] as const)('a %s starts as %s', (kind, state) => {
  expect(firstState(kind)).toBe(state);
});

test.each([
  ['accepting', 'waiting', 'reader', { accept: true, reason: '' }, null],
  ['accepting what was accepted', 'credited', 'reader', { accept: true, reason: '' }, 'study.notWaiting'],
  ['accepting what was sent back', 'declined', 'reader', { accept: true, reason: '' }, 'study.notWaiting'],
  ['sending back without a reason', 'waiting', 'reader', { accept: false, reason: '' }, 'study.reasonNeeded'],
  ['sending back', 'waiting', 'reader', { accept: false, reason: '写得太少' }, null],
  ["one's own", 'waiting', 'writer', { accept: true, reason: '' }, 'study.own'],
] as const)('%s notes', (_, state, memberId, said, expected) => {
  expect(whyNotAnswer({ state, memberId: 'writer' }, memberId, said)).toBe(expected);
});
