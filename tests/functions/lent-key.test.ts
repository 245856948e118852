import { readCode, slotAt, wordSeconds } from '../../contract/activity/check-in-code';
import { mintCode } from '../../server/activity/check-in/check-in-code';
import { wordOf } from '../../server/activity/check-in/spoken-word';
import { type LentKey, mintHere } from '../../src/features/activity/code/lent-code';
import { codeOf, type Meetings, startMeetingCloud, who } from '../support/meeting';
import { tree } from '../support/people';

let meetings: Meetings;
let asks: Meetings['asks'];

const HOUR = 3_600_000;

beforeAll(async () => {
  meetings = await startMeetingCloud();
  asks = meetings.asks;
});
afterAll(() => meetings.close());

/** The key that the cloud hands out, as a phone keeps it. */
async function lent(activityId: string, openid: string = who.secretary): Promise<LentKey> {
  const { key, branchId, slotSeconds, now, until } = await asks.answer(openid, 'activity.lend', {
    activityId,
  });
  const ahead = new Date(now).getTime() - Date.now();
  return { key, branchId, slotSeconds, ahead, until: new Date(until).getTime() };
}

test('a phone and the cloud mint the same code and word, and these never change', () => {
  // Of the key of activity A under the tests' master key.
  const key: LentKey = {
    key: 'prEGAB5LjcbYH3EK6BW9bGhlsv_HpcPizH5rEp1945I',
    branchId: 'branch',
    slotSeconds: 10,
    ahead: 0,
    until: 0,
  };
  const at = new Date('2026-11-25T01:26:03Z');
  const minted = mintHere('A', key, at.getTime());
  expect(minted).toEqual({
    code: 'A.branch.2ywj2c.lNr85IwwLAaYe6fg_t9eJA',
    slotSeconds: 10,
    secondsLeft: 7,
    word: '334126',
    wordSecondsLeft: 57,
  });
  expect(mintCode({ activityId: 'A', branchId: 'branch', slot: slotAt(at, 10) })).toBe(minted.code);
  expect(wordOf({ _id: 'A', branchId: 'branch' }, slotAt(at, wordSeconds))).toBe(minted.word);
});

test('what a phone mints with the lent key is taken as if the cloud had shown it', async () => {
  const activityId = await meetings.open();
  const key = await lent(activityId);
  const { code, word } = mintHere(activityId, key, Date.now());
  expect(await asks.answer(who.wang, 'activity.checkIn', { code })).toMatchObject({ state: 'present' });
  expect(await asks.answer(who.li, 'activity.checkInByWord', { word })).toMatchObject({ activityId });
});

test('a phone whose clock is wrong mints by the clock of the cloud', async () => {
  const activityId = await meetings.open();
  const key = await lent(activityId);
  const wrong = 3_600_000;
  const { code } = mintHere(activityId, { ...key, ahead: key.ahead - wrong }, Date.now() + wrong);
  expect(readCode(code)?.slot).toBe(readCode(codeOf(activityId))?.slot);
});

test('the key opens no other activity', async () => {
  const [one, other] = [await meetings.open(), await meetings.open()];
  const key = await lent(one);
  const { code } = mintHere(other, key, Date.now());
  expect(await asks.refusal(who.wang, 'activity.checkIn', { code })).toEqual({ code: 'activity.codeForged' });
});

test('it is lent for 24 hours after the start', async () => {
  const startsAt = new Date(Date.now() + 2 * HOUR);
  const activityId = await meetings.plan({ startsAt: startsAt.toISOString() });
  expect((await lent(activityId)).until).toBe(startsAt.getTime() + 24 * HOUR);
});

test('lending opens nothing, and each who was handed the key leaves one line', async () => {
  const activityId = await meetings.plan();
  for (const openid of [who.secretary, who.secretary, who.deputy]) await lent(activityId, openid);
  expect(await asks.answer(who.wang, 'activity.detail', { activityId })).toMatchObject({
    state: 'announced',
  });
  const { engine } = meetings.cloud.cloud.backend;
  const { result } = await engine.find('audits', { query: { about: `activities/${activityId}` } });
  expect(result).toEqual(
    [who.secretary, who.deputy].map((openid) =>
      expect.objectContaining({ what: 'activity.lend', openid, branchId: tree.branch._id }),
    ),
  );
});

test.each([
  ['a member', who.li, 'call.notAllowed'],
  ["another branch's secretary", who.sisterSecretary, 'call.notAllowed'],
  ['the township', who.township, 'call.notAllowed'],
  ['a citizen', who.citizen, 'call.notAllowed'],
])('%s is lent none', async (_who, openid, code) => {
  const activityId = await meetings.open();
  expect(await asks.refusal(openid, 'activity.lend', { activityId })).toEqual({ code });
});

test("the host's key is not lent to the other branch of a joint activity", async () => {
  const activityId = await meetings.open({ withBranchIds: [tree.sisterBranch._id] }, [who.sisterSecretary]);
  expect(await asks.refusal(who.sisterSecretary, 'activity.lend', { activityId })).toEqual({
    code: 'call.notAllowed',
  });
});

test('after the end there is none', async () => {
  const activityId = await meetings.open();
  await asks.answer(who.secretary, 'activity.close', { activityId });
  expect(await asks.refusal(who.secretary, 'activity.lend', { activityId })).toEqual({
    code: 'activity.closed',
  });
});
