import { activityRow } from '../support/activity-row';
import { type Meetings, ON_ROLL, startMeetingCloud, who } from '../support/meeting';
import { tree } from '../support/people';

let meetings: Meetings;

beforeAll(async () => {
  meetings = await startMeetingCloud({ activities: [calledOff] });
});
afterAll(() => meetings.close());

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const plan = { title: '主题党日', startsAt: inDays(1), place: '二楼会议室' };

const calledOff = activityRow('CALLEDOFF', { state: 'cancelled' });

describe('planning', () => {
  test('a secretary plans an activity, and a member sees all of it', async () => {
    const { asks } = meetings;
    const parts = [
      { kind: 'study' as const, title: '集中学习', startsAt: '09:30', host: '王书记', notes: '带学习材料' },
      { kind: 'own' as const, title: '清扫河堤' },
    ];
    const input = { ...plan, title: '十一月主题党日', parts, creditHours: 2 };
    const { activityId } = await asks.answer(who.secretary, 'activity.create', input);

    expect(await asks.answer(who.wang, 'activity.detail', { activityId })).toEqual({
      activityId,
      branchId: tree.branch._id,
      branchName: tree.branch.name,
      kind: 'themeDay',
      label: null,
      title: '十一月主题党日',
      startsAt: plan.startsAt,
      place: plan.place,
      state: 'announced',
      cancelReason: '',
      changedAt: expect.any(String),
      joint: false,
      parts: [parts[0], { kind: 'own', title: '清扫河堤', startsAt: null, host: '', notes: '' }],
      creditHours: 2,
      lateAfterMinutes: 15,
      group: null,
      guests: [],
      checksOut: false,
      near: null,
      filedAt: null,
      corrections: [],
      branches: [expect.objectContaining({ branchId: tree.branch._id, name: tree.branch.name })],
      withdrawals: [],
      decidesFor: null,
      counts: expect.objectContaining({ expected: ON_ROLL - 1, arrived: 0, open: ON_ROLL - 1 }),
      mine: null,
      myCapture: null,
      said: null,
      expectsMe: true,
      answers: null,
      myPlaceInLine: null,
      runsIt: false,
      recordsIt: false,
      // Who is awaited says whether they come, and nothing else of it is theirs to do.
      may: {
        ...{ announce: false, change: false, drop: false, cancel: false, say: true, open: false },
        ...{
          undoOpen: false,
          checkOut: false,
          showCode: false,
          sayNear: false,
          enter: false,
          guests: false,
          write: false,
        },
        ...{ close: false, file: false, correct: false },
      },
    });
  });

  test('the same request sent twice makes one activity', async () => {
    const send = () =>
      meetings.asks.answer(who.secretary, 'activity.create', plan, { requestId: 'same-request' });
    const [first, second] = [await send(), await send()];
    expect(second).toEqual(first);
    const other = await meetings.asks.answer(who.secretary, 'activity.create', plan, { requestId: 'other' });
    expect(other).not.toEqual(first);
  });

  test.each([
    [-91, 'activity.startsTooFarBack'],
    [401, 'activity.startsTooFarAhead'],
  ])('a start %d days from now is refused', async (days, code) => {
    const input = { ...plan, startsAt: inDays(days) };
    expect(await meetings.asks.refusal(who.secretary, 'activity.create', input)).toEqual({ code });
  });

  test.each([
    ['a committee member', who.deputy, undefined],
    ['a member', who.wang, undefined],
    ['a citizen', who.citizen, undefined],
    ["another branch's secretary", who.sisterSecretary, tree.branch._id],
    ['the township', who.township, tree.branch._id],
  ])('%s does not plan for the branch', async (_who, openid, branchId) => {
    const refusal = await meetings.asks.refusal(openid, 'activity.create', { ...plan, branchId });
    expect(refusal).toEqual({ code: 'call.notAllowed' });
  });
});

describe('bad input', () => {
  test.each([
    [{ title: undefined }, { title: 'missing' }],
    [{ title: '长'.repeat(41) }, { title: 'tooLong' }],
    [{ place: 7 }, { place: 'wrongType' }],
    [{ startsAt: 'tomorrow' }, { startsAt: 'wrongFormat' }],
    [{ kind: 'party' }, { kind: 'unknownChoice' }],
    [{ creditHours: 0.7 }, { creditHours: 'wrongFormat' }],
    [{ creditHours: 9 }, { creditHours: 'tooLarge' }],
    [{ parts: [{ kind: 'study', title: '' }] }, { 'parts.0.title': 'tooShort' }],
  ])('%j is told field by field', async (change, fields) => {
    const refusal = await meetings.asks.refusal(who.secretary, 'activity.create', { ...plan, ...change });
    expect(refusal).toEqual({ code: 'call.badInput', fields });
  });

  test.each([
    ['an unknown action', who.wang, { action: 'fly' }, 'call.unknownAction'],
    ["an action's name from the prototype", who.wang, { action: 'toString' }, 'call.unknownAction'],
    ['no action', who.wang, { input: {} }, 'call.malformed'],
    ['a request id of the wrong form', who.wang, { action: 'list', requestId: '../..' }, 'call.malformed'],
    ['no identity', null, { action: 'list', input: {} }, 'call.noIdentity'],
    ['no input', who.wang, { action: 'detail' }, 'call.badInput'],
    [
      'an operator in place of an id',
      who.wang,
      { action: 'detail', input: { activityId: { $gt: '' } } },
      'call.badInput',
    ],
    ['a cursor of junk', who.wang, { action: 'list', input: { cursor: 'junk' } }, 'call.badCursor'],
  ])('%s is refused with its own code', async (_what, openid, event, code) => {
    const { status, envelope } = await meetings.cloud.send(openid, 'activity', event);
    expect(status).toBe(200);
    expect(envelope).toMatchObject({ ok: false, error: { code } });
    expect(JSON.stringify(envelope)).not.toMatch(/\.(js|ts):\d|node_modules/);
  });
});

describe('lists', () => {
  test('come a page at a time, soonest first, each activity once', async () => {
    const { asks } = meetings;
    const farAhead = await Promise.all(
      Array.from({ length: 25 }, (_, index) =>
        meetings.plan({ title: `第${index}次`, startsAt: inDays(100 + index) }),
      ),
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await asks.answer(who.wang, 'activity.list', { when: 'coming', cursor });
      expect(page.items.length).toBeLessThanOrEqual(20);
      seen.push(...page.items.map(({ activityId }) => activityId));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(-25)).toEqual(farAhead);
  });

  test('of the past come latest first, with what is recorded of the caller', async () => {
    const older = await meetings.plan({ startsAt: inDays(-20) });
    const newer = await meetings.plan({ startsAt: inDays(-10) });
    await meetings.asks.answer(who.secretary, 'activity.enter', { activityId: older, memberIds: ['wang'] });
    const { items } = await meetings.asks.answer(who.wang, 'activity.list', { when: 'past' });
    expect(items.map(({ activityId, mine }) => [activityId, mine?.state ?? null])).toEqual([
      [newer, null],
      [older, 'present'],
    ]);
  });

  test("are the caller's own branch's, or one's beneath the caller's committee", async () => {
    const { asks } = meetings;
    const branchId = tree.branch._id;
    expect((await asks.answer(who.sister, 'activity.list', {})).items).toEqual([]);
    expect((await asks.answer(who.township, 'activity.list', { branchId })).items.length).toBeGreaterThan(0);
    for (const openid of [who.sister, who.otherCounty, who.citizen]) {
      expect(await asks.refusal(openid, 'activity.list', { branchId })).toEqual({ code: 'call.notAllowed' });
    }
    expect(await asks.refusal(who.wang, 'activity.list', { branchId: 'nowhere' })).toEqual({
      code: 'call.notAllowed',
    });
    expect(await asks.refusal(who.citizen, 'activity.list', {})).toEqual({ code: 'member.notBound' });
  });
});

describe('one activity', () => {
  test('tells the caller their place in line and whether they run it', async () => {
    const { asks } = meetings;
    const activityId = await meetings.open();
    await meetings.scan(who.wang, activityId);
    await meetings.scan(who.li, activityId);
    const places = await Promise.all(
      [who.wang, who.li, who.secretary].map((openid) =>
        asks.answer(openid, 'activity.detail', { activityId }),
      ),
    );
    expect(places.map(({ myPlaceInLine, runsIt }) => [myPlaceInLine, runsIt])).toEqual([
      [1, false],
      [2, false],
      [null, true],
    ]);
    expect(places[0]?.counts).toMatchObject({ arrived: 2, present: 2, open: ON_ROLL - 3, excused: 1 });
  });

  test('is seen by the committees above, not by others', async () => {
    const { asks } = meetings;
    const activityId = await meetings.plan();
    expect(await asks.answer(who.township, 'activity.detail', { activityId })).toMatchObject({
      runsIt: false,
    });
    for (const openid of [who.sister, who.otherCounty]) {
      expect(await asks.refusal(openid, 'activity.detail', { activityId })).toEqual({
        code: 'activity.notYours',
      });
    }
    // Maybe one of the members to whom it was passed on, who is not bound yet.
    expect(await asks.refusal(who.citizen, 'activity.detail', { activityId })).toEqual({
      code: 'member.notBound',
    });
    expect(await asks.refusal(who.wang, 'activity.detail', { activityId: 'nowhere' })).toEqual({
      code: 'activity.unknown',
    });
  });
});

describe('the code', () => {
  test('of an open check-in stays the same within a slot', async () => {
    const { asks } = meetings;
    const activityId = await meetings.open();
    const shown = await asks.answer(who.deputy, 'activity.code', { activityId });
    expect(shown).toMatchObject({
      ...{ slotSeconds: 10, standing: 'open', undoable: true },
      counts: { arrived: 0, open: ON_ROLL - 1, excused: 1 },
    });
    expect(shown.secondsLeft).toBeGreaterThanOrEqual(1);
    expect(shown.secondsLeft).toBeLessThanOrEqual(10);
  });

  test('is none until the check-in is open, and asking for it opens nothing', async () => {
    const { asks } = meetings;
    const activityId = await meetings.plan();
    const shown = await asks.answer(who.deputy, 'activity.code', { activityId });
    expect(shown).toMatchObject({ code: '', word: '', standing: 'ready', undoable: false });
    expect(await asks.answer(who.wang, 'activity.detail', { activityId })).toMatchObject({
      state: 'announced',
    });
  });

  test('is shown to those who lead the branch only', async () => {
    const activityId = await meetings.plan();
    for (const openid of [who.wang, who.sisterSecretary, who.township, who.citizen]) {
      expect(await meetings.asks.refusal(openid, 'activity.code', { activityId })).toEqual({
        code: 'call.notAllowed',
      });
    }
  });

  test('is not shown once the check-in has ended, nor of what was called off', async () => {
    const activityId = await meetings.open();
    await meetings.asks.answer(who.secretary, 'activity.close', { activityId });
    const codeRefused = (id: string) =>
      meetings.asks.refusal(who.secretary, 'activity.code', { activityId: id });
    expect(await codeRefused(activityId)).toEqual({ code: 'activity.closed' });
    expect(await codeRefused(calledOff._id)).toEqual({ code: 'activity.cancelled' });
  });
});
