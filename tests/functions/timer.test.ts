import { parseFaults } from '../../localcloud/runtime/faults';
import { monthOf } from '../../server/kernel/time/clock';
import { BRANCH_MONTHS_RUN } from '../../server/records/branch-month';
import { type Asking, asking } from '../support/asking';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { NOON } from '../support/noon';
import { accountsOf, openidOf, organizations, person, seedOf, tree } from '../support/people';
import { activity, attendancesOf, study, tenthOf, wishOf } from '../support/year';

const { branch, sisterBranch, farBranch, city, township, county, community } = tree;

const people = [
  person('secretary', { offices: [['secretary', branch]] }),
  person('wang', { communityId: community._id }),
  person('sister', { branch: sisterBranch }),
  person('far', { branch: farBranch }),
  person('city', { branch: farBranch, offices: [['city', city]] }),
];
const cityOfficer = openidOf('city');
const wang = openidOf('wang');

const themeDay = activity('themeDay', branch._id, '2026-03');
const sisterDay = activity('sisterDay', sisterBranch._id, '2026-03');
const farPlan = activity('farPlan', farBranch._id, '2026-03', { state: 'announced' });
/** One write of a whole crowd: more rows of one instant than are read at once. */
const crowded = activity('crowded', branch._id, '2026-01');
const crowd = Object.fromEntries(
  Array.from({ length: 450 }, (_, place) => [`guest${place}`, 'present' as const]),
);

const rows = {
  organizations,
  members: people,
  accounts: accountsOf(people),
  activities: [crowded, themeDay, sisterDay, farPlan],
  attendances: [
    ...attendancesOf(crowded, crowd),
    ...attendancesOf(themeDay, { secretary: 'present', wang: 'absent' }),
    ...attendancesOf(sisterDay, { sister: 'late' }),
  ],
  studyRecords: [study('s1', 'wang', branch._id, '2026-03', 2.5)],
  wishes: [
    wishOf('w1', branch._id, '2026-03', { state: 'confirmed', confirmedAt: tenthOf('2026-04') }),
    wishOf('open', branch._id, '2026-03', {
      state: 'published',
      claimerId: null,
      claimerOpenid: null,
      claimerBranchId: null,
      claimedAt: null,
    }),
  ],
};

let cloud: TestCloud;
let asks: Asking;

beforeEach(async () => {
  cloud = await startTestCloud({ seed: seedOf(rows) });
  asks = asking(cloud);
});
afterEach(() => cloud.close());

const rollUp = (month: string, organizationId: string = city._id) =>
  asks.answer(cityOfficer, 'summary.rollUp', { organizationId, month });

/** Rings until no change waits any more. */
async function ring(): Promise<void> {
  for (let rings = 0; rings < 20; rings++) {
    const answered = (await cloud.ringTimer('timer')) as { ok: boolean; data: { done: boolean } };
    expect(answered.ok).toBe(true);
    if (answered.data.done) return;
  }
  throw new Error('The timer never came to an end.');
}

test('a client who calls it is refused, whatever they send, and nothing is computed', async () => {
  for (const event of [{}, { Type: 'Timer', TriggerName: 'branchMonths' }, { SOURCE: 'wx_trigger' }]) {
    for (const openid of [wang, null]) {
      const { envelope } = await cloud.send(openid, 'timer', event);
      expect(envelope).toEqual({ ok: false, error: { code: 'call.notAllowed' } });
    }
  }
  expect((await rollUp('2026-03')).computedAt).toBeNull();
});

test('every level then sums the branches beneath it', async () => {
  await ring();
  const { children, totals, computedAt } = await rollUp('2026-03');
  const ofCounty = {
    branches: 2,
    members: 3,
    themeDaysHeld: 2,
    arrived: 2,
    expected: 3,
    wishesClaimed: 1,
    wishesFulfilled: 0,
    studyHours: 4.5,
  };
  expect(children).toEqual([
    expect.objectContaining({ organizationId: 'county', ...ofCounty }),
    expect.objectContaining({ organizationId: 'otherCounty', branches: 1, themeDaysHeld: 0, arrived: 0 }),
  ]);
  expect(totals).toMatchObject({ ...ofCounty, branches: 3, members: 5 });
  expect(computedAt).not.toBeNull();
  expect((await rollUp('2026-04')).totals).toMatchObject({ wishesClaimed: 0, wishesFulfilled: 1 });

  const below = await rollUp('2026-03', county._id);
  expect(below.children).toEqual([
    expect.objectContaining({ organizationId: township._id, kind: 'township', ...ofCounty }),
  ]);
  const right = await rollUp('2026-03', township._id);
  expect(right.children.map(({ organizationId, arrived }) => [organizationId, arrived])).toEqual(
    expect.arrayContaining([
      ['branch', 1],
      ['community', 1],
    ]),
  );
});

test('a crowd written at one instant is counted whole', async () => {
  await ring();
  expect((await rollUp('2026-01')).totals).toMatchObject({ arrived: 450, studyHours: 450 });
});

test('in the present month every branch has its line, also where nothing happens', async () => {
  cloud.setTime(NOON);
  await ring();
  expect((await rollUp(monthOf(NOON))).totals).toMatchObject({ branches: 3, members: 5 });
});

test('computing everything a second time gives the same documents', async () => {
  const { engine } = cloud.cloud.backend;
  const documents = async () => {
    const { result } = await engine.find('branchMonths', { query: { line: city._id } });
    return result.sort((one, other) => String(one._id).localeCompare(String(other._id)));
  };
  // The first removes what its period is over of, which the second counts.
  await ring();
  await ring();
  const before = await documents();
  expect(before.length).toBeGreaterThan(5);
  await engine.remove('timerRuns', { _id: BRANCH_MONTHS_RUN }, false);
  expect((await rollUp('2026-03')).computedAt).toBeNull();
  await ring();
  expect(await documents()).toEqual(before);
});

test('what happens between two rings is counted by the second, and taken back when it is undone', async () => {
  cloud.setTime(NOON);
  await ring();
  const claimed = async () => {
    await ring();
    return (await rollUp(monthOf(NOON))).totals.wishesClaimed;
  };
  await asks.answer(wang, 'wish.claim', { wishId: 'open' });
  expect(await claimed()).toBe(1);
  expect(await claimed()).toBe(1);
  await asks.answer(wang, 'wish.giveUp', { wishId: 'open', reason: '临时出差' });
  expect(await claimed()).toBe(0);
});

test('a ring that breaks off costs nothing: the next one counts what it had not', async () => {
  const { runtime, faults } = cloud.cloud;
  const script = parseFaults(JSON.stringify([{ do: 'kill', at: 20, when: 'after' }]));
  const caller = { source: 'wx_trigger' };
  const broken = { functionName: 'timer', event: '{}', caller, requestId: 'broken' };
  const report = await runtime.call(broken, (record) => faults.apply(record, script));
  expect(report.failure).toBeDefined();
  expect((await rollUp('2026-03')).computedAt).toBeNull();
  await ring();
  expect((await rollUp('2026-03')).totals).toMatchObject({ branches: 3, arrived: 2, studyHours: 4.5 });
});
