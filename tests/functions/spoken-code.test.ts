import * as fc from 'fast-check';
import { wordOf, wordSlotAt } from '../../server/activity/check-in/spoken-word';
import { activityRow } from '../support/activity-row';
import { codeOf, type Meetings, startMeetingCloud, who } from '../support/meeting';
import { accountsOf, openidOf, organizations, person, tree } from '../support/people';

let meetings: Meetings;

/** With them the branch is as large as branches get (domain.md). */
const GUESSERS = 97;
const guessers = Array.from({ length: GUESSERS }, (_, index) => person(`guesser${index}`));
const people = [
  person('secretary', { offices: [['secretary', tree.branch]] }),
  person('wang'),
  person('li'),
  person('away', { memberClass: 'away' }),
  person('sister', { branch: tree.sisterBranch }),
  ...guessers,
];
const away = openidOf('away');
let nextGuesser = 0;
/** Somebody who has not tried a word yet. */
const somebodyNew = () => {
  const id = `guesser${nextGuesser++}`;
  if (nextGuesser > GUESSERS) throw new Error('more guessers are needed');
  return { id, openid: openidOf(id) };
};

beforeAll(async () => {
  meetings = await startMeetingCloud({
    organizations,
    members: people,
    accounts: accountsOf(people),
    activities: [elsewhere],
  });
});
afterAll(() => meetings.close());
afterEach(async () => {
  await Promise.all(opened.splice(0).map((activityId) => end(activityId)));
});

const HOUR = 3_600_000;
const elsewhere = activityRow('ELSEWHERE', {
  branchId: tree.sisterBranch._id,
  state: 'open',
  openedAt: new Date(),
  createdBy: 'sisterSecretary',
});

const opened: string[] = [];
async function open(over: Parameters<Meetings['open']>[0] = {}): Promise<string> {
  const activityId = await meetings.open(over);
  opened.push(activityId);
  return activityId;
}
const end = (activityId: string) => meetings.cloud.call(who.secretary, 'activity.close', { activityId });

/** The word of an activity, `minutesAgo` minutes back. */
const wordFor = (activityId: string, { branchId = tree.branch._id as string, minutesAgo = 0 } = {}) =>
  wordOf({ _id: activityId, branchId }, wordSlotAt(new Date()) - minutesAgo);

/** `count` words that are none of the activity's. */
function wrongWords(activityId: string, count: number): string[] {
  const right = new Set(Array.from({ length: 16 }, (_, age) => wordFor(activityId, { minutesAgo: age - 2 })));
  const words: string[] = [];
  for (let n = 100_000; words.length < count; n += 7919) if (!right.has(`${n}`)) words.push(`${n}`);
  return words;
}
const say = (openid: string, word: string, remote = false) =>
  meetings.cloud.call(openid, 'activity.checkInByWord', { word, remote });

test('the word shown to the secretary checks a member in, as a scan does', async () => {
  const activityId = await open({ title: '十一月主题党日', creditHours: 1.5 });
  const shown = await meetings.asks.answer(who.secretary, 'activity.code', { activityId });
  expect(shown.word).toMatch(/^\d{6}$/);
  expect(shown.wordSecondsLeft).toBeGreaterThanOrEqual(1);
  expect(shown.wordSecondsLeft).toBeLessThanOrEqual(60);

  const answer = await meetings.asks.answer(who.wang, 'activity.checkInByWord', {
    word: ` ${shown.word.slice(0, 3)} ${shown.word.slice(3)} `,
  });
  expect(answer).toMatchObject({ activityId, title: '十一月主题党日', state: 'present', already: false });
  expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'present', source: 'spoken' });
});

test('the right word at the first try costs four requests in three waves', async () => {
  const activityId = await open();
  const { envelope, cost } = await say(somebodyNew().openid, wordFor(activityId));
  expect(envelope.ok).toBe(true);
  expect(cost).toMatchObject({ trips: 4, waves: 3 });
});

test('the word of the minute before is taken, and said again it is the same record', async () => {
  const activityId = await open();
  const saidTwice = async () => {
    const { openid } = somebodyNew();
    const minute = wordSlotAt(new Date());
    const word = wordFor(activityId, { minutesAgo: 1 });
    const answers = [await say(openid, word), await say(openid, word)].map(({ envelope }) => envelope.data);
    return { answers, sameMinute: wordSlotAt(new Date()) === minute };
  };
  // A minute that ends in between makes the word too old: then it is said anew in the next.
  const once = await saidTwice();
  const { answers } = once.sameMinute ? once : await saidTwice();
  const [first, second] = answers;
  expect(first).toMatchObject({ activityId, already: false });
  expect(second).toEqual({ ...first, already: true });
});

test('of two activities open at once the word says which', async () => {
  const [one, other] = [await open({ title: '上午' }), await open({ title: '下午' })];
  const { openid } = somebodyNew();
  expect((await say(openid, wordFor(other))).envelope.data).toMatchObject({ activityId: other });
  expect((await say(openid, wordFor(one))).envelope.data).toMatchObject({ activityId: one });
});

test('who scans and then says the word keeps the first record, who was noted on leave did come', async () => {
  const activityId = await open();
  await meetings.scan(who.wang, activityId);
  expect((await say(who.wang, wordFor(activityId))).envelope.data).toMatchObject({ already: true });
  expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ source: 'scanned' });

  const note = { activityId, memberIds: ['li'], state: 'leave' as const, reason: '来电话' };
  await meetings.asks.answer(who.secretary, 'activity.enter', note);
  expect((await say(who.li, wordFor(activityId))).envelope.data).toMatchObject({
    state: 'present',
    already: false,
  });
  expect(await meetings.recordOf(activityId, 'li')).toMatchObject({ state: 'present', source: 'spoken' });
});

test('who says it after the minutes of grace is late', async () => {
  const startsAt = new Date(Date.now() - HOUR).toISOString();
  const activityId = await open({ startsAt, lateAfterMinutes: 15 });
  expect((await say(somebodyNew().openid, wordFor(activityId))).envelope.data).toMatchObject({
    state: 'late',
  });
});

describe('from afar', () => {
  test('a member who is long away is recorded as remote, never as late', async () => {
    const startsAt = new Date(Date.now() - HOUR).toISOString();
    const activityId = await open({ startsAt, lateAfterMinutes: 0 });
    expect((await say(away, wordFor(activityId), true)).envelope.data).toMatchObject({ state: 'remote' });
    expect(await meetings.recordOf(activityId, 'away')).toMatchObject({ state: 'remote', source: 'spoken' });
  });

  test('nobody else says so of themselves, and it costs them no try', async () => {
    const activityId = await open();
    const { openid } = somebodyNew();
    for (let time = 0; time < 6; time++) {
      const { envelope, cost } = await say(openid, wordFor(activityId), true);
      expect(envelope.error).toEqual({ code: 'activity.remoteNotYours' });
      expect(cost.trips).toBe(1);
    }
    expect((await say(openid, wordFor(activityId))).envelope.ok).toBe(true);
  });
});

const fullWidth = (word: string) =>
  word.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

test('typed in full-width digits it is the same word', async () => {
  const activityId = await open();
  const { openid } = somebodyNew();
  expect((await say(openid, fullWidth(wordFor(activityId)))).envelope).toMatchObject({ ok: true });
});

describe('refused, each with its own reason', () => {
  test.each([
    ['none of ours', (activityId: string) => wrongWords(activityId, 1)[0], 'activity.wordWrong'],
    [
      'of another branch',
      () => wordFor('ELSEWHERE', { branchId: tree.sisterBranch._id }),
      'activity.wordWrong',
    ],
    [
      'as another branch would have it',
      (activityId: string) => wordFor(activityId, { branchId: tree.sisterBranch._id }),
      'activity.wordWrong',
    ],
    [
      'of a minute to come',
      (activityId: string) => wordFor(activityId, { minutesAgo: -2 }),
      'activity.wordWrong',
    ],
    ['two minutes old', (activityId: string) => wordFor(activityId, { minutesAgo: 2 }), 'activity.wordStale'],
    [
      'nine minutes old',
      (activityId: string) => wordFor(activityId, { minutesAgo: 9 }),
      'activity.wordStale',
    ],
  ])('a word %s', async (_what, wordThatIs, code) => {
    const activityId = await open();
    const { openid } = somebodyNew();
    const { envelope } = await say(openid, wordThatIs(activityId) ?? '');
    expect(envelope.error).toEqual({ code, params: { left: 4 } });
  });

  test('by anyone but a member: a citizen is told to bind, at the cost of their loading', async () => {
    const activityId = await open();
    const { envelope, cost } = await say(who.citizen, wordFor(activityId));
    expect(envelope.error).toEqual({ code: 'member.notBound' });
    expect(cost.trips).toBe(1);
  });

  test('by another after the end; who was recorded before it is told so again', async () => {
    const activityId = await open();
    const word = wordFor(activityId);
    const first = (await say(who.wang, word)).envelope.data;
    await end(activityId);
    expect((await say(who.li, word)).envelope.error).toEqual({ code: 'activity.closed' });
    expect((await say(who.wang, word)).envelope.data).toEqual({ ...first, already: true });
  });

  test('while nothing is open', async () => {
    const { envelope } = await say(who.li, '000000');
    expect(envelope.error).toEqual({ code: 'activity.noneOpen' });
  });

  test.each(['48291', '4829155', '48291a', '', '４８２９１'])('%j is no word', async (word) => {
    const refusal = await meetings.asks.refusal(who.wang, 'activity.checkInByWord', { word });
    expect(refusal).toMatchObject({ code: 'call.badInput', fields: { word: 'wrongFormat' } });
  });
});

describe('guessing', () => {
  test('is told how many tries are left, and blocked at the fifth with the minutes to wait', async () => {
    const activityId = await open();
    const { openid } = somebodyNew();
    const answers = [];
    for (const word of wrongWords(activityId, 7)) answers.push((await say(openid, word)).envelope.error);
    expect(answers.slice(0, 4).map(({ params }) => params.left)).toEqual([4, 3, 2, 1]);
    for (const blocked of answers.slice(4)) {
      expect(blocked).toEqual({ code: 'activity.wordBlocked', params: { minutes: 10 } });
    }
    expect((await say(openid, wordFor(activityId))).envelope.error.code).toBe('activity.wordBlocked');
    // Being blocked is about the word alone.
    expect(await meetings.scan(openid, activityId)).toMatchObject({ already: false });
  });

  test('a hundred words one after another: no more than five are compared, the right one among the rest is not', async () => {
    const activityId = await open();
    const { id, openid } = somebodyNew();
    const words = wrongWords(activityId, 100);
    words.splice(50, 1, wordFor(activityId));
    for (const word of words) await say(openid, word);
    expect(await meetings.recordOf(activityId, id)).toMatchObject({ state: null });
  });

  test('a hundred words at the same moment: five are compared, whichever they are', async () => {
    const activityId = await open();
    const { openid } = somebodyNew();
    const answers = await Promise.all(wrongWords(activityId, 100).map((word) => say(openid, word)));
    // One that is compared and wrong asks once more than one that is not: which activities have ended.
    const compared = answers.filter(({ cost }) => cost.trips === 5);
    const blocked = answers.filter(({ cost }) => cost.trips === 4);
    expect([compared.length, blocked.length]).toEqual([5, 95]);
    for (const { envelope } of blocked) expect(envelope.error.code).toBe('activity.wordBlocked');
  });

  test('the same word sent again and again, as by a weak network, is one try', async () => {
    const activityId = await open();
    const { openid } = somebodyNew();
    const [word = ''] = wrongWords(activityId, 1);
    const answers = await Promise.all(Array.from({ length: 8 }, () => say(openid, word)));
    const left = answers.map(({ envelope }) => envelope.error.params.left);
    // A new minute may have begun between two of them.
    expect(Math.min(...left)).toBeGreaterThanOrEqual(3);
  });

  test("costs nobody else's tries", async () => {
    const activityId = await open();
    const { openid } = somebodyNew();
    await Promise.all(wrongWords(activityId, 5).map((word) => say(openid, word)));
    expect((await say(away, wordFor(activityId))).envelope.ok).toBe(true);
  });
});

describe('the scanned code', () => {
  test('of which any character was changed is refused before any request', async () => {
    const activityId = await open();
    const { openid } = somebodyNew();
    const code = codeOf(activityId);
    const other = fc.constantFrom(...'ABCxyz019_-.%中');
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: code.length - 1 }), other, async (at, character) => {
        const changed = code.slice(0, at) + character + code.slice(at + 1);
        fc.pre(changed !== code);
        const { envelope, cost } = await meetings.cloud.call(openid, 'activity.checkIn', { code: changed });
        expect(['activity.codeForged', 'activity.codeUnreadable']).toContain(envelope.error?.code);
        expect(cost.trips).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  test('of a slot to come is forged or stale, never taken; after the end nobody else replays it', async () => {
    const activityId = await open();
    const ahead = await meetings.asks.refusal(who.li, 'activity.checkIn', {
      code: codeOf(activityId, { slotsAgo: -3 }),
    });
    expect(ahead).toEqual({ code: 'activity.codeStale' });
    const code = codeOf(activityId);
    await meetings.asks.answer(who.wang, 'activity.checkIn', { code });
    await end(activityId);
    expect(await meetings.asks.refusal(who.li, 'activity.checkIn', { code })).toEqual({
      code: 'activity.closed',
    });
  });
});

describe('the live view', () => {
  test('of a hundred people is looked at for two requests in one wave', async () => {
    const activityId = await open();
    const ask = (name: string) => meetings.cloud.call(who.secretary, name, { activityId });
    expect((await ask('activity.code')).cost).toMatchObject({ trips: 2, waves: 1 });
    expect((await ask('activity.attendance')).cost).toMatchObject({ trips: 2, waves: 1 });
    expect((await ask('activity.detail')).cost).toMatchObject({ trips: 2, waves: 1 });
  });
});
