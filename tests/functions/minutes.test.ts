import { type Meetings, startMeetingCloud, who } from '../support/meeting';
import { tree } from '../support/people';
import { activity } from '../support/year';

const FILED = 'filed-activity';

let meetings: Meetings;
let asks: Meetings['asks'];

beforeAll(async () => {
  const at = new Date();
  meetings = await startMeetingCloud({
    activities: [
      activity(FILED, tree.branch._id, '2026-10', { state: 'filed', filedAt: at, filedBy: 'secretary' }),
    ],
  });
  asks = meetings.asks;
});
afterAll(() => meetings.close());

const written = (text: string) => [{ section: 'summary' as const, title: '', text }];
const save = (activityId: string, version: number, text: string, openid: string = who.secretary) =>
  asks.answer(openid, 'activity.saveMinutes', {
    activityId,
    version,
    chair: '张主持',
    recorder: '李记录',
    sections: written(text),
  });
const read = (activityId: string, openid: string = who.secretary) =>
  asks.answer(openid, 'activity.minutes', { activityId });
const refusedTo = (openid: string, activityId: string) =>
  asks.refusal(openid, 'activity.minutes', { activityId });
const close = (activityId: string) => asks.answer(who.secretary, 'activity.close', { activityId });

describe('minutes', () => {
  test('begin with what is known: the parts, the secretary, who writes', async () => {
    const parts = [
      { kind: 'study' as const, title: '学习条例' },
      { kind: 'own' as const, title: '包户走访' },
    ];
    const activityId = await meetings.open({ parts });
    const { minutes, blank, mayWrite, owners } = await read(activityId, who.deputy);
    expect(minutes).toBeNull();
    expect(mayWrite).toBe(true);
    expect(blank).toEqual({
      chair: '党员secretary',
      recorder: '党员deputy',
      sections: [
        { section: 'part', title: '学习条例', text: '' },
        { section: 'part', title: '包户走访', text: '' },
        { section: 'summary', title: '', text: '' },
      ],
    });
    expect(owners.map(({ memberId }) => memberId).sort()).toEqual(
      ['deputy', 'frail', 'li', 'phoneless', 'secretary', 'wang'].sort(),
    );
  });

  test('of a committee meeting begin with its topics, which nobody types twice', async () => {
    const parts = [
      { kind: 'own' as const, title: '发展党员', host: '张委员' },
      { kind: 'own' as const, title: '党费使用' },
    ];
    const activityId = await meetings.open({ kind: 'committeeMeeting', parts });
    expect((await read(activityId)).blank?.sections).toEqual([
      { section: 'topics', title: '', text: '1. 发展党员（张委员）\n2. 党费使用' },
      { section: 'discussion', title: '', text: '' },
      { section: 'decisions', title: '', text: '' },
    ]);
  });

  test('are saved whole, one version after the other, with the name of who saved', async () => {
    const activityId = await meetings.open();
    expect(await save(activityId, 0, '先记几句')).toEqual({ version: 1 });
    expect(await save(activityId, 1, '补全了', who.deputy)).toEqual({ version: 2 });
    expect((await read(activityId)).minutes).toMatchObject({
      version: 2,
      chair: '张主持',
      sections: written('补全了'),
      savedBy: '党员deputy',
    });
  });

  test('of two who save at the same moment one is told who was first; nothing of the first is lost', async () => {
    const activityId = await meetings.open();
    for (const version of [0, 1]) {
      const both = await Promise.all(
        [who.secretary, who.deputy].map((openid) =>
          meetings.cloud.call(openid, 'activity.saveMinutes', {
            activityId,
            version,
            sections: written(`${openid} ${version}`),
          }),
        ),
      );
      const [won] = both.filter(({ envelope }) => envelope.ok);
      const [lost] = both.filter(({ envelope }) => !envelope.ok);
      expect(won?.envelope.data).toEqual({ version: version + 1 });
      const first = won === both[0] ? 'secretary' : 'deputy';
      expect(lost?.envelope.error).toEqual({
        code: 'activity.minutesChanged',
        params: { by: `党员${first}` },
      });
      expect((await read(activityId)).minutes).toMatchObject({
        version: version + 1,
        sections: written(`openid-${first} ${version}`),
      });
    }
  });

  test('sent again by the same call change nothing', async () => {
    const activityId = await meetings.open();
    const input = { activityId, version: 0, sections: written('一次') };
    for (let time = 0; time < 2; time++) {
      const { envelope } = await meetings.cloud.call(who.secretary, 'activity.saveMinutes', input, {
        requestId: 'same-save',
      });
      expect(envelope).toEqual({ ok: true, data: { version: 1 } });
    }
  });

  test('from a page that saw an older version are refused, also when nobody saves at that moment', async () => {
    const activityId = await meetings.open();
    await save(activityId, 0, '一');
    await save(activityId, 1, '二');
    for (const version of [0, 1, 5]) {
      const input = { activityId, version, sections: written('旧的') };
      expect(await asks.refusal(who.secretary, 'activity.saveMinutes', input)).toMatchObject({
        code: 'activity.minutesChanged',
      });
    }
    expect((await read(activityId)).minutes).toMatchObject({ sections: written('二') });
  });

  test('may be long, but not so long that no call carries them', async () => {
    const activityId = await meetings.open();
    const sections = (count: number, length: number) =>
      Array.from({ length: count }, () => ({ section: 'part', title: '一', text: '字'.repeat(length) }));
    const fits = { activityId, version: 0, sections: sections(10, 2000) };
    expect(await asks.answer(who.secretary, 'activity.saveMinutes', fits as never)).toEqual({ version: 1 });
    for (const wrong of [sections(10, 2001), sections(1, 3001), sections(17, 1)]) {
      const input = { activityId, version: 1, sections: wrong };
      expect(await asks.refusal(who.secretary, 'activity.saveMinutes', input)).toMatchObject({
        code: 'call.badInput',
      });
    }
  });

  test('of a filed or cancelled activity are written no more, of a filed one still read', async () => {
    const input = { activityId: FILED, version: 0, sections: written('晚了') };
    expect(await asks.refusal(who.secretary, 'activity.saveMinutes', input)).toEqual({
      code: 'activity.filed',
    });
    expect(await read(FILED)).toMatchObject({ mayWrite: false, runsIt: true, blank: null, owners: [] });
    expect(await read(FILED, who.wang)).toMatchObject({ mayWrite: false, runsIt: false });
  });
});

describe('who reads them', () => {
  test('those who lead or are above at any time, members once it has ended, nobody else', async () => {
    const activityId = await meetings.open();
    await save(activityId, 0, '讨论了三件事');
    const members = [who.wang, who.li];
    const never = [who.sister, who.sisterSecretary, who.otherCounty, who.citizen];
    for (const openid of [...members, ...never]) {
      expect(await refusedTo(openid, activityId)).toEqual({ code: 'call.notAllowed' });
    }
    for (const openid of [who.secretary, who.deputy, who.township]) {
      expect((await read(activityId, openid)).minutes).toMatchObject({ version: 1 });
    }
    await close(activityId);
    for (const openid of members) {
      expect(await read(activityId, openid)).toMatchObject({
        minutes: { sections: written('讨论了三件事') },
        ...{ mayWrite: false, runsIt: false, mayDownload: false, blank: null, owners: [] },
      });
    }
    for (const openid of [who.secretary, who.township]) {
      expect(await read(activityId, openid)).toMatchObject({ mayDownload: true });
    }
    for (const openid of never) {
      expect(await refusedTo(openid, activityId)).toEqual({ code: 'call.notAllowed' });
    }
    expect(await refusedTo(who.secretary, 'nowhere')).toEqual({ code: 'activity.unknown' });
  });

  test('what the committee discussed stays with the committee', async () => {
    const activityId = await meetings.open({ kind: 'committeeMeeting' });
    await close(activityId);
    expect(await refusedTo(who.wang, activityId)).toEqual({ code: 'call.notAllowed' });
    expect(await read(activityId, who.deputy)).toMatchObject({ runsIt: true });
  });

  test('of a joint activity every branch reads, the host alone writes', async () => {
    const activityId = await meetings.open({ withBranchIds: [tree.sisterBranch._id] }, [who.sisterSecretary]);
    await save(activityId, 0, '一起走访');
    expect(await read(activityId, who.sisterSecretary)).toMatchObject({
      minutes: { version: 1 },
      ...{ mayWrite: false, mayDownload: false, blank: null },
    });
    await close(activityId);
    expect(await read(activityId, who.sister)).toMatchObject({ minutes: { version: 1 } });
    const input = { activityId, version: 1, sections: written('改') };
    for (const openid of [who.sisterSecretary, who.sister, who.township, who.wang, who.citizen]) {
      expect(await asks.refusal(openid, 'activity.saveMinutes', input)).toEqual({ code: 'call.notAllowed' });
    }
  });
});

test('reading costs the caller and the rest in one wave', async () => {
  const activityId = await meetings.open();
  const { cost } = await meetings.cloud.call(who.secretary, 'activity.minutes', { activityId });
  expect(cost).toMatchObject({ trips: 2, waves: 1 });
});
