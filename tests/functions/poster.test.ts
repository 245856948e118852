import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { readPoster } from '../../contract/activity/check-in-code';
import { activityRow } from '../support/activity-row';
import { type Meetings, startMeetingCloud, who } from '../support/meeting';
import { tree } from '../support/people';

let meetings: Meetings;
let asks: Meetings['asks'];

const HOUR = 3_600_000;
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);

beforeAll(async () => {
  const times = { openedAt: ago(3 * HOUR), closedAt: ago(HOUR) };
  meetings = await startMeetingCloud({
    activities: [
      activityRow('OVER', { state: 'closed', ...times }),
      activityRow('OFF', { state: 'cancelled', openedAt: ago(HOUR) }),
    ],
  });
  asks = meetings.asks;
});
afterAll(() => meetings.close());

const scan = (openid: string, activityId: string, capturedAt?: Date) =>
  asks.answer(openid, 'activity.checkInByPoster', {
    activityId,
    ...(capturedAt ? { capturedAt: capturedAt.toISOString() } : {}),
  });

test('the printed code opens the check-in page with the activity, and names what it is for', async () => {
  const activityId = await meetings.plan({ title: '十一月主题党日', place: '村部二楼' });
  const poster = await asks.answer(who.secretary, 'activity.poster', { activityId });
  expect(poster).toMatchObject({
    title: '十一月主题党日',
    place: '村部二楼',
    branchName: tree.branch.name,
    pictureType: 'image/png',
  });
  const { data, width, height } = PNG.sync.read(Buffer.from(poster.picture, 'base64'));
  const read = jsQR(new Uint8ClampedArray(data), width, height)?.data ?? '';
  expect(read).toBe(poster.text);
  expect(read).toMatch(/^packages\/activity\/pages\/check-in\/index\?scene=/);
  expect(readPoster(read)).toBe(activityId);
});

test('when WeChat makes no code it says so, and asking again helps', async () => {
  const activityId = await meetings.plan();
  const input = { activityId };
  const busy = {
    faults: [
      { do: 'openApi', api: 'wxacode.getUnlimited', errcode: 45009, errmsg: 'reach max api' },
    ] as const,
  };
  const { envelope } = await meetings.cloud.call(who.secretary, 'activity.poster', input, busy);
  expect(envelope).toEqual({ ok: false, error: { code: 'code.tooMany' } });
  expect(await asks.answer(who.secretary, 'activity.poster', input)).toMatchObject({ activityId });
});

test.each([
  ['a member', who.li],
  ["another branch's secretary", who.sisterSecretary],
  ['the township', who.township],
])('%s gets none', async (_who, openid) => {
  const activityId = await meetings.plan();
  expect(await asks.refusal(openid, 'activity.poster', { activityId })).toEqual({ code: 'call.notAllowed' });
});

test('scanned, it waits for the secretary, and is confirmed in the same list as what was sent later', async () => {
  const activityId = await meetings.open();
  expect(await scan(who.wang, activityId)).toMatchObject({ state: 'present', waiting: true, already: false });
  expect(await scan(who.wang, activityId)).toMatchObject({ waiting: true });
  expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: null });
  const { captures } = await asks.answer(who.secretary, 'activity.attendance', { activityId });
  expect(captures).toEqual([expect.objectContaining({ memberId: 'wang', source: 'poster' })]);
  await asks.answer(who.secretary, 'activity.confirmCaptures', {
    activityId,
    memberIds: ['wang'],
    accept: true,
  });
  expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'present', source: 'poster' });
  expect(await scan(who.wang, activityId)).toMatchObject({ already: true, waiting: false });
});

test('it costs three requests in two waves', async () => {
  const activityId = await meetings.open();
  const { cost } = await meetings.cloud.call(who.li, 'activity.checkInByPoster', { activityId });
  expect(cost).toMatchObject({ trips: 3, waves: 2 });
});

test('it is taken while the check-in may be open, or may have been when it was scanned', async () => {
  const planned = await meetings.plan({ startsAt: ago(-3 * HOUR).toISOString() });
  const refusalOf = async (openid: string, activityId: string, capturedAt?: Date) =>
    (
      await asks.refusal(openid, 'activity.checkInByPoster', {
        activityId,
        ...(capturedAt ? { capturedAt: capturedAt.toISOString() } : {}),
      })
    ).code;
  expect(await refusalOf(who.wang, planned)).toBe('activity.notOpen');
  expect(await refusalOf(who.wang, 'OVER')).toBe('activity.closed');
  expect(await refusalOf(who.wang, 'OVER', ago(HOUR / 2))).toBe('activity.closed');
  expect(await refusalOf(who.wang, 'OVER', ago(4 * HOUR))).toBe('activity.notOpen');
  expect(await refusalOf(who.wang, 'OVER', ago(25 * HOUR))).toBe('activity.captureTooOld');
  expect(await refusalOf(who.wang, 'OVER', ago(-HOUR))).toBe('activity.captureInFuture');
  expect(await refusalOf(who.wang, 'OFF')).toBe('activity.cancelled');
  expect(await refusalOf(who.wang, 'NOWHERE')).toBe('activity.unknown');
  expect(await refusalOf(who.citizen, 'OVER', ago(2 * HOUR))).toBe('member.notBound');
  expect(await refusalOf(who.sister, 'OVER', ago(2 * HOUR))).toBe('activity.otherBranch');
  expect(await scan(who.wang, 'OVER', ago(2 * HOUR))).toMatchObject({ waiting: true });
});
