import { type Meetings, ON_ROLL, startMeetingCloud, who } from '../support/meeting';
import { tree } from '../support/people';

let meetings: Meetings;
let asks: Meetings['asks'];

beforeEach(async () => {
  meetings = await startMeetingCloud();
  asks = meetings.asks;
});
afterEach(() => meetings.close());

const save = (name: string, groupId?: string) =>
  asks.answer(who.secretary, 'member.saveGroup', { name, groupId });
const assign = (groupId: string | null, ...memberIds: string[]) =>
  asks.answer(who.secretary, 'member.assignToGroup', { groupId, memberIds });

/** `第一: li wang | deputy frail …`, those in no group last. */
async function standing() {
  const { groups, without } = await asks.answer(who.secretary, 'member.groups', {});
  const ids = (people: readonly { memberId: string }[]) =>
    people
      .map(({ memberId }) => memberId)
      .sort()
      .join(' ');
  return [...groups.map(({ name, members }) => `${name}: ${ids(members)}`), ids(without)].join(' | ');
}

/** What the store holds: for what no call shows. */
async function rowsOf(collection: string, query: Record<string, string>) {
  return (await meetings.cloud.cloud.backend.engine.find(collection, { query })).result;
}
const audited = (about: string) => rowsOf('audits', { about });

test('a branch is parted into groups, each member in one at most', async () => {
  expect(await standing()).toBe('deputy frail li phoneless secretary wang');
  const { groupId: first } = await save('第一党小组');
  const { groupId: second } = await save('第二党小组');
  expect(await assign(first, 'wang', 'li', 'wang')).toEqual({ moved: 2 });
  expect(await assign(second, 'phoneless', 'li')).toEqual({ moved: 2 });
  expect(await assign(second, 'li')).toEqual({ moved: 0 });
  expect(await standing()).toBe('第一党小组: wang | 第二党小组: li phoneless | deputy frail secretary');

  await save('宿舍党小组', first);
  await assign(null, 'phoneless');
  expect(await standing()).toBe('宿舍党小组: wang | 第二党小组: li | deputy frail phoneless secretary');
  const { member } = await asks.answer(who.wang, 'member.me', {});
  expect(member?.group).toEqual({ groupId: first, name: '宿舍党小组' });
  expect((await asks.answer(who.deputy, 'member.me', {})).member?.group).toBeNull();
});

test('a group meeting expects the group alone', async () => {
  const { groupId } = await save('第一党小组');
  await assign(groupId, 'wang', 'frail');
  const activityId = await meetings.plan({ kind: 'groupMeeting', groupId });
  const detail = await asks.answer(who.wang, 'activity.detail', { activityId });
  expect(detail).toMatchObject({
    expectsMe: true,
    group: { name: '第一党小组' },
    counts: { expected: 1, open: 1 },
  });
  expect(await asks.answer(who.li, 'activity.detail', { activityId })).toMatchObject({ expectsMe: false });
  const { people } = await asks.answer(who.secretary, 'activity.attendance', { activityId });
  expect(people.map(({ memberId }) => memberId).sort()).toEqual(['frail', 'wang']);
});

test('without groups a group meeting is for everybody', async () => {
  const activityId = await meetings.plan({ kind: 'groupMeeting' });
  const { counts } = await asks.answer(who.wang, 'activity.detail', { activityId });
  expect(counts).toMatchObject({ expected: ON_ROLL - 1 });
});

test('a group that a coming meeting is for stays; once it is over the group may go, and its members are in none', async () => {
  const { groupId } = await save('第一党小组');
  await assign(groupId, 'wang');
  const activityId = await meetings.open({ kind: 'groupMeeting', groupId, title: '党小组会' });
  const drop = { groupId };
  expect(await asks.refusal(who.secretary, 'member.dropGroup', drop)).toEqual({
    code: 'member.groupInUse',
    params: { title: '党小组会' },
  });
  await asks.answer(who.secretary, 'activity.close', { activityId });
  await asks.answer(who.secretary, 'member.dropGroup', drop);
  expect(await standing()).toBe('deputy frail li phoneless secretary wang');
  expect(await rowsOf('members', { _id: 'wang' })).toMatchObject([{ groupId: null }]);
  // What is recorded of it stands.
  expect((await asks.answer(who.wang, 'activity.detail', { activityId })).counts).toMatchObject({
    absent: 1,
  });
  await asks.answer(who.secretary, 'member.dropGroup', drop);
});

test.each([
  ['a name that is taken', { name: '第一党小组' }, { code: 'member.groupNameTaken' }],
  ['a name of blanks', { name: '  ' }, { code: 'call.badInput', fields: { name: 'tooShort' } }],
  ['a group that is not there', { name: '第三', groupId: 'nowhere' }, { code: 'member.groupUnknown' }],
])('%s is refused', async (_what, input, refusal) => {
  await save('第一党小组');
  expect(await asks.refusal(who.secretary, 'member.saveGroup', input)).toEqual(refusal);
});

test('there are ten at most', async () => {
  for (let at = 1; at <= 10; at++) await save(`第${at}组`);
  expect(await asks.refusal(who.secretary, 'member.saveGroup', { name: '第11组' })).toEqual({
    code: 'member.tooManyGroups',
    params: { most: 10 },
  });
});

test("people of another branch, or of no roll, and another branch's group are refused, and nobody is moved", async () => {
  const { groupId } = await save('第一党小组');
  for (const memberId of ['sister', 'left', 'nobody']) {
    const input = { groupId, memberIds: ['wang', memberId] };
    expect(await asks.refusal(who.secretary, 'member.assignToGroup', input)).toEqual({
      code: 'member.unknown',
    });
  }
  const theirs = { groupId, memberIds: ['sister'] };
  expect(await asks.refusal(who.sisterSecretary, 'member.assignToGroup', theirs)).toEqual({
    code: 'member.groupUnknown',
  });
  expect(await standing()).toBe('第一党小组:  | deputy frail li phoneless secretary wang');
});

describe('who may', () => {
  const branchId = tree.branch._id;
  test.each([
    ['a committee member', who.deputy, true],
    ['a member', who.wang, false],
    ["another branch's secretary", who.sisterSecretary, false],
    ['the township', who.township, false],
    ['a citizen', who.citizen, false],
  ])('%s changes no groups', async (_who, openid, sees) => {
    const { groupId } = await save('第一党小组');
    for (const [name, input] of [
      ['member.saveGroup', { branchId, name: '新' }],
      ['member.assignToGroup', { branchId, groupId, memberIds: ['wang'] }],
      ['member.dropGroup', { branchId, groupId }],
    ] as const) {
      expect(await asks.refusal(openid, name, input)).toEqual({ code: 'call.notAllowed' });
    }
    if (sees) expect((await asks.answer(openid, 'member.groups', {})).groups).toHaveLength(1);
    else
      expect(await asks.refusal(openid, 'member.groups', { branchId })).toEqual({ code: 'call.notAllowed' });
  });
});

describe('said again', () => {
  test('the same request changes nothing, even after something else was said', async () => {
    const again = { requestId: 'once' };
    const name = (given: string, groupId?: string, options?: { requestId: string }) =>
      asks.answer(who.secretary, 'member.saveGroup', { name: given, groupId }, options);
    const { groupId } = await name('第一党小组', undefined, again);
    await name('宿舍党小组', groupId);
    expect(await name('第一党小组', undefined, again)).toEqual({ groupId });
    expect(await standing()).toMatch(/^宿舍党小组: /);

    const moves = (options: { requestId: string }) =>
      asks.answer(who.secretary, 'member.assignToGroup', { groupId, memberIds: ['wang'] }, options);
    await moves({ requestId: 'moves' });
    await assign(null, 'wang');
    expect(await moves({ requestId: 'moves' })).toEqual({ moved: 0 });
    expect(await standing()).toBe('宿舍党小组:  | deputy frail li phoneless secretary wang');
    expect(await audited('members/wang')).toHaveLength(2);
    expect(await audited(`organizations/${tree.branch._id}`)).toHaveLength(2);
  });

  test('what was broken off anywhere is completed, with one audit line', async () => {
    const { groupId } = await save('第一党小组');
    const input = { groupId, memberIds: ['wang', 'li'] };
    for (const [name, sent] of [
      ['member.assignToGroup', input],
      ['member.dropGroup', { groupId }],
    ] as const) {
      for (let at = 1; ; at++) {
        const faults = [{ do: 'fail', at, when: 'before', message: 'broken off' }] as const;
        const { envelope } = await meetings.cloud.call(who.secretary, name, sent, {
          faults,
          requestId: name.replace('.', '-'),
        });
        if (envelope.ok) break;
      }
    }
    expect(await standing()).toBe('deputy frail li phoneless secretary wang');
    expect(await audited('members/wang')).toHaveLength(1);
    expect(await rowsOf('members', { _id: 'wang' })).toMatchObject([{ groupId: null }]);
  });
});
