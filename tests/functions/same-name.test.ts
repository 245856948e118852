/**
 * C3: two people of one name in a branch are told apart wherever one is picked or listed: by their secretary and committee
 * with class, age band and the last digits of the phone, by other members with the group alone.
 */
import { attendanceOf } from '../../cloudfunctions/activity/attendance-record';
import { sealPhone } from '../../cloudfunctions/member/phone';
import { activityRow } from '../support/activity-row';
import { type Asking, asking } from '../support/asking';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { accountsOf, openidOf, organizations, person, seedOf, tree } from '../support/people';
import { wordsOf } from '../support/word-file';
import { wishOf } from '../support/year';

const secretary = openidOf('secretary');
const wang = openidOf('wang');
const groups = ['一', '二'].map((nth, at) => ({ groupId: `g${at + 1}`, name: `第${nth}党小组` }));
const twin = (key: string, phone: string, parts: Parameters<typeof person>[1] = {}) =>
  person(key, { name: '甲某', phone: sealPhone(phone), ...parts });
const people = [
  person('secretary', { offices: [['secretary', tree.branch]] }),
  person('township', { branch: tree.sisterBranch, offices: [['township', tree.township]] }),
  person('wang'),
  twin('one', '13822221001', { groupId: 'g1' }),
  twin('two', '13822221002', { groupId: 'g2' }),
  twin('three', '13822221003', { groupId: 'g1', memberClass: 'frail', birthYear: 1950 }),
];
const meeting = activityRow('MEETING', {
  ...{ state: 'closed', openedAt: new Date(), closedAt: new Date(Date.now() - 60_000) },
});

let cloud: TestCloud;
let asks: Asking;
beforeAll(async () => {
  cloud = await startTestCloud({
    seed: seedOf({
      organizations: organizations.map((one) => (one._id === tree.branch._id ? { ...one, groups } : one)),
      members: people,
      accounts: accountsOf(people),
      activities: [meeting],
      attendances: ['one', 'two', 'three'].map((key) =>
        attendanceOf(meeting, person(key), {
          ...{ state: 'present', source: 'entered', at: new Date(), enteredBy: 'secretary', reason: '' },
        }),
      ),
      wishes: [wishOf('inHand', tree.branch._id, '2026-05')],
    }),
  });
  asks = asking(cloud);
});
afterAll(() => cloud.close());

const leaders = {
  one: { memberClass: 'able', phoneTail: '1001' },
  two: { memberClass: 'able', phoneTail: '1002' },
  three: { memberClass: 'frail', phoneTail: '1003' },
};
type Listed = { memberId: string; distinguishing?: unknown };
const toldOf = (rows: readonly Listed[]) =>
  Object.fromEntries(
    rows.flatMap(({ memberId, distinguishing }) => (distinguishing ? [[memberId, distinguishing]] : [])),
  );

test('C3: the secretary tells them apart in the groups, the roll, and among those who may see to a resolution', async () => {
  const { groups: all, without } = await asks.answer(secretary, 'member.groups', {});
  const expected = { one: expect.anything(), two: expect.anything(), three: expect.anything() };
  const inGroups = toldOf([...all.flatMap(({ members }) => members), ...without]);
  expect(inGroups).toEqual(expected);
  expect(new Set(Object.values(inGroups).map((one) => JSON.stringify(one))).size).toBe(3);
  const { people: roll } = await asks.answer(secretary, 'activity.attendance', { activityId: 'MEETING' });
  expect(toldOf(roll)).toEqual(inGroups);
  const { owners } = await asks.answer(secretary, 'activity.minutes', { activityId: 'MEETING' });
  expect(toldOf(owners)).toEqual(inGroups);
  expect(inGroups).toMatchObject(
    Object.fromEntries(Object.entries(leaders).map(([key, known]) => [key, expect.objectContaining(known)])),
  );
});

test('C3: a committee above is told class and age, and no phone', async () => {
  const { people: roll } = await asks.answer(openidOf('township'), 'activity.attendance', {
    activityId: 'MEETING',
  });
  expect(JSON.stringify(roll)).not.toMatch(/phoneTail|1001|1002|1003/);
  expect(toldOf(roll)).toMatchObject({ three: { memberClass: 'frail' }, one: { memberClass: 'able' } });
});

test('C3: a member who asks others to help is told their groups, and neither phone nor class nor age of anybody', async () => {
  const { people: mates } = await asks.answer(wang, 'wish.mates', { wishId: 'inHand' });
  expect(toldOf(mates)).toEqual({
    one: { groupName: '第一党小组' },
    two: { groupName: '第二党小组' },
    three: { groupName: '第一党小组' },
  });
  expect(JSON.stringify(mates)).not.toMatch(/phoneTail|memberClass|ageBand|1001|1002|1003/);
});

test('C3: on paper class and age tell them apart, never a phone', async () => {
  const { url } = await asks.answer(secretary, 'document.activityRecord', { activityId: 'MEETING' });
  const words = (await wordsOf(url)).join('|');
  expect(words).toContain('甲某（年老体弱');
  expect(words).not.toMatch(/1001|1002|1003/);
});
