/**
 * C3: two people of one name in a branch are told apart wherever one is picked or listed: by their secretary and committee
 * with class, age band and the last digits of the phone, by other members with the group alone.
 */
import { attendanceOf } from '../../server/activity/model/attendance-record';
import { sealPhone } from '../../server/member/phone';
import { attendanceId } from '../../server/records/activity';
import type { AnswerRecord } from '../../server/records/answer';
import type { CaptureRecord } from '../../server/records/capture';
import type { ResolutionRecord } from '../../server/records/resolution';
import type { StudyRecord } from '../../server/records/study';
import { activityRow } from '../support/activity-row';
import { type Asking, asking } from '../support/asking';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { errandRow } from '../support/errand-row';
import { accountsOf, openidOf, organizations, person, seedOf, tree } from '../support/people';
import { wordsOf } from '../support/word-file';
import { study, wishOf } from '../support/year';

const secretary = openidOf('secretary');
const wang = openidOf('wang');
const groups = ['一', '二'].map((nth, at) => ({ groupId: `g${at + 1}`, name: `第${nth}党小组` }));
const twin = (key: string, phone: string, parts: Parameters<typeof person>[1] = {}) =>
  person(key, { name: '甲某', phone: sealPhone(phone), ...parts });
const people = [
  person('secretary', { offices: [['secretary', tree.branch]] }),
  person('township', { branch: tree.sisterBranch, offices: [['township', tree.township]] }),
  person('wang'),
  person('staff', { branch: tree.sisterBranch, offices: [['communityStaff', tree.community]] }),
  person('leader', { branch: tree.sisterBranch, offices: [['secretary', tree.sisterBranch]] }),
  twin('sisterOne', '13822221004', { branch: tree.sisterBranch, groupId: 'g1' }),
  twin('sisterTwo', '13822221005', { branch: tree.sisterBranch, groupId: 'g2' }),
  twin('one', '13822221001', { groupId: 'g1' }),
  twin('two', '13822221002', { groupId: 'g2' }),
  twin('three', '13822221003', { groupId: 'g1', memberClass: 'frail', birthYear: 1950 }),
];
const meeting = activityRow('MEETING', {
  ...{ state: 'closed', openedAt: new Date(), closedAt: new Date(Date.now() - 60_000) },
});

/** Ahead: `one` asks for leave. Over: `two` scanned without signal. */
const ahead = activityRow('AHEAD', { startsAt: new Date(Date.now() + 86_400_000) });
const leave: AnswerRecord = {
  ...{ _id: attendanceId('AHEAD', 'one'), activityId: 'AHEAD', branchId: tree.branch._id, memberId: 'one' },
  ...{ openid: openidOf('one'), state: 'waiting', kind: 'sick', reason: '发烧', late: false, requestId: 'r' },
  ...{ saidAt: new Date(), decidedBy: null, decidedAt: null, decision: '', updatedAt: new Date() },
};
const open = activityRow('OPEN', { state: 'open', openedAt: new Date() });
const capture: CaptureRecord = {
  ...{ _id: attendanceId('OPEN', 'two'), activityId: 'OPEN', branchId: tree.branch._id, memberId: 'two' },
  ...{ openid: openidOf('two'), source: 'sentLater', state: 'waiting', capturedAt: new Date() },
  ...{ sentAt: new Date(), decidedBy: null, decidedAt: null, decision: '', updatedAt: new Date() },
};
const resolution: ResolutionRecord = {
  ...{ _id: 'RESOLVED', activityId: 'MEETING', branchId: tree.branch._id, text: '换灯', ownerId: 'two' },
  ...{ ownerName: '甲某', dueOn: '2030-01-01', state: 'open', note: '', closedBy: null, closedAt: null },
  ...{ version: 1, history: [], requestId: '', addedBy: 'secretary', addedAt: new Date() },
  updatedAt: new Date(),
};
const notes: StudyRecord = { ...study('NOTES', 'one', tree.branch._id, '2026-05', 2), state: 'waiting' };
const helper = (memberId: string) => ({ memberId, openid: openidOf(memberId), name: '甲同志' });

let cloud: TestCloud;
let asks: Asking;
beforeAll(async () => {
  cloud = await startTestCloud({
    seed: seedOf({
      organizations: organizations.map((one) =>
        [tree.branch._id, tree.sisterBranch._id].includes(one._id) ? { ...one, groups } : one,
      ),
      members: people,
      accounts: accountsOf(people),
      activities: [meeting, ahead, open],
      answers: [leave],
      captures: [capture],
      resolutions: [resolution],
      studyRecords: [notes],
      errands: [errandRow('ERRAND')],
      attendances: ['one', 'two', 'three'].map((key) =>
        attendanceOf(meeting, person(key), {
          ...{ state: 'present', source: 'entered', at: new Date(), enteredBy: 'secretary', reason: '' },
        }),
      ),
      wishes: [
        wishOf('inHand', tree.branch._id, '2026-05'),
        wishOf('helped', tree.branch._id, '2026-05', { helpers: ['one', 'two', 'three'].map(helper) }),
        wishOf('helpedByOne', tree.branch._id, '2026-05', { helpers: [helper('one')] }),
      ],
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

const telling = { phoneTail: expect.stringMatching(/^100\d$/), memberClass: 'able' };

test('C3: where only one of them stands in a list, it says which of the two it is', async () => {
  const { items: notes } = await asks.answer(secretary, 'study.waiting', {});
  expect(notes).toMatchObject([{ memberName: '甲某', distinguishing: { ...telling, phoneTail: '1001' } }]);
  const { items: asked } = await asks.answer(secretary, 'activity.leaveRequests', {});
  expect(asked).toMatchObject([{ memberName: '甲某', distinguishing: { ...telling, phoneTail: '1001' } }]);
  const { captures } = await asks.answer(secretary, 'activity.attendance', { activityId: 'OPEN' });
  expect(captures).toMatchObject([{ name: '甲某', distinguishing: { ...telling, phoneTail: '1002' } }]);
  const { items: ofBranch } = await asks.answer(secretary, 'activity.resolutions', {
    branchId: tree.branch._id,
  });
  expect(ofBranch).toMatchObject([{ ownerName: '甲某', distinguishing: { ...telling, phoneTail: '1002' } }]);
  const { resolutions } = await asks.answer(secretary, 'activity.minutes', { activityId: 'MEETING' });
  expect(resolutions).toMatchObject([{ distinguishing: { phoneTail: '1002' } }]);
});

test('C3: a committee above reads whose resolution it is without a phone, and one’s own list says nothing', async () => {
  const input = { branchId: tree.branch._id };
  const { items } = await asks.answer(openidOf('township'), 'activity.resolutions', input);
  expect(items).toHaveLength(1);
  expect(JSON.stringify(items)).not.toMatch(/phoneTail|100\d/);
  const { items: own } = await asks.answer(openidOf('two'), 'activity.resolutions', {});
  expect(own[0]).not.toHaveProperty('distinguishing');
});

test('C3: helpers who read alike are told apart by their groups for members of their branch alone', async () => {
  const helpersOf = async (openid: string, wishId = 'helped') =>
    (await asks.answer(openid, 'wish.detail', { wishId })).helpers;
  const names = [{ name: '甲同志' }, { name: '甲同志' }, { name: '甲同志' }];
  expect(await helpersOf(wang)).toEqual([
    { name: '甲同志', distinguishing: { groupName: '第一党小组' } },
    { name: '甲同志', distinguishing: { groupName: '第二党小组' } },
    { name: '甲同志', distinguishing: { groupName: '第一党小组' } },
  ]);
  expect(await helpersOf('openid-citizen')).toEqual(names);
  expect(await helpersOf(openidOf('staff'))).toEqual(names);
  expect(await helpersOf(wang, 'helpedByOne')).toEqual([{ name: '甲同志' }]);
});

test('C3: to whom an errand may be given: the branch’s secretary tells them apart, the staff by their groups', async () => {
  const candidatesFor = async (openid: string) => {
    const { own, inService } = await asks.answer(openid, 'errand.candidates', { errandId: 'ERRAND' });
    return toldOf([...own, ...inService]);
  };
  expect(await candidatesFor(openidOf('staff'))).toEqual({
    sisterOne: { groupName: '第一党小组' },
    sisterTwo: { groupName: '第二党小组' },
  });
  expect(await candidatesFor(openidOf('leader'))).toMatchObject({
    sisterOne: { phoneTail: '1004' },
    sisterTwo: { phoneTail: '1005' },
  });
});
