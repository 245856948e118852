/** Rows of two people's years, small enough that every figure can be reckoned by hand. */
import { accountsOf, organizations, person, tree } from './people';
import { activity, attendancesOf, study, tenthOf, wishOf } from './year';

const branch = tree.branch._id;
const people = [person('wang'), person('li'), person('secretary', { offices: [['secretary', tree.branch]] })];

const held = (_id: string, month: string, parts: Parameters<typeof activity>[3] = {}) =>
  activity(_id, branch, month, parts);
const activities = {
  january: held('january', '2025-01'),
  february: held('february', '2025-02'),
  march: held('march', '2025-03'),
  april: held('april', '2025-04', { kind: 'lecture', creditHours: 2 }),
  may: held('may', '2025-05', { kind: 'lecture' }),
  june: held('june', '2025-06', { kind: 'assembly', state: 'filed' }),
  service: held('service', '2025-07', { kind: 'volunteering', creditHours: 0 }),
  calledOff: held('calledOff', '2025-08', { state: 'cancelled' }),
  stillOpen: held('stillOpen', '2025-09', { state: 'open' }),
  lastYear: held('lastYear', '2024-12'),
};
const wangs = {
  january: 'present',
  february: 'late',
  march: 'leave',
  april: 'remote',
  may: 'excused',
  june: 'absent',
  service: 'present',
  calledOff: 'leave',
  stillOpen: 'present',
  lastYear: 'absent',
} as const;
const attendances = Object.entries(activities).flatMap(([name, row]) =>
  attendancesOf(row, { wang: wangs[name as keyof typeof wangs], li: 'present' }),
);

export const yearRows = {
  organizations,
  members: people,
  accounts: accountsOf(people),
  activities: Object.values(activities),
  attendances,
  studyRecords: [
    study('course', 'wang', branch, '2025-03', 3),
    { ...study('waits', 'wang', branch, '2025-04', 2), state: 'waiting' as const },
    study('before', 'wang', branch, '2024-03', 8),
    study('others', 'li', branch, '2025-03', 5),
  ],
  wishes: [
    wishOf('done', branch, '2025-03', { state: 'confirmed', confirmedAt: tenthOf('2025-03') }),
    // Confirmed in the first minute of the next year, in Shanghai.
    wishOf('later', branch, '2025-12', {
      state: 'confirmed',
      confirmedAt: new Date('2025-12-31T16:00:00Z'),
    }),
    wishOf('underWay', branch, '2025-05'),
    wishOf('others', branch, '2025-05', {
      state: 'confirmed',
      confirmedAt: tenthOf('2025-05'),
      claimerId: 'li',
    }),
  ],
};
