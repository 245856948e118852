/**
 * What somebody in charge decided or entered stands, whatever comes between: another who ends or files at the same moment,
 * or a call that broke off between the decision and the record. Each other call comes at every place it can.
 */
import type { CallName } from '../../contract/api';
import { aMinuteAfterTheEnd, type Meetings, startMeetingCloud, who } from '../support/meeting';

let meetings: Meetings;
let asks: Meetings['asks'];

beforeAll(async () => {
  meetings = await startMeetingCloud();
  asks = meetings.asks;
});
afterAll(() => meetings.close());

const leave = { kind: 'sick', reason: '去医院复查' } as const;
const askLeave = (activityId: string) => asks.answer(who.wang, 'activity.askLeave', { activityId, ...leave });
const sendCapture = (activityId: string) => asks.answer(who.wang, 'activity.checkInByPoster', { activityId });
const close = (activityId: string) => asks.answer(who.secretary, 'activity.close', { activityId });
const approval = (activityId: string) => ({ activityId, memberId: 'wang', approve: true });
const confirmation = (activityId: string) => ({ activityId, memberIds: ['wang'], accept: true });

/** Its check-in has ended a minute ago and its minutes are written: it may be filed. */
async function fileable(activityId: string): Promise<string> {
  await close(activityId);
  await asks.answer(who.secretary, 'activity.saveMinutes', { activityId, version: 0, sections: [] });
  await aMinuteAfterTheEnd(meetings.cloud, activityId);
  return activityId;
}

interface Outcome {
  /** What the call that was held up answered: `ok`, or why it was refused. */
  first: string;
  second: string;
  state: string | null;
  source: string | null;
}

const outcomeOf = (envelope: { ok: boolean; error?: { code: string } }) =>
  envelope.ok ? 'ok' : `${envelope.error?.code}`;

/** The first call with the second between any two of its requests, each time with an activity of its own. */
async function atEveryPlace(
  prepare: () => Promise<string>,
  [one, first, firstInput]: readonly [openid: string, CallName, (activityId: string) => object],
  [other, second, secondInput]: readonly [openid: string, CallName, (activityId: string) => object],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let at = 1; ; at++) {
    const activityId = await prepare();
    const held = await meetings.cloud.holdUp(one, first, firstInput(activityId), { at });
    if (!held.reached) return outcomes;
    const between = await meetings.cloud.call(other, second, secondInput(activityId));
    const answered = outcomeOf(await held.done());
    const { state, source } = await meetings.recordOf(activityId, 'wang');
    outcomes.push({ first: answered, second: outcomeOf(between.envelope), state, source });
  }
}

/** The call dies after its `at`th request. */
async function killed(openid: string, name: CallName, input: object, at: number): Promise<boolean> {
  const faults = [{ do: 'kill', at, when: 'after' }] as const;
  const { status } = await meetings.cloud.call(openid, name, input, { faults });
  return status !== 200;
}

describe('B2: leave approved while the record is filed', () => {
  const waitingAtTheEnd = async () => {
    const activityId = await meetings.open();
    await askLeave(activityId);
    return fileable(activityId);
  };

  test('is in the record, or refused; never approved and absent for ever', async () => {
    const outcomes = await atEveryPlace(
      waitingAtTheEnd,
      [who.secretary, 'activity.decideLeave', approval],
      [who.deputy, 'activity.file', (activityId) => ({ activityId })],
    );
    expect(outcomes.length).toBeGreaterThan(5);
    for (const { first, second, state } of outcomes) {
      expect([first, state]).toEqual(['ok', 'leave']);
      expect(['ok', 'activity.leavesWait', 'activity.beingRecorded']).toContain(second);
    }
  });

  test('and filing held up anywhere refuses, or finds it in the record', async () => {
    const outcomes = await atEveryPlace(
      waitingAtTheEnd,
      [who.deputy, 'activity.file', (activityId) => ({ activityId })],
      [who.secretary, 'activity.decideLeave', approval],
    );
    for (const { second, state } of outcomes) expect([second, state]).toEqual(['ok', 'leave']);
    expect(new Set(outcomes.map(({ first }) => first))).toContain('activity.leavesWait');
  });
});

describe('B3: a check-in sent later while the record is filed', () => {
  const sent = { activityId: '', capturedAt: '' };
  const held = async () => {
    const activityId = await meetings.open();
    sent.capturedAt = new Date().toISOString();
    return fileable(activityId);
  };
  const late = (activityId: string) => ({ ...sent, activityId });

  test.each([
    ['filing held up', who.secretary, 'activity.file', who.wang, 'activity.checkInByPoster'],
    ['the check-in held up', who.wang, 'activity.checkInByPoster', who.secretary, 'activity.file'],
  ] as const)('one of the two is refused: %s', async (_, one, first, other, second) => {
    const inputOf = (name: string) =>
      name === 'activity.file' ? (activityId: string) => ({ activityId }) : late;
    const outcomes = await atEveryPlace(held, [one, first, inputOf(first)], [other, second, inputOf(second)]);
    expect(outcomes.length).toBeGreaterThan(3);
    const refused = ['activity.filed', 'activity.beingRecorded', 'activity.capturesWait'];
    for (const outcome of outcomes) {
      const answers = [outcome.first, outcome.second];
      expect([answers, answers.filter((answer) => refused.includes(answer)).length]).toEqual([answers, 1]);
      expect(answers).toContain('ok');
    }
  });
});

describe('B4: leave approved by a call that died', () => {
  const approvedHalf = async (at: number) => {
    const activityId = await meetings.open();
    await askLeave(activityId);
    await killed(who.secretary, 'activity.decideLeave', approval(activityId), at);
    return activityId;
  };

  test.each([1, 2, 3, 4])('after its request %i is leave once the check-in ends', async (at) => {
    const activityId = await approvedHalf(at);
    await close(activityId);
    const { said } = await asks.answer(who.wang, 'activity.detail', { activityId });
    expect(said?.state).toBe(at < 3 ? 'waiting' : 'approved');
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject(
      at < 3
        ? { state: 'absent', source: 'closing' }
        : { state: 'leave', source: 'entered', reason: leave.reason },
    );
  });

  test('is leave when the check-in had ended already, before the record is frozen', async () => {
    const activityId = await meetings.open();
    await askLeave(activityId);
    const held = await meetings.heldUp(who.secretary, 'activity.decideLeave', approval(activityId));
    await close(activityId);
    await held.done();
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'leave' });
  });
});

describe('B5: a check-in confirmed by a call that died', () => {
  test.each([3, 4])('after its request %i is recorded when the check-in ends', async (at) => {
    const activityId = await meetings.open();
    const { at: scannedAt } = await sendCapture(activityId);
    expect(await killed(who.secretary, 'activity.confirmCaptures', confirmation(activityId), at)).toBe(true);
    await close(activityId);
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({
      ...{ state: 'present', source: 'poster', at: scannedAt },
    });
    expect(await asks.answer(who.secretary, 'activity.confirmCaptures', confirmation(activityId))).toEqual({
      decided: 0,
    });
  });

  test('outweighs what the end wrote when confirmed again', async () => {
    const activityId = await meetings.open();
    await sendCapture(activityId);
    await close(activityId);
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'absent' });
    // Ended, it is held first: the decision is the fourth request.
    expect(await killed(who.secretary, 'activity.confirmCaptures', confirmation(activityId), 4)).toBe(true);
    const { captures } = await asks.answer(who.secretary, 'activity.attendance', { activityId });
    expect(captures).toHaveLength(1);
    await asks.answer(who.deputy, 'activity.confirmCaptures', confirmation(activityId));
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'present', source: 'poster' });
  });
});

describe('B13: what a leader said while another ends the check-in', () => {
  const ending = [who.secretary, 'activity.close', (activityId: string) => ({ activityId })] as const;
  const opened = () => meetings.open();
  const cases = [
    [
      'entered as present',
      opened,
      'activity.enter',
      (activityId: string) => ({ activityId, memberIds: ['wang', 'li'], state: 'present' }),
      'present',
    ],
    [
      'leave approved',
      async () => {
        const activityId = await meetings.open();
        await askLeave(activityId);
        return activityId;
      },
      'activity.decideLeave',
      approval,
      'leave',
    ],
    [
      'check-in confirmed',
      async () => {
        const activityId = await meetings.open();
        await sendCapture(activityId);
        return activityId;
      },
      'activity.confirmCaptures',
      confirmation,
      'present',
    ],
  ] as const;

  test.each(cases)('%s: stands, wherever the end came between', async (_, prepare, name, input, state) => {
    const outcomes = await atEveryPlace(prepare, [who.deputy, name, input], ending);
    expect(outcomes.length).toBeGreaterThan(3);
    // Ended before it was even read, entering needs a reason and says so.
    const refused = { first: 'activity.reasonNeeded', second: 'ok', state: 'absent', source: 'closing' };
    for (const outcome of outcomes) {
      if (outcome.first === 'ok') expect(outcome).toMatchObject({ second: 'ok', state });
      else expect(outcome).toEqual(refused);
    }
    expect(outcomes.filter(({ first }) => first === 'ok').length).toBeGreaterThan(2);
  });

  test.each(cases)('%s: stands, wherever it came between', async (_, prepare, name, input, state) => {
    const outcomes = await atEveryPlace(prepare, ending, [who.deputy, name, input]);
    expect(outcomes.length).toBeGreaterThan(3);
    for (const outcome of outcomes) {
      if (outcome.second === 'ok') expect(outcome).toMatchObject({ first: 'ok', state });
      else expect([outcome.second, outcome.state]).toEqual(['activity.reasonNeeded', 'absent']);
    }
  });

  test('entering says what it did: corrected, never unchanged where the end says otherwise', async () => {
    const activityId = await meetings.open();
    const input = { activityId, memberIds: ['wang', 'li'], state: 'present' as const };
    const held = await meetings.heldUp(who.deputy, 'activity.enter', input, { write: 5 });
    await close(activityId);
    const { data } = await held.done();
    expect(data).toMatchObject({ entered: 0, corrected: 2, unchanged: 0, counts: { arrived: 2 } });
    for (const memberId of ['wang', 'li']) {
      expect(await meetings.recordOf(activityId, memberId)).toMatchObject({ state: 'present' });
    }
  });

  test('of two leaders the later word stands, and the earlier is told what stands', async () => {
    const activityId = await meetings.open();
    const input = { activityId, memberIds: ['wang'] };
    const held = await meetings.heldUp(
      who.deputy,
      'activity.enter',
      { ...input, state: 'leave' },
      { write: 5 },
    );
    await asks.answer(who.secretary, 'activity.enter', { ...input, state: 'present' });
    expect((await held.done()).data).toMatchObject({ entered: 0, corrected: 0, unchanged: 1 });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'present' });
  });

  test('what was entered without signal before the end is not held back by the end', async () => {
    const activityId = await meetings.open();
    await close(activityId);
    const input = { activityId, memberIds: ['wang'], state: 'present' as const, reason: '散会前记的' };
    expect(await asks.answer(who.deputy, 'activity.enter', { ...input, saidSecondsAgo: 60 })).toMatchObject({
      corrected: 1,
      unchanged: 0,
    });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'present' });
  });
});

describe('what was decided and is not recorded yet', () => {
  test('a confirmed check-in outweighs leave that was approved since: who came has come', async () => {
    const activityId = await meetings.open();
    await askLeave(activityId);
    await sendCapture(activityId);
    expect(await killed(who.secretary, 'activity.confirmCaptures', confirmation(activityId), 3)).toBe(true);
    await asks.answer(who.deputy, 'activity.decideLeave', approval(activityId));
    await close(activityId);
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'present', source: 'poster' });
  });

  test('does not come back over what a leader entered since', async () => {
    const activityId = await meetings.open();
    await sendCapture(activityId);
    expect(await killed(who.secretary, 'activity.confirmCaptures', confirmation(activityId), 3)).toBe(true);
    const entered = { activityId, memberIds: ['wang'], state: 'absent' as const, reason: '认错人了' };
    await asks.answer(who.deputy, 'activity.enter', entered);
    await close(activityId);
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'absent', source: 'entered' });
  });
});

describe('called off while somebody is entered as come', () => {
  const soon = async () => {
    const activityId = await meetings.plan({ startsAt: new Date(Date.now() + 60_000).toISOString() });
    return activityId;
  };
  const entering = (activityId: string) => ({
    activityId,
    memberIds: ['wang'],
    state: 'remote',
    reason: '线上',
  });
  const callingOff = (activityId: string) => ({ activityId, reason: '停电' });
  const cameOrOff = (
    { first, second, state }: Outcome,
    [came, off]: ['first' | 'second', 'first' | 'second'],
  ) => {
    const [entered, cancelled] = [came === 'first' ? first : second, off === 'first' ? first : second];
    // One of the two holds, and nobody was told otherwise.
    expect([entered, cancelled].filter((answer) => answer === 'ok')).toHaveLength(1);
    expect(state).toBe(entered === 'ok' ? 'remote' : null);
  };

  test('one of the two is refused, wherever the calling off comes', async () => {
    const outcomes = await atEveryPlace(
      soon,
      [who.deputy, 'activity.enter', entering],
      [who.secretary, 'activity.cancel', callingOff],
    );
    expect(outcomes.length).toBeGreaterThan(5);
    for (const outcome of outcomes) cameOrOff(outcome, ['first', 'second']);
  });

  test('and wherever the entry comes', async () => {
    const outcomes = await atEveryPlace(
      soon,
      [who.secretary, 'activity.cancel', callingOff],
      [who.deputy, 'activity.enter', entering],
    );
    expect(outcomes.map(({ first }) => first)).toContain('activity.someoneCame');
    for (const outcome of outcomes) cameOrOff(outcome, ['second', 'first']);
  });
});

test('whoever is entered as come while leave is granted to them has come', async () => {
  const outcomes = await atEveryPlace(
    async () => {
      const activityId = await meetings.open();
      await askLeave(activityId);
      return activityId;
    },
    [
      who.deputy,
      'activity.enter',
      (activityId) => ({ activityId, memberIds: ['wang'], state: 'remote', reason: '线上' }),
    ],
    [who.secretary, 'activity.decideLeave', approval],
  );
  for (const outcome of outcomes)
    expect(outcome).toMatchObject({ first: 'ok', second: 'ok', state: 'remote' });
});

test('whoever is entered as absent while the end does so is absent by somebody’s word', async () => {
  const outcomes = await atEveryPlace(
    () => meetings.open(),
    [
      who.deputy,
      'activity.enter',
      (activityId) => ({ activityId, memberIds: ['wang'], state: 'absent', reason: '没来' }),
    ],
    [who.secretary, 'activity.close', (activityId) => ({ activityId })],
  );
  for (const { state, source } of outcomes) {
    expect(state).toBe('absent');
    expect(['entered', 'backfilled']).toContain(source);
  }
});
