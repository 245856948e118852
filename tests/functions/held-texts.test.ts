/**
 * Texts that several read: WeChat's check first, and what it is unsure of or could not look at waits for a person. The
 * stand-in is unsure of 举报 and refuses 代开发票.
 */
import type { Input } from '../../contract/api';
import { type Meetings, startMeetingCloud, who } from '../support/meeting';

let meetings: Meetings;
beforeEach(async () => {
  meetings = await startMeetingCloud();
});
afterEach(() => meetings.close());

const down = { do: 'openApi', api: 'security.msgSecCheck', errcode: -1, errmsg: 'system error' } as const;
const planned = (title: string): Input<'activity.create'> => ({
  ...{ title, place: '会议室' },
  startsAt: new Date(meetings.cloud.now().getTime() + 86_400_000).toISOString(),
});
const create = async (input: Input<'activity.create'>, options = {}) =>
  (await meetings.cloud.call(who.secretary, 'activity.create', input, options)).envelope;
const titles = async (openid: string) =>
  (await meetings.asks.answer(openid, 'activity.list', {})).items.map(({ title }) => title);
const held = async (openid: string) => (await meetings.asks.answer(openid, 'message.heldTexts', {})).items;
const told = async (openid: string) =>
  (await meetings.asks.answer(openid, 'message.list', {})).items
    .filter(({ what }) => what.startsWith('text'))
    .map(({ what, params }) => [what, params.reason]);
const decide = async (openid: string, release: boolean, reason = '') => {
  const [one] = await held(openid);
  return meetings.asks.answer(openid, 'activity.decideHeld', { heldId: one?.heldId ?? '', release, reason });
};

test.each([
  ['unsure of it', '学习举报办法', {}, 'review'],
  ['out of reach', '学习条例', { faults: [down] }, 'unchecked'],
])(
  'where the check is %s, nobody reads it before somebody has looked',
  async (_what, title, options, why) => {
    const input = planned(title);
    expect(await create(input, options)).toMatchObject({ ok: false, error: { code: 'call.textHeld' } });
    expect(await titles(who.secretary)).toEqual([]);
    expect(await told(who.deputy)).toEqual([['textHeld', '']]);
    // The next level is not bothered while somebody nearer is there.
    expect(await told(who.township)).toEqual([]);
    expect(await held(who.deputy)).toMatchObject([{ area: 'activity', texts: [title, '会议室'], why }]);

    expect(await decide(who.deputy, true)).toEqual({ state: 'released' });
    expect(await titles(who.wang)).toEqual([title]);
    expect(await told(who.secretary)).toEqual([['textReleased', '']]);
    expect(await held(who.deputy)).toEqual([]);
  },
);

test('what was looked at is made once, however often it is said', async () => {
  const input = planned('学习举报办法');
  await create(input);
  await create(input);
  const [one] = await held(who.deputy);
  expect(await held(who.deputy)).toHaveLength(1);
  const release = { heldId: one?.heldId ?? '', release: true };
  await Promise.all([
    meetings.asks.answer(who.deputy, 'activity.decideHeld', release),
    meetings.asks.answer(who.township, 'activity.decideHeld', release),
  ]);
  await meetings.asks.answer(who.deputy, 'activity.decideHeld', release);
  expect(await titles(who.wang)).toHaveLength(1);
  expect(await told(who.secretary)).toHaveLength(1);
  // It cannot be taken back by a later no.
  const no = { ...release, release: false, reason: '不合适' };
  expect((await meetings.asks.refusal(who.deputy, 'activity.decideHeld', no)).code).toBe('call.heldDecided');
  // And the very words may go out from now on.
  expect(await create(input)).toMatchObject({ ok: true });
});

test('a release that breaks off half-way is said again', async () => {
  await create(planned('学习举报办法'));
  const [one] = await held(who.deputy);
  const input = { heldId: one?.heldId ?? '', release: true };
  const faults = [{ do: 'kill', at: 4, when: 'before' } as const];
  await meetings.cloud.call(who.deputy, 'activity.decideHeld', input, { faults });
  await meetings.asks.answer(who.deputy, 'activity.decideHeld', input);
  expect(await titles(who.wang)).toEqual(['学习举报办法']);
});

test('declined with a reason, its writer is told, and the same words are refused', async () => {
  const input = planned('学习举报办法');
  await create(input);
  const [one] = await held(who.deputy);
  const without = { heldId: one?.heldId ?? '', release: false };
  expect(await meetings.asks.refusal(who.deputy, 'activity.decideHeld', without)).toMatchObject({
    fields: { reason: 'missing' },
  });
  expect(await decide(who.deputy, false, '换个题目')).toEqual({ state: 'declined' });
  expect(await told(who.secretary)).toEqual([['textDeclined', '换个题目']]);
  expect(await create(input)).toMatchObject({ ok: false, error: { code: 'call.textRisky' } });
  expect(await titles(who.wang)).toEqual([]);
});

test('nobody but who answers for the place decides, and never the writer', async () => {
  await create(planned('学习举报办法'));
  const [one] = await held(who.deputy);
  const input = { heldId: one?.heldId ?? '', release: true };
  expect(await held(who.secretary)).toEqual([]);
  for (const openid of [who.secretary, who.wang, who.sisterSecretary, who.otherCounty, who.citizen])
    expect((await meetings.asks.refusal(openid, 'activity.decideHeld', input)).code).toBe('call.heldUnknown');
  // Each area makes its own calls.
  expect((await meetings.asks.refusal(who.deputy, 'study.decideHeld', input)).code).toBe('call.heldUnknown');
  expect((await meetings.asks.refusal(who.wang, 'message.heldTexts', {})).code).toBe('call.notAllowed');
  expect(await held(who.otherCounty)).toEqual([]);
  expect(await held(who.township)).toHaveLength(1);
  expect(await titles(who.wang)).toEqual([]);
});

test('it is on the home page of whom it waits for, of those above after a day, and of nobody once it was looked at', async () => {
  const waits = async (openid: string) =>
    (await meetings.asks.answer(openid, 'summary.home', {})).todo
      .filter(({ what }) => what === 'heldTexts')
      .map(({ count }) => count);
  expect(await waits(who.deputy)).toEqual([]);
  await create(planned('学习举报办法'));
  await create(planned('举报电话'));
  expect(await waits(who.deputy)).toEqual([2]);
  for (const openid of [who.secretary, who.wang, who.sisterSecretary, who.township, who.citizen])
    expect([openid, await waits(openid)]).toEqual([openid, []]);
  meetings.cloud.setTime(new Date(meetings.cloud.now().getTime() + 86_400_000 + 60_000));
  expect(await waits(who.township)).toEqual([2]);
  expect(await waits(who.otherCounty)).toEqual([]);
  await decide(who.deputy, true);
  await decide(who.township, false, '换个题目');
  for (const openid of [who.deputy, who.township])
    expect([openid, await waits(openid)]).toEqual([openid, []]);
});

test('what can no longer be done is said to both', async () => {
  const input = planned('学习举报办法');
  await create(input);
  meetings.cloud.setTime(new Date(meetings.cloud.now().getTime() + 400 * 86_400_000));
  expect(await decide(who.deputy, true)).toEqual({ state: 'lapsed' });
  expect(await told(who.secretary)).toEqual([['textLapsed', '']]);
});

test('risky words are refused at once and kept nowhere', async () => {
  expect(await create(planned('专业代开发票'))).toMatchObject({
    ok: false,
    error: { code: 'call.textRisky' },
  });
  expect(await held(who.deputy)).toEqual([]);
});

test('a part somewhere in a list is looked at too', async () => {
  const parts = [
    { kind: 'own' as const, title: '读书' },
    { kind: 'own' as const, title: '学习举报办法' },
  ];
  expect(await create({ ...planned('主题党日'), parts })).toMatchObject({ error: { code: 'call.textHeld' } });
});

test('what one person alone reads is delivered, marked where the check was unsure', async () => {
  const activityId = await meetings.plan(planned('主题党日'));
  const ask = (openid: string, reason: string) =>
    meetings.asks.answer(openid, 'activity.askLeave', { activityId, kind: 'family', reason });
  await ask(who.wang, '去举报');
  await ask(who.li, '家里有事');
  const { items } = await meetings.asks.answer(who.secretary, 'activity.leaveRequests', {});
  expect(items.map(({ reason, review }) => [reason, review]).sort()).toEqual([
    ['去举报', true],
    ['家里有事', undefined],
  ]);
  expect(await held(who.deputy)).toEqual([]);
});
