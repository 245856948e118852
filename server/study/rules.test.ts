import { firstState, isChangeable, isCorrection, whyNotAnswer, whyNotEnter, whyNotRecord } from './rules';

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

const last = { ...course, studiedOn: '2026-12-31' };
/** An instant in Shanghai. */
const shanghai = (text: string) => new Date(`${text}+08:00`);

test.each([
  ['the last moment of the year', '2026-12-31T23:59:59.999', null, 'credited'],
  ['the first of the next', '2027-01-01T00:00:00', null, 'credited'],
  ['three minutes after midnight', '2027-01-01T00:03:00', null, 'credited'],
  ['the last moment of 10 January', '2027-01-10T23:59:59.999', null, 'credited'],
  ['11 January', '2027-01-11T00:00:00', null, 'waiting'],
  ['the last moment of January', '2027-01-31T23:59:59.999', null, 'waiting'],
  ['1 February', '2027-02-01T00:00:00', 'study.otherYear', 'waiting'],
  ['a year later', '2028-01-05T00:00:00', 'study.otherYear', 'waiting'],
])('what was studied on 31 December, logged at %s', (_, at, refused, state) => {
  expect([whyNotRecord(last, 0, shanghai(at)), firstState(last, shanghai(at))]).toEqual([refused, state]);
  expect(isCorrection(last.studiedOn, shanghai(at))).toBe(refused !== null);
});

test('29 February is a day like others', () => {
  const leap = { ...course, studiedOn: '2028-02-29' };
  expect(whyNotRecord(leap, 0, shanghai('2029-01-10T12:00:00'))).toBeNull();
  expect(whyNotRecord(leap, 0, shanghai('2029-02-01T00:00:00'))).toBe('study.otherYear');
});

test.each([
  ['course', 'credited'],
  ['lecture', 'credited'],
  ['notes', 'waiting'],
] as const)('a %s of today starts as %s', (kind, state) => {
  expect(firstState({ ...course, kind }, now)).toBe(state);
});

test.each([
  ['today', '2026-11-24', 1, 0, null],
  ['tomorrow', '2026-11-25', 1, 0, 'study.inFuture'],
  ['a day of a year that is closed', '2025-12-31', 1, 0, null],
  ['the first day of three years ago', '2023-01-01', 1, 0, null],
  ['a day further back', '2022-12-31', 1, 0, 'study.tooFarBack'],
  ['the eighth hour', '2026-11-24', 1, 7, null],
  ['more than a day holds', '2026-11-24', 1.5, 7, 'study.dayIsFull'],
])('the secretary writes down %s', (_, studiedOn, hours, before, expected) => {
  expect(whyNotEnter({ studiedOn, hours }, before, now)).toBe(expected);
});

test.each([
  ['accepting', 'waiting', 'reader', { accept: true, reason: '' }, null],
  ['accepting what was accepted', 'credited', 'reader', { accept: true, reason: '' }, 'study.notWaiting'],
  ['accepting what was sent back', 'declined', 'reader', { accept: true, reason: '' }, 'study.notWaiting'],
  ['sending back without a reason', 'waiting', 'reader', { accept: false, reason: '' }, 'study.reasonNeeded'],
  ['sending back', 'waiting', 'reader', { accept: false, reason: '写得太少' }, null],
  ["one's own", 'waiting', 'writer', { accept: true, reason: '' }, 'study.own'],
] as const)('%s notes', (_, state, memberId, said, expected) => {
  expect(whyNotAnswer({ state, memberId: 'writer', studiedOn: '2026-11-24' }, memberId, said, now)).toBe(
    expected,
  );
});

test('what is accepted once its year is closed needs a reason, and what is sent back always', () => {
  const late = { state: 'waiting', memberId: 'writer', studiedOn: '2026-12-31' } as const;
  const answer = (accept: boolean, reason: string, at: string) =>
    whyNotAnswer(late, 'reader', { accept, reason }, shanghai(at));
  expect(answer(true, '', '2027-01-31T23:59:59.999')).toBeNull();
  expect(answer(true, '', '2027-02-01T00:00:00')).toBe('study.correctionReason');
  expect(answer(true, '当时漏看了', '2027-02-01T00:00:00')).toBeNull();
  expect(answer(false, '', '2027-02-01T00:00:00')).toBe('study.reasonNeeded');
});

test.each([
  ['waiting', { state: 'waiting' }, '2026-12-31', true],
  ['sent back', { state: 'declined' }, '2026-06-16', false],
  ['withdrawn', { state: 'withdrawn' }, '2026-06-16', false],
  ['credited at once, on the 10th', {}, '2026-07-10', true],
  ['credited at once, on the 11th', {}, '2026-07-11', false],
  ['accepted, or written down by the secretary', { answeredBy: 'secretary' }, '2026-06-16', false],
  // Written down in January of the year before: that year closes for its members on 10 January.
  ['of last year', { studiedOn: '2025-12-30', sentAt: new Date('2026-01-05T04:00:00Z') }, '2026-01-10', true],
  [
    'of last year',
    { studiedOn: '2025-12-30', sentAt: new Date('2026-01-05T04:00:00Z') },
    '2026-01-11',
    false,
  ],
  // In Shanghai it was 1 July already when it was written down.
  ['of a month ended', { sentAt: new Date('2026-06-30T16:00:00Z') }, '2026-08-10', true],
] as const)('a record %s (%j) can on %s be corrected: %s', (_, parts, today, expected) => {
  const record = {
    ...{ state: 'credited', studiedOn: '2026-06-15', answeredBy: null },
    ...{ sentAt: new Date('2026-06-15T04:00:00Z'), ...parts },
  } as Parameters<typeof isChangeable>[0];
  expect(isChangeable(record, new Date(`${today}T12:00:00+08:00`))).toBe(expected);
});
