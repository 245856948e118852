import { rhythms } from '../../contract/activity/rhythm';
import { isPressing, isWithin, lastDayOf, type Planned, rhythmsFor, uncovered } from './rhythm';

/** 23 November, noon in Shanghai. */
const now = new Date('2026-11-23T04:00:00Z');

test.each([
  ['month', '2026-11', '2026-10-31T15:59:59.999Z', false],
  ['month', '2026-11', '2026-10-31T16:00:00Z', true], // midnight in Shanghai
  ['month', '2026-11', '2026-11-30T15:59:59.999Z', true],
  ['month', '2026-11', '2026-11-30T16:00:00Z', false],
  ['quarter', '2026-11', '2026-09-30T15:59:59.999Z', false],
  ['quarter', '2026-11', '2026-09-30T16:00:00Z', true],
  ['quarter', '2026-11', '2026-12-31T15:59:59.999Z', true],
  ['quarter', '2026-11', '2026-12-31T16:00:00Z', false],
  ['year', '2026-11', '2025-12-31T15:59:59.999Z', false],
  ['year', '2026-11', '2025-12-31T16:00:00Z', true],
  ['year', '2026-11', '2026-12-31T16:00:00Z', false],
] as const)('in the %s of %s lies %s: %s', (every, month, instant, expected) => {
  expect(isWithin(new Date(instant), every, month)).toBe(expected);
});

test.each([
  ['month', '2026-02', '2026-02-28'],
  ['month', '2028-02', '2028-02-29'],
  ['quarter', '2026-11', '2026-12-31'],
  ['quarter', '2026-04', '2026-06-30'],
  ['year', '2026-01', '2026-12-31'],
] as const)('the %s of %s ends on %s', (every, month, day) => {
  expect(lastDayOf(every, month)).toBe(day);
});

test.each([
  ['month', '2026-11', true],
  ['quarter', '2026-11', false],
  ['quarter', '2026-12', true],
  ['year', '2026-09', false],
  ['year', '2026-10', true],
] as const)('what is asked every %s presses in %s: %s', (every, month, expected) => {
  expect(isPressing({ every }, month)).toBe(expected);
});

test('group meetings are asked only of branches that have groups', () => {
  const kinds = (branch: Parameters<typeof rhythmsFor>[0]) => rhythmsFor(branch).map(({ kind }) => kind);
  expect(kinds({ groups: [] })).not.toContain('groupMeeting');
  expect(kinds(null)).not.toContain('groupMeeting');
  expect(kinds({ groups: [{ groupId: 'g', name: '一组' }] })).toContain('groupMeeting');
});

const themeDay = (day: string, state: Planned['state']): Planned => ({
  kind: 'themeDay',
  state,
  startsAt: new Date(`${day}T09:00:00+08:00`),
});

test.each([
  ['none is planned', [], true],
  ['one is planned', [themeDay('2026-11-28', 'announced')], false],
  ['one is a draft', [themeDay('2026-11-28', 'draft')], false],
  ['one is planned for this morning', [themeDay('2026-11-23', 'announced')], false],
  ['the one planned passed unopened', [themeDay('2026-11-22', 'announced')], true],
  ['one was held', [themeDay('2026-11-02', 'closed')], false],
  ['one was held and filed', [themeDay('2026-11-02', 'filed')], false],
  ['the only one was called off', [themeDay('2026-11-28', 'cancelled')], true],
  ["only next month's is planned", [themeDay('2026-12-05', 'announced')], true],
])('a theme day is still due when %s: %s', (_, activities, expected) => {
  const due = uncovered(rhythms, activities, '2026-11', now).some(({ kind }) => kind === 'themeDay');
  expect(due).toBe(expected);
});
