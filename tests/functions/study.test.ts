import { attendanceOf } from '../../server/activity/model/attendance-record';
import { activityRow } from '../support/activity-row';
import { type Asking, asking } from '../support/asking';
import { sayAtOnce } from '../support/at-once';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { accountsOf, openidOf, organizations, person, seedOf, tree } from '../support/people';

const people = [
  person('secretary', { offices: [['secretary', tree.branch]] }),
  person('deputy', { offices: [['committee', tree.branch]] }),
  person('wang', { name: '王芳' }),
  person('li'),
  person('many'),
  person('sisterSecretary', { branch: tree.sisterBranch, offices: [['secretary', tree.sisterBranch]] }),
];
const [secretary, deputy, wang, li, many, sisterSecretary] = people.map(({ _id }) => openidOf(_id)) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

let cloud: TestCloud;
let asks: Asking;

beforeAll(async () => {
  const rows = { organizations, members: people, accounts: accountsOf(people) };
  cloud = await startTestCloud({ seed: seedOf(rows) });
  cloud.setTime(noon);
  asks = asking(cloud);
});
afterAll(() => cloud.close());

/** Today in Shanghai, for the functions too: no year and no day ends while these tests run. */
const today = '2026-06-15';
const noon = `${today}T12:00:00+08:00`;
const course = { kind: 'course' as const, title: '党章学习', hours: 2, studiedOn: today };
const notes = { ...course, kind: 'notes' as const, title: '读书笔记', hours: 1, notes: '学'.repeat(20) };

describe('logging', () => {
  test('counts a course at once, and once however often it is sent', async () => {
    const send = () => asks.answer(wang, 'study.record', course, { requestId: 'a-course' });
    const first = await send();
    expect(first).toMatchObject({ state: 'credited', creditedHours: 2 });
    expect(await send()).toEqual(first);
    const { creditedHours, records } = await asks.answer(wang, 'study.mine', {});
    expect([creditedHours, records.items.length]).toEqual([2, 1]);
  });

  test('is refused once the day is full', async () => {
    await asks.answer(li, 'study.record', { ...course, hours: 7.5 });
    const refused = await asks.refusal(li, 'study.record', { ...course, hours: 1 });
    expect(refused.code).toBe('study.dayIsFull');
    await asks.answer(li, 'study.record', { ...course, hours: 0.5 });
  });

  test.each([
    [{ studiedOn: '2099-01-01' }, 'study.inFuture'],
    [{ studiedOn: '2020-01-01' }, 'study.otherYear'],
    [{ kind: 'notes', notes: '太短' }, 'study.notesTooShort'],
    [{ hours: 0.3 }, 'call.badInput'],
    [{ hours: 9 }, 'call.badInput'],
    [{ title: '  ' }, 'call.badInput'],
  ])('with %j it is refused with %s', async (over, code) => {
    expect((await asks.refusal(wang, 'study.record', { ...course, ...over })).code).toBe(code);
  });

  test('is for members', async () => {
    expect((await asks.refusal('openid-citizen', 'study.record', course)).code).toBe('member.notBound');
    expect((await asks.refusal('openid-citizen', 'study.mine', {})).code).toBe('member.notBound');
  });

  test('shows every record once, page by page, to its member alone', async () => {
    const hours = 0.5;
    for (let count = 0; count < 16; count++)
      await asks.answer(many, 'study.record', { ...course, hours, title: `第${count}课` });
    for (let count = 0; count < 9; count++)
      await asks.answer(many, 'study.record', { ...course, hours, studiedOn: `${today.slice(0, 4)}-01-01` });
    const first = await asks.answer(many, 'study.mine', {});
    const second = await asks.answer(many, 'study.mine', { cursor: first.records.next ?? '' });
    const ids = [...first.records.items, ...second.records.items].map(({ recordId }) => recordId);
    expect([first.records.items.length, new Set(ids).size, second.records.next]).toEqual([20, 25, null]);
    expect(first).toMatchObject({ creditedHours: 12.5, requiredHours: 32 });
  });
});

describe('notes', () => {
  const sendNotes = async (openid: string) => (await asks.answer(openid, 'study.record', notes)).recordId;

  test('wait until somebody who leads the branch accepts them', async () => {
    const before = await asks.answer(wang, 'study.mine', {});
    const recordId = await sendNotes(wang);
    const { items } = await asks.answer(deputy, 'study.waiting', {});
    expect(items).toEqual([
      expect.objectContaining({ recordId, memberName: '王芳', state: 'waiting', notes: notes.notes }),
    ]);
    expect((await asks.answer(wang, 'study.mine', {})).waitingHours).toBe(1);

    await asks.answer(deputy, 'study.accept', { recordId, accept: true });
    const after = await asks.answer(wang, 'study.mine', {});
    expect([after.creditedHours, after.waitingHours]).toEqual([before.creditedHours + 1, 0]);
    const again = await asks.refusal(secretary, 'study.accept', { recordId, accept: true });
    expect(again.code).toBe('study.notWaiting');
  });

  test('of two answers at the same moment one counts', async () => {
    const recordId = await sendNotes(wang);
    const called = await Promise.all([
      cloud.call(secretary, 'study.accept', { recordId, accept: true }),
      cloud.call(deputy, 'study.accept', { recordId, accept: false, reason: '再写写' }),
    ]);
    const codes = called.map(({ envelope }) => (envelope.ok ? 'ok' : envelope.error.code));
    expect(codes.sort()).toEqual(['ok', 'study.notWaiting']);
  });

  test('go back with a reason, and no longer fill the day', async () => {
    const recordId = await sendNotes(wang);
    const back = { recordId, accept: false };
    expect((await asks.refusal(secretary, 'study.accept', back)).code).toBe('study.reasonNeeded');
    await asks.answer(secretary, 'study.accept', { ...back, reason: '请结合实际' });
    const { records } = await asks.answer(wang, 'study.mine', {});
    expect(records.items.find((record) => record.recordId === recordId)).toMatchObject({
      state: 'declined',
      reason: '请结合实际',
    });
  });

  test('are not accepted by who wrote them, nor by another branch, nor by a member', async () => {
    const recordId = await sendNotes(secretary);
    const accept = { recordId, accept: true };
    expect((await asks.refusal(secretary, 'study.accept', accept)).code).toBe('study.own');
    expect((await asks.refusal(sisterSecretary, 'study.accept', accept)).code).toBe('call.notAllowed');
    expect((await asks.refusal(wang, 'study.accept', accept)).code).toBe('call.notAllowed');
    expect((await asks.refusal(secretary, 'study.accept', { ...accept, recordId: 'nothing' })).code).toBe(
      'study.unknown',
    );
  });

  test('are not shown to others than those who lead the branch', async () => {
    for (const openid of [wang, sisterSecretary, 'openid-citizen']) {
      const refused = await asks.refusal(openid, 'study.waiting', { branchId: tree.branch._id });
      expect(refused.code).toBe('call.notAllowed');
    }
  });
});

describe('making up for a meeting', () => {
  const attended = (memberId: string, state: 'absent' | 'present') => ({
    ...attendanceOf(activityRow('MISSED', { state: 'closed', creditHours: 2 }), person(memberId), {
      ...{ state, source: 'closing', at: new Date(), enteredBy: 'secretary', reason: '' },
    }),
  });

  test('is for who missed it, once, said as such, and again when it was sent back', async () => {
    const own = await startTestCloud({
      seed: seedOf({
        organizations,
        members: people,
        accounts: accountsOf(people),
        activities: [activityRow('MISSED', { state: 'closed' })],
        attendances: [attended('wang', 'absent'), attended('li', 'present')],
      }),
    });
    own.setTime(noon);
    const { answer, refusal } = asking(own);
    try {
      const makesUp = { ...notes, title: '补学：主题党日', makesUpFor: 'MISSED' };
      const { recordId, state } = await answer(wang, 'study.record', makesUp);
      expect(state).toBe('waiting');
      const mine = await answer(wang, 'study.mine', {});
      expect(mine.records.items[0]).toMatchObject({ recordId, makesUpFor: 'MISSED' });
      expect((await refusal(wang, 'study.record', makesUp)).code).toBe('study.madeUpAlready');
      for (const openid of [li, many]) {
        expect((await refusal(openid, 'study.record', makesUp)).code).toBe('study.notMissed');
      }
      await answer(secretary, 'study.accept', { recordId, accept: false, reason: '再写几句' });
      await answer(wang, 'study.record', makesUp);
    } finally {
      await own.close();
    }
  });

  test('B14: of two notes sent together one makes up for it, and one that was lost on the way stops nobody', async () => {
    const lost = { recordId: 'LOST', at: new Date(Date.now() - 61_000) };
    const underWay = { recordId: 'UNDERWAY', at: new Date(Date.now() - 30_000) };
    const own = await startTestCloud({
      seed: seedOf({
        organizations,
        members: people,
        accounts: accountsOf(people),
        activities: [activityRow('MISSED', { state: 'closed' })],
        attendances: [
          attended('wang', 'absent'),
          { ...attended('li', 'absent'), madeUpBy: lost },
          { ...attended('many', 'absent'), madeUpBy: underWay },
        ],
      }),
    });
    try {
      const makesUp = { ...notes, title: '补学：主题党日', makesUpFor: 'MISSED' };
      for (const openid of [wang, li]) {
        const saying = { openid, name: 'study.record' as const, input: makesUp };
        const { envelopes } = await sayAtOnce(own, [saying, saying, saying, saying]);
        expect(envelopes.filter(({ ok }) => ok)).toHaveLength(1);
        expect(envelopes.filter(({ error }) => error?.code === 'study.madeUpAlready')).toHaveLength(3);
      }
      expect((await asking(own).refusal(many, 'study.record', makesUp)).code).toBe('study.madeUpAlready');
    } finally {
      await own.close();
    }
  });
});
