/** Pictures: hidden until WeChat's check has passed them, checked as they are shown, never more than nine. */
import { type Meetings, startMeetingCloud, who } from '../support/meeting';
import { jpegWith } from '../support/picture-file';

let meetings: Meetings;
let asks: Meetings['asks'];
let uploads = 0;

beforeAll(async () => {
  // What is sent at once is sent in one moment, as far as the functions' clocks can tell.
  meetings = await startMeetingCloud({}, { clockStepMilliseconds: 500 });
  asks = meetings.asks;
});
afterAll(() => meetings.close());

const told = () => meetings.cloud.cloud.backend.wechat.mediaCheck.settled();

/** Stores a file as a phone does. */
async function stored(content: Buffer, folder = 'uploads/pictures'): Promise<string> {
  uploads += 1;
  const path = `${folder}/${String(uploads).padStart(16, '0')}.jpg`;
  const response = await fetch(`${meetings.cloud.url}/wechat/upload?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: { 'x-openid': who.secretary },
    body: new Uint8Array(content),
  });
  return ((await response.json()) as { fileID: string }).fileID;
}

const photo = (words = '') => stored(jpegWith(`${words} ${uploads}`));

async function add(activityId: string, words = ''): Promise<string> {
  const fileId = await photo(words);
  return (await asks.answer(who.secretary, 'activity.addPicture', { activityId, fileId })).pictureId;
}

const picturesOf = async (activityId: string, openid: string = who.secretary) =>
  (await asks.answer(openid, 'activity.minutes', { activityId })).pictures;

async function ended(): Promise<string> {
  // The functions' clock falls behind: by theirs, too, it has begun.
  const startsAt = new Date(Date.now() - 60_000).toISOString();
  const activityId = await meetings.open({ startsAt });
  await asks.answer(who.secretary, 'activity.close', { activityId });
  return activityId;
}

const push = (event: unknown, openid: string | null = null) => meetings.cloud.send(openid, 'push', event);

test('is seen by those who run it at once, by others once it has passed', async () => {
  const activityId = await ended();
  const pictureId = await add(activityId, '合影');
  expect(await picturesOf(activityId)).toEqual([
    { pictureId, state: 'checking', url: expect.any(String), overdue: false },
  ]);
  for (const openid of [who.wang, who.township]) expect(await picturesOf(activityId, openid)).toEqual([]);
  await told();
  for (const openid of [who.secretary, who.wang, who.township]) {
    const [shown] = await picturesOf(activityId, openid);
    expect(shown).toMatchObject({ pictureId, state: 'passed' });
    expect(await (await fetch(shown?.url ?? '')).text()).toContain('合影');
  }
});

test('that WeChat refuses is shown to nobody, its file gone; who runs it is told', async () => {
  const activityId = await ended();
  const pictureId = await add(activityId, 'local-check:risky');
  const [checking] = await picturesOf(activityId);
  await told();
  expect(await picturesOf(activityId)).toEqual([{ pictureId, state: 'refused', url: null, overdue: false }]);
  expect(await picturesOf(activityId, who.wang)).toEqual([]);
  expect((await fetch(checking?.url ?? '')).status).toBe(404);
});

test('of which WeChat is unsure is shown once somebody who runs it stands for it', async () => {
  const activityId = await ended();
  const pictureId = await add(activityId, 'local-check:review');
  const input = { activityId, pictureId };
  expect(await asks.refusal(who.secretary, 'activity.approvePicture', input)).toEqual({
    code: 'picture.notInReview',
  });
  await told();
  expect(await picturesOf(activityId)).toMatchObject([{ state: 'review' }]);
  expect(await picturesOf(activityId, who.wang)).toEqual([]);
  expect(await asks.refusal(who.wang, 'activity.approvePicture', input)).toEqual({ code: 'call.notAllowed' });
  await asks.answer(who.deputy, 'activity.approvePicture', input);
  await asks.answer(who.deputy, 'activity.approvePicture', input);
  expect(await picturesOf(activityId, who.wang)).toMatchObject([{ pictureId, state: 'passed' }]);
});

test('what is shown is what was checked: changing the file that the phone stored changes nothing', async () => {
  const activityId = await ended();
  const fileId = await photo('查过的');
  await asks.answer(who.secretary, 'activity.addPicture', { activityId, fileId });
  await told();
  const path = fileId.replace(/^cloud:\/\/[^/]+\//, '');
  await fetch(`${meetings.cloud.url}/wechat/upload?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: { 'x-openid': who.secretary },
    body: Buffer.from('换掉的'),
  });
  const [shown] = await picturesOf(activityId, who.wang);
  expect(await (await fetch(shown?.url ?? '')).text()).toContain('查过的');
});

test('nine at the most, though ten are sent at the same moment; one removed makes room', async () => {
  const activityId = await ended();
  const files = await Promise.all(Array.from({ length: 10 }, () => photo()));
  const sent = await Promise.allSettled(
    files.map((fileId) => asks.answer(who.secretary, 'activity.addPicture', { activityId, fileId })),
  );
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(9);
  const input = { activityId, fileId: await photo() };
  expect(await asks.refusal(who.secretary, 'activity.addPicture', input)).toEqual({
    code: 'picture.tooMany',
    params: { most: 9 },
  });
  const [first] = await picturesOf(activityId);
  const pictureId = first?.pictureId ?? '';
  await asks.answer(who.deputy, 'activity.removePicture', { activityId, pictureId });
  expect(await picturesOf(activityId)).toHaveLength(8);
  expect((await fetch(first?.url ?? '')).status).toBe(404);
  await asks.answer(who.secretary, 'activity.addPicture', input);
  expect(await picturesOf(activityId)).toHaveLength(9);
});

test('added twice by the same call, one after the other or at once, it is one', async () => {
  const activityId = await ended();
  const input = { activityId, fileId: await photo() };
  const [one, other] = await Promise.all(
    [1, 2].map(() => asks.answer(who.secretary, 'activity.addPicture', input, { requestId: 'same-picture' })),
  );
  expect(one).toEqual(other);
  await asks.answer(who.secretary, 'activity.addPicture', input);
  expect(await picturesOf(activityId)).toHaveLength(1);
});

test('a call that broke off anywhere is completed by saying it again', async () => {
  let broken = 0;
  for (let at = 1; ; at++) {
    const activityId = await ended();
    const input = { activityId, fileId: await photo() };
    const faults = [{ do: 'fail', at, when: 'before', message: 'broken off' }] as const;
    const { envelope } = await meetings.cloud.call(who.secretary, 'activity.addPicture', input, { faults });
    if (!envelope.ok) await asks.answer(who.secretary, 'activity.addPicture', input);
    await told();
    expect(await picturesOf(activityId, who.wang)).toMatchObject([{ state: 'passed' }]);
    if (envelope.ok) break;
    broken += 1;
  }
  expect(broken).toBeGreaterThan(4);
});

test.each([
  ['no picture', () => stored(Buffer.from('<svg onload=alert(1)>')), 'picture.unreadable'],
  ['cut short', () => stored(jpegWith().subarray(0, -2)), 'picture.unreadable'],
  ['too large', () => stored(Buffer.concat([jpegWith(), Buffer.alloc(2_000_000)])), 'picture.tooLarge'],
  [
    'not there',
    async () => 'cloud://local.local-local/uploads/pictures/aaaaaaaaaaaaaaaa.jpg',
    'picture.unreadable',
  ],
  ['a file of ours', () => stored(jpegWith(), 'documents/activities'), 'call.badInput'],
])('what is %s is refused', async (_name, file, code) => {
  const input = { activityId: await ended(), fileId: await file() };
  expect(await asks.refusal(who.secretary, 'activity.addPicture', input)).toMatchObject({ code });
});

describe('what WeChat pushes', () => {
  test('is nobody else’s to say: no phone is told the trace, and any other changes nothing', async () => {
    const activityId = await ended();
    const pictureId = await add(activityId, 'local-check:risky');
    const seen = JSON.stringify(
      (await meetings.cloud.call(who.secretary, 'activity.minutes', { activityId })).envelope,
    );
    expect(seen).not.toMatch(/trace|local-[0-9a-f]{32}/);
    for (const trace_id of [pictureId, 'null', '', 'x'.repeat(300), undefined, null, { $ne: '' }]) {
      const event = { Event: 'wxa_media_check', trace_id, errcode: 0, result: { suggest: 'pass' } };
      expect((await push(event, who.secretary)).envelope).toBe('success');
    }
    await told();
    expect(await picturesOf(activityId)).toMatchObject([{ state: 'refused' }]);
  });

  test('twice, or of a picture that is gone, changes nothing', async () => {
    const activityId = await ended();
    await add(activityId);
    await told();
    const { wechat } = meetings.cloud.cloud.backend;
    expect(wechat.records.at(-1)).toMatchObject({ api: 'security.mediaCheckAsync', errcode: 0 });
    expect((await push({ Event: 'user_enter_tempsession' })).envelope).toBe('success');
    expect((await push('"nothing"')).status).toBe(400);
    expect(await picturesOf(activityId)).toMatchObject([{ state: 'passed' }]);
  });

  test('a check that came to nothing may be asked for again', async () => {
    const activityId = await ended();
    const fileId = await photo();
    const faults = [{ do: 'fail', at: 99, when: 'before', message: 'never' }] as const;
    await meetings.cloud.call(who.secretary, 'activity.addPicture', { activityId, fileId }, { faults });
    await told();
    const [picture] = await picturesOf(activityId);
    const again = { activityId, pictureId: picture?.pictureId ?? '' };
    await asks.answer(who.secretary, 'activity.checkPictureAgain', again);
    expect(await picturesOf(activityId)).toMatchObject([{ state: 'passed', overdue: false }]);
  });
});

test('is added and removed by those who lead the host, and not once it is cancelled or of another activity', async () => {
  const activityId = await ended();
  const pictureId = await add(activityId);
  const fileId = await photo();
  for (const openid of [who.wang, who.township, who.sisterSecretary, who.citizen]) {
    for (const [name, input] of [
      ['activity.addPicture', { activityId, fileId }],
      ['activity.removePicture', { activityId, pictureId }],
      ['activity.checkPictureAgain', { activityId, pictureId }],
    ] as const) {
      expect(await asks.refusal(openid, name, input)).toEqual({ code: 'call.notAllowed' });
    }
  }
  const other = { activityId: await ended(), pictureId };
  expect(await asks.refusal(who.secretary, 'activity.removePicture', other)).toEqual({
    code: 'picture.unknown',
  });
});
