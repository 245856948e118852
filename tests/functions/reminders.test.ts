import { describeCall } from '../../localcloud/runtime/call-records';
import { type Fault, parseFaults } from '../../localcloud/runtime/faults';
import type { ActivityRecord } from '../../server/records/activity';
import type { AnswerRecord } from '../../server/records/answer';
import { type MessageRecord, REMINDERS_RUN } from '../../server/records/message';
import { activityRow } from '../support/activity-row';
import { startTestCloud, TEST_KEYS, type TestCloud } from '../support/cloud';
import { accountsOf, openidOf, organizations, person, seedOf, tree } from '../support/people';
import { attendancesOf } from '../support/year';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const templates = {
  dayBefore: { id: 'T-day', fields: { thing1: 'title', time2: 'startsAt', thing3: 'place' } },
  hourBefore: { id: 'T-hour', fields: { thing1: 'title', time2: 'startsAt', thing3: 'place' } },
  activityCancelled: { id: 'T-off', fields: { thing1: 'title', thing2: 'reason' } },
};
const known = Object.values(templates).map(({ id, fields }) => [id, Object.keys(fields)] as const);

const people = [
  person('wang'),
  person('li'),
  person('onLeave'),
  person('waits'),
  person('wasEntered'),
  person('frail', { memberClass: 'frail' }),
  person('phoneless', { openid: null }),
  person('left', { onRoll: false }),
  person('sister', { branch: tree.sisterBranch }),
];
const wang = openidOf('wang');

const startsIn = (milliseconds: number) => new Date(Date.now() + milliseconds);
/** Within the first look of the day before, and of the hour before. */
const tomorrow = (parts: Partial<ActivityRecord> = {}) =>
  activityRow('tomorrow', { startsAt: startsIn(24 * HOUR - 2 * MINUTE), ...parts });
const soon = (parts: Partial<ActivityRecord> = {}) =>
  activityRow('soon', { startsAt: startsIn(HOUR - 2 * MINUTE), ...parts });

const said = (activityId: string, memberId: string, state: AnswerRecord['state']): AnswerRecord => ({
  _id: `${activityId}_${memberId}`,
  activityId,
  branchId: tree.branch._id,
  memberId,
  openid: openidOf(memberId),
  state,
  kind: state === 'coming' ? null : 'sick',
  reason: '',
  late: false,
  saidAt: new Date(),
  requestId: 'said',
  decidedBy: null,
  decidedAt: null,
  decision: '',
  updatedAt: new Date(),
});
const answersOf = (activityId: string) => [
  said(activityId, 'wang', 'coming'),
  said(activityId, 'onLeave', 'approved'),
  said(activityId, 'waits', 'waiting'),
];

let cloud: TestCloud;
afterEach(() => cloud?.close());

async function start(
  activities: ActivityRecord[],
  {
    rows = {},
    settings = JSON.stringify(templates),
  }: { rows?: Parameters<typeof seedOf>[0]; settings?: string } = {},
) {
  cloud = await startTestCloud({
    seed: seedOf({
      organizations,
      members: people,
      accounts: accountsOf(people),
      activities,
      answers: activities.flatMap(({ _id }) => answersOf(_id)),
      attendances: activities.flatMap((one) => attendancesOf(one, { wasEntered: 'leave' })),
      ...rows,
    }),
    environment: { ...TEST_KEYS, DAOZHIBU_TEMPLATES: settings },
    wechat: { templates: known },
    instancesPerFunction: 4,
  });
}

/** Rings once, suffering these faults, and answers what the function answered or how it failed. */
async function ring(faults: ReadonlyArray<Partial<Fault>> = []) {
  const { runtime, faults: scripts } = cloud.cloud;
  const call = {
    functionName: 'reminders',
    event: '{}',
    caller: { source: 'wx_trigger' },
    requestId: `${Math.random()}`,
  };
  const script = parseFaults(JSON.stringify(faults));
  return runtime.call(call, (record) => scripts.apply(record, script));
}

async function messages(): Promise<MessageRecord[]> {
  const query = { openid: { $gt: '' } };
  const { result } = await cloud.cloud.backend.engine.find('messages', { query, limit: 1000 });
  return result as unknown as MessageRecord[];
}
const toldOf = async () => (await messages()).map(({ what, memberId }) => `${what} ${memberId}`).sort();
const deliveries = async () =>
  Object.fromEntries(
    (await messages()).map(({ what, memberId, delivery }) => [`${what} ${memberId}`, delivery]),
  );

const change = (collection: string, _id: string, set: Record<string, unknown>) =>
  cloud.cloud.backend.engine.modify(collection, {
    query: { _id },
    changes: { $set: set as never },
    multi: false,
    merge: true,
    upsert: false,
  });
/** As if the last run had not noted how far it came. */
const forgetRuns = () => cloud.cloud.backend.engine.remove('timerRuns', { _id: REMINDERS_RUN }, false);
const wechat = () => cloud.cloud.backend.wechat;
const agree = (openid: string, times = 1) => {
  for (let time = 0; time < times; time++)
    wechat().subscriptions.accept(
      openid,
      Object.values(templates).map(({ id }) => id),
    );
};
const sentTo = (openid: string) => wechat().messagesTo(openid);
const asked = () => wechat().records.filter(({ api }) => api === 'subscribeMessage.send');

test('a client who calls it is refused, whatever they send, and nobody is reminded', async () => {
  await start([tomorrow()]);
  for (const event of [{}, { Type: 'Timer', TriggerName: 'everyMinute' }]) {
    for (const openid of [wang, null]) {
      const { envelope } = await cloud.send(openid, 'reminders', event);
      expect(envelope).toEqual({ ok: false, error: { code: 'call.notAllowed' } });
    }
  }
  expect(await messages()).toEqual([]);
});

describe('the day before and an hour before', () => {
  test('those awaited are reminded who have a phone and did not ask for leave, and nobody else', async () => {
    await start([tomorrow(), soon()]);
    await ring();
    expect(await toldOf()).toEqual(['dayBefore li', 'dayBefore wang', 'hourBefore li', 'hourBefore wang']);
    const [message] = (await messages()).filter(({ memberId }) => memberId === 'wang');
    expect(message).toMatchObject({
      openid: wang,
      readAt: null,
      params: { title: '主题党日', place: '会议室' },
    });
  });

  test('nobody is reminded of a draft, nor of what was cancelled or has ended', async () => {
    const states = ['draft', 'cancelled', 'closed', 'filed'] as const;
    await start(states.map((state) => ({ ...tomorrow({ state }), _id: state })));
    await ring();
    expect(await messages()).toEqual([]);
  });

  test('of a joint activity all branches are reminded', async () => {
    await start([tomorrow({ branchIds: [tree.branch._id, tree.sisterBranch._id] })]);
    await ring();
    expect(await toldOf()).toEqual(['dayBefore li', 'dayBefore sister', 'dayBefore wang']);
  });

  test('each is reminded once, however often and however many at once the timer rings', async () => {
    await start([tomorrow(), soon()]);
    agree(wang, 10);
    await Promise.all([ring(), ring(), ring(), ring()]);
    await forgetRuns();
    await Promise.all([ring(), ring()]);
    await ring();
    expect(await toldOf()).toEqual(['dayBefore li', 'dayBefore wang', 'hourBefore li', 'hourBefore wang']);
    expect(
      sentTo(wang)
        .map(({ templateId }) => templateId)
        .sort(),
    ).toEqual(['T-day', 'T-hour']);
    expect(asked()).toHaveLength(2);
  });

  test('a run that breaks off at any request is completed by the next, and nobody is written to twice', async () => {
    for (let at = 1; at <= 23; at++) {
      await start([tomorrow(), soon()]);
      agree(wang, 10);
      await ring([{ do: 'kill', at, when: 'after' }]);
      await ring();
      await ring();
      expect(await toldOf()).toEqual(['dayBefore li', 'dayBefore wang', 'hourBefore li', 'hourBefore wang']);
      expect(asked().length).toBeLessThanOrEqual(2);
      const states = Object.values(await deliveries());
      // What was claimed and not sent stays so: the inbox has it.
      expect(states.filter((state) => state === 'due')).toEqual([]);
      await cloud.close();
    }
    await start([]);
  });

  test('an activity that is moved reminds anew', async () => {
    await start([tomorrow()]);
    await ring();
    const startsAt = startsIn(24 * HOUR - MINUTE);
    await change('activities', 'tomorrow', { startsAt });
    await forgetRuns();
    await ring();
    const starts = (await messages()).filter(({ memberId }) => memberId === 'li');
    expect(starts).toHaveLength(2);
    expect(starts.map(({ params }) => params.startsAt?.getTime())).toContain(startsAt.getTime());
  });

  test('more than one page is reminded, each activity once', async () => {
    const many = Array.from({ length: 50 }, (_, place) => ({ ...tomorrow(), _id: `a${place}` }));
    await start(many, { settings: '' });
    const report = await ring();
    expect(report.failure).toBeUndefined();
    expect(await messages()).toHaveLength(100);
    const { trips } = describeCall(report.record);
    // What follows from changes: three walks, each its place, a page, the place; of what was said a second page. Then place, an empty hour, three pages of activities with their people and messages, the place; the day's walk through what was
    // resolved; nothing is to be sent.
    expect(trips).toBe(3 * 3 + 1 + 1 + 1 + 3 * 3 + 1 + 3 + 1);
  });
});

describe('on the phone', () => {
  test('whoever said that they will come and agreed is written to, within what the fields hold', async () => {
    const title = '学习贯彻新修订的党员教育管理工作条例主题党日活动';
    await start([tomorrow({ title })]);
    agree(wang);
    agree(openidOf('li'));
    await ring();
    expect(sentTo(openidOf('li'))).toEqual([]);
    const [message] = sentTo(wang);
    expect(message).toMatchObject({
      templateId: 'T-day',
      page: 'packages/activity/pages/detail/index?activityId=tomorrow',
      fields: { thing1: `${title.slice(0, 19)}…`, thing3: '会议室' },
    });
    expect(message?.fields.time2).toMatch(/^\d{4}年\d{2}月\d{2}日 \d{2}:\d{2}$/);
    expect(await deliveries()).toEqual({ 'dayBefore li': 'none', 'dayBefore wang': 'sent' });
  });

  test('whoever did not agree is left in peace and asked of no second time', async () => {
    await start([tomorrow()]);
    await ring();
    agree(wang);
    await ring();
    expect(await deliveries()).toMatchObject({ 'dayBefore wang': 'skipped' });
    expect(asked().map(({ errcode }) => errcode)).toEqual([43101]);
  });

  test('a failure of WeChat fails nothing, and is not tried again', async () => {
    await start([tomorrow()]);
    agree(wang);
    const report = await ring([{ do: 'openApi', errcode: -1, errmsg: 'system error' }]);
    expect(report.failure).toBeUndefined();
    await ring();
    expect(await deliveries()).toMatchObject({ 'dayBefore wang': 'failed', 'dayBefore li': 'none' });
    expect(asked()).toHaveLength(1);
    expect(await toldOf()).toHaveLength(2);
  });

  test('without templates there are the inboxes alone', async () => {
    await start([tomorrow()], { settings: '' });
    agree(wang);
    await ring();
    expect(await deliveries()).toEqual({ 'dayBefore li': 'none', 'dayBefore wang': 'none' });
    expect(asked()).toEqual([]);
  });

  test('what waits when its activity is called off is not sent', async () => {
    await start([tomorrow()]);
    agree(wang, 2);
    await ring();
    const [message] = (await messages()).filter(({ memberId }) => memberId === 'wang');
    wechat().records.length = 0;
    await change('messages', message?._id ?? '', { delivery: 'due' });
    await change('activities', 'tomorrow', { state: 'cancelled' });
    await ring();
    expect(await deliveries()).toMatchObject({ 'dayBefore wang': 'skipped' });
    expect(asked()).toEqual([]);
  });

  test('sixty messages go out in three batches of four requests each', async () => {
    const crowd = Array.from({ length: 60 }, (_, place) => person(`m${place}`));
    await start([tomorrow()], {
      rows: { members: crowd, answers: crowd.map(({ _id }) => said('tomorrow', _id, 'coming')) },
    });
    for (const { openid } of crowd) agree(openid ?? '');
    const report = await ring();
    expect(Object.values(await deliveries()).filter((state) => state === 'sent')).toHaveLength(60);
    const sends = describeCall(report.record).trips;
    // Three walks through what changed; place, two looks, people, messages, place; the day's walk through what was resolved; then for each twenty: look,
    // claim, read, note; and one last look.
    expect(sends).toBeLessThanOrEqual(3 * 3 + 6 + 3 + 3 * 4 + 1);
  });
});
