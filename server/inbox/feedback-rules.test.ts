import type { OfficeRole } from '../../contract/words';
import { type Letter, receives } from './feedback-rules';

const now = new Date('2026-11-23T02:00:00Z');
const day = 86_400_000;
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const letter = (over: Partial<Letter> = {}): Letter => ({
  ...{ openid: 'o-writer', concerned: [], townshipId: 'township', line: ['city', 'county', 'township'] },
  at: ago(day),
  ...over,
});
const reader = (role: OfficeRole, organizationId: string, more: [OfficeRole, string][] = []) => ({
  openid: 'o-reader',
  member: {
    _id: 'reader',
    offices: ([[role, organizationId], ...more] as [OfficeRole, string][]).map(([one, at]) => ({
      role: one,
      organizationId: at,
    })),
  },
});
const late = ago(7 * day + 1);

test.each([
  ['the township receives it at once', letter(), reader('township', 'township'), true],
  ['another township does not', letter(), reader('township', 'other'), false],
  [
    'nor a township whose letters are another county’s, however late',
    letter({ at: late }),
    reader('township', 'other'),
    false,
  ],
  ['the county does not on the seventh day', letter({ at: ago(7 * day) }), reader('county', 'county'), false],
  ['the county does after it', letter({ at: late }), reader('county', 'county'), true],
  ['and so does the city', letter({ at: late }), reader('city', 'city'), true],
  ['another county never does', letter({ at: late }), reader('county', 'other'), false],
  ['a community’s staff never do', letter({ at: late }), reader('communityStaff', 'community'), false],
  ['a secretary never does', letter({ at: late }), reader('secretary', 'branch'), false],
  ['nobody receives their own', letter({ openid: 'o-reader' }), reader('township', 'township'), false],
  [
    'nor what is about them by identity',
    letter({ concerned: ['o-reader'] }),
    reader('township', 'township'),
    false,
  ],
  ['nor by roll entry', letter({ concerned: ['reader'] }), reader('township', 'township'), false],
  [
    'nor what is about a place at which they hold an office besides',
    letter({ concerned: ['community'] }),
    reader('township', 'township', [['communityStaff', 'community']]),
    false,
  ],
])('%s', (_, about, who, expected) => {
  expect(receives(about, who, now)).toBe(expected);
});
