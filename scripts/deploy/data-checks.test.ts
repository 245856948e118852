import { collected } from '../../demo/collected';
import { type Account, deployed } from '../../tests/support/a-deployment';
import { impossible } from './data-checks';
import type { StoredDocument } from './documents';

/** Puts these records into an environment, organizations and members that they name beside them. */
async function holding(
  records: Record<string, Array<Record<string, unknown> & { _id: string }>>,
): Promise<Account> {
  const account = await deployed();
  for (const [name, rows] of Object.entries(records))
    account.stub.documents.set(name, new Map(rows.map((row) => [row._id, row])));
  return account;
}
const dataFindings = async (account: Account) =>
  (await account.findings()).filter((name) => /^(data|form):/.test(name));
const organizations = [{ _id: 'b1' }];
const instant = { $date: '2026-06-10T01:40:00Z' };
const held = { _id: 'a1', formVersion: 2, branchId: 'b1', branchIds: ['b1'] };
const wish = { _id: 'w1', communityId: 'b1' };

test.each([
  [
    'an activity that ended at no time',
    'data:activities.state',
    { activities: [{ ...held, state: 'closed', closedAt: null }] },
  ],
  [
    'one filed at no time',
    'data:activities.state',
    { activities: [{ ...held, state: 'filed', closedAt: instant, filedAt: null }] },
  ],
  [
    'one without its own branch',
    'data:activities.state',
    { activities: [{ ...held, state: 'announced', branchIds: ['b2'] }] },
  ],
  [
    'a wish claimed by nobody',
    'data:wishes.state',
    { wishes: [{ ...wish, state: 'claimed', claimerId: null, claimedAt: instant }] },
  ],
  [
    'one claimed at no time',
    'data:wishes.state',
    { wishes: [{ ...wish, state: 'disputed', claimerId: 'm1', claimedAt: null }] },
  ],
  [
    'one on the wall that somebody has',
    'data:wishes.state',
    { wishes: [{ ...wish, state: 'published', claimerId: 'm1', claimedAt: instant }] },
  ],
  [
    'an errand assigned to nobody',
    'data:errands.state',
    { errands: [{ _id: 'e1', communityId: 'b1', state: 'assigned', assigneeId: null }] },
  ],
  [
    'a claimer who is on no roll',
    'data:wishes.claimerId',
    { wishes: [{ ...wish, state: 'claimed', claimerId: 'gone', claimedAt: instant }] },
  ],
  [
    'an attendance of no activity',
    'data:attendances.activityId',
    { attendances: [{ _id: 't1', activityId: 'gone' }] },
  ],
  [
    "an account whose entry is another account's",
    'data:accounts.bound',
    { accounts: [{ _id: 'openid-1', memberId: 'm2' }] },
  ],
  [
    'an activity of the form of before',
    'form:activities',
    { activities: [{ ...held, formVersion: 1, state: 'announced' }] },
  ],
  [
    'one that bears no version',
    'form:activities',
    { activities: [{ ...held, formVersion: undefined, state: 'announced' }] },
  ],
])('%s is found, and alone', async (_what, name, records) => {
  const members = [
    { _id: 'm1', formVersion: 2 },
    { _id: 'm2', formVersion: 2, openid: 'openid-2' },
  ];
  const account = await holding({ organizations, members, ...records });
  expect(await dataFindings(account)).toEqual([name]);
  expect(account.said.find((line) => line.startsWith(`✗ ${name}: 1 of `))).toBeDefined();
});

test('what is right is no finding: bound both ways, ended at a time, called off, waiting', async () => {
  const account = await holding({
    organizations,
    members: [
      { _id: 'm1', formVersion: 2, openid: 'openid-1' },
      { _id: 'm2', formVersion: 2, openid: null },
    ],
    accounts: [{ _id: 'openid-1', memberId: 'm1' }, { _id: 'openid-2', memberId: 'm2' }, { _id: 'openid-3' }],
    activities: [
      { ...held, state: 'filed', closedAt: instant, filedAt: instant },
      { ...held, _id: 'a2', state: 'cancelled', branchIds: [] },
    ],
    wishes: [
      { ...wish, state: 'published', claimerId: null },
      { ...wish, _id: 'w2', state: 'claimed', claimerId: 'm1', claimedAt: instant },
    ],
  });
  expect(await dataFindings(account)).toEqual([]);
});

test.each(['small', 'town'])(
  'no record of the demo, which the steps made, is impossible: %s',
  async (size) => {
    const demo = (await collected(size, new Date('2026-11-23T06:30:00Z'))) as unknown as Record<
      string,
      StoredDocument[]
    >;
    for (const { from, isSo } of impossible) {
      expect(demo[from]?.length).toBeGreaterThan(0);
      expect(demo[from]?.filter(isSo)).toEqual([]);
    }
  },
);
