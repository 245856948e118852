import {
  isAwaited,
  type Meeting,
  type Presence,
  type RollEntry,
  turnoutOfHeld,
  turnouts,
} from './attendance';

const at = new Date('2026-11-05T01:00:00Z');
const meeting = (parts: Partial<Meeting> = {}): Meeting => ({
  _id: 'a1',
  branchIds: ['branch'],
  groupId: null,
  kind: 'themeDay',
  startsAt: at,
  state: 'open',
  ...parts,
});
const presence = (memberId: string, state: Presence['state'], activityId = 'a1'): Presence => ({
  activityId,
  memberId,
  kind: 'themeDay',
  month: '2026-11',
  state,
  creditHours: 0,
  updatedAt: at,
});
const entry = (_id: string, parts: Partial<RollEntry> = {}): RollEntry => ({
  _id,
  branchId: 'branch',
  memberClass: 'able',
  offices: [],
  ...parts,
});
const roll = [
  entry('secretary', { offices: [{ role: 'secretary', organizationId: 'branch' }] }),
  entry('able'),
  entry('away', { memberClass: 'away' }),
  entry('frail', { memberClass: 'frail' }),
];

test('the frail are never missed, and at a committee meeting only the committee is', () => {
  const awaited = (kind: Meeting['kind']) =>
    roll.filter((one) => isAwaited(meeting({ kind }), one)).map(({ _id }) => _id);
  expect(awaited('themeDay')).toEqual(['secretary', 'able', 'away']);
  expect(awaited('committeeMeeting')).toEqual(['secretary']);
});

test('a group meeting is for its group, a joint one for every branch that takes part', () => {
  const grouped = [entry('one', { groupId: 'first' }), entry('two', { groupId: 'second' }), entry('three')];
  const guest = entry('other', { branchId: 'sister' });
  const awaited = (parts: Partial<Meeting>) =>
    [...grouped, guest].filter((one) => isAwaited(meeting(parts), one)).map(({ _id }) => _id);
  expect(awaited({ kind: 'groupMeeting', groupId: 'first' })).toEqual(['one']);
  expect(awaited({ kind: 'groupMeeting' })).toEqual(['one', 'two', 'three']);
  expect(awaited({ branchIds: ['branch', 'sister'] })).toEqual(['one', 'two', 'three', 'other']);
});

test.each([
  ['2026-11-04', '2027-01-01', false], // from before it to after it
  ['2026-11-05', '2026-11-05', false], // for that day alone
  ['2026-11-06', '2027-01-01', true], // begins the day after
  ['2026-01-01', '2026-11-04', true], // ran out the day before
])('on standing leave from %s until %s, somebody is missed on 5 November: %s', (from, until, missed) => {
  const resting = entry('able', { standingLeave: { from, until, reason: '住院', setBy: 'secretary' } });
  expect(isAwaited(meeting(), resting)).toBe(missed);
});

test.each([
  ['nobody yet', [], { arrived: 0, expected: 3 }],
  ['one present', [presence('able', 'present')], { arrived: 1, expected: 3 }],
  ['one late', [presence('able', 'late')], { arrived: 1, expected: 3 }],
  ['one remote', [presence('away', 'remote')], { arrived: 1, expected: 3 }],
  ['one on leave', [presence('able', 'leave')], { arrived: 0, expected: 3 }],
  ['one excused', [presence('able', 'excused')], { arrived: 0, expected: 2 }],
  ['a frail one who came', [presence('frail', 'present')], { arrived: 1, expected: 4 }],
  ['a guest who is not on the roll', [presence('guest', 'present')], { arrived: 1, expected: 4 }],
] as const)('an open check-in with %s', (_, presences, expected) => {
  expect(turnouts([meeting()], presences, roll).get('a1')).toEqual(expected);
});

test('once closed, those who have joined the branch since were never expected', () => {
  const presences = [presence('secretary', 'present'), presence('able', 'absent')];
  expect(turnouts([meeting({ state: 'closed' })], presences, roll).get('a1')).toEqual({
    arrived: 1,
    expected: 2,
  });
});

test('a month adds up its meetings that were held: no plan, none that runs, nothing called off, no volunteering', () => {
  const meetings = [
    meeting({ _id: 'held', state: 'closed' }),
    meeting({ _id: 'planned', state: 'announced' }),
    meeting({ _id: 'empty', state: 'closed' }),
    meeting({ _id: 'running', state: 'open' }),
    meeting({ _id: 'filed', state: 'filed' }),
    meeting({ _id: 'off', state: 'cancelled' }),
    meeting({ _id: 'volunteering', kind: 'volunteering', state: 'closed' }),
  ];
  const presences = [
    presence('able', 'present', 'held'),
    presence('away', 'absent', 'held'),
    presence('able', 'absent', 'empty'),
    presence('able', 'present', 'running'),
    presence('able', 'remote', 'filed'),
    presence('able', 'present', 'off'),
    presence('able', 'present', 'volunteering'),
  ];
  expect(turnoutOfHeld(meetings, turnouts(meetings, presences, roll))).toEqual({ arrived: 2, expected: 3 });
});
