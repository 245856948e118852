/** A roll entry that changes hands: freed, moved, put back; what was done stays with the person, and nobody is doubled. */

import { phoneHash } from '../../server/kernel/access/cipher';
import { dayOf, daysAfter, startOfDay } from '../../server/kernel/time/clock';
import { sealPhone } from '../../server/member/phone';
import { bindRequestIdOf } from '../../server/member/request';
import { codeOf, type Meetings, startMeetingCloud, who } from '../support/meeting';
import { openidOf, person, type seedOf, tree } from '../support/people';
import { bindByButton } from '../support/phone-button';

const { branch, sisterBranch } = tree;
const branchId = branch._id;

const withPhone = (key: string, name: string, phone: string, more: Parameters<typeof person>[1] = {}) =>
  person(key, { name, phone: sealPhone(phone), phoneHash: phoneHash(phone), ...more });
const members = [
  person('secretary', { name: '韩书记', offices: [['secretary', branch]] }),
  person('deputy', { name: '支委', offices: [['committee', branch]] }),
  withPhone('wang', '王磊', '13811110001', { memberClass: 'able', birthYear: 1963 }),
  withPhone('li', '李娜', '13811110002'),
  withPhone('zhao', '赵强', '13811110003'),
  withPhone('sun', '孙敏', '13811110004', { communityId: tree.community._id }),
  withPhone('qian', '钱进', '13811110005'),
  person('sister', {
    name: '周在别处',
    branch: sisterBranch,
    openid: null,
    phoneHash: phoneHash('13811110006'),
  }),
  person('neighbour', { branch: sisterBranch, phoneHash: phoneHash('13811110007') }),
  person('sisterSecretary', { branch: sisterBranch, offices: [['secretary', sisterBranch]] }),
  person('township', { branch: sisterBranch, name: '街道干部', offices: [['township', tree.township]] }),
];
const secretary = who.secretary;

/** What 孙敏 has in hand, and has done, with the third of her phones. */
const holder = 'openid-sun-third';
const instant = new Date('2026-11-01T02:00:00Z');
const hers = { claimerId: 'sun', claimerOpenid: holder, claimedAt: instant, updatedAt: instant, helpers: [] };
const helpers = [
  { memberId: 'zhao', openid: null, name: '赵同志' },
  { memberId: 'sun', openid: holder, name: '孙同志' },
];
const inHand = {
  wishes: [
    { _id: 'wish-sun', state: 'claimed', ...hers },
    { _id: 'wish-done', state: 'confirmed', ...hers },
    {
      ...{ _id: 'wish-helped', state: 'claimed', ...hers, helpers },
      ...{ claimerId: 'wang', claimerOpenid: openidOf('wang') },
    },
  ],
  errands: [
    { _id: 'errand-sun', state: 'assigned', assigneeId: 'sun', assigneeOpenid: holder, assignedAt: instant },
    {
      _id: 'errand-done',
      state: 'confirmed',
      assigneeId: 'sun',
      assigneeOpenid: holder,
      assignedAt: instant,
    },
  ],
};

let meetings: Meetings;
beforeAll(async () => {
  const accounts = members.flatMap(({ _id, openid }) =>
    openid ? [{ _id: openid, memberId: _id, updatedAt: new Date(0) }] : [],
  );
  meetings = await startMeetingCloud({ members, accounts, ...inHand } as Parameters<typeof seedOf>[0]);
});
afterAll(() => meetings.close());

const ask: Meetings['asks']['answer'] = (...said) => meetings.asks.answer(...said);
const refusal: Meetings['asks']['refusal'] = (...said) => meetings.asks.refusal(...said);
const memberOf = async (openid: string) => (await ask(openid, 'member.me', {})).member;
const rowsOf = async (collection: string, query: Record<string, string>) =>
  (await meetings.cloud.cloud.backend.engine.find(collection, { query })).result as Record<string, unknown>[];
const told = async (openid: string) =>
  (await ask(openid, 'message.list', {})).items.map(({ what, params }) => `${what} ${params.title}`);
const auditsOf = async (about: string) =>
  (await rowsOf('audits', { about })).map(({ what, openid, reason }) => ({ what, openid, reason }));
const asks = (openid: string, name: string, phone: string, note = '') =>
  ask(openid, 'member.bind', { name, phone, branchId, note });
const answer = (asker: string, rest: { memberId?: string; notTheSame?: boolean }, by = secretary) =>
  ask(by, 'member.answer', { requestId: bindRequestIdOf(asker), approve: true, ...rest });

test('a new phone and a new WeChat account: approved onto the entry it moves, and as new it says that the name is there (B9)', async () => {
  const old = openidOf('wang');
  expect(
    (await bindByButton(meetings.cloud, 'openid-b9', { name: '王磊', phone: '13811110001' })).outcome,
  ).toBe('member.noMatch');
  await asks('openid-b9', '王磊', '13811110009', '换了微信和手机');

  const requestId = bindRequestIdOf('openid-b9');
  const { items } = await ask(secretary, 'member.candidates', { requestId });
  expect(items[0]).toEqual({
    ...{ memberId: 'wang', name: '王磊', bound: true, office: false },
    distinguishing: { memberClass: 'able', ageBand: expect.any(Number), phoneTail: '0001' },
    ...{ sameName: true, samePhone: false, meant: false },
  });
  expect((items[0]?.distinguishing?.ageBand ?? 1) % 10).toBe(0);
  expect(await refusal(secretary, 'member.answer', { requestId, approve: true })).toEqual({
    code: 'member.onRollAlready',
    params: { name: '王磊' },
  });
  expect(await rowsOf('members', { branchId, name: '王磊' })).toHaveLength(1);

  expect(await answer('openid-b9', { memberId: 'wang' })).toEqual({ state: 'approved', passedTo: '' });
  expect(await answer('openid-b9', { memberId: 'wang' })).toEqual({ state: 'approved', passedTo: '' });
  expect(await memberOf('openid-b9')).toMatchObject({ memberId: 'wang' });
  expect(await memberOf(old)).toBeNull();
  expect(await told(old)).toEqual(['bindingMoved 王磊']);
  expect(await told(secretary)).toEqual([]);
  expect(await auditsOf('members/wang')).toEqual([
    { what: 'member.moveBinding', openid: secretary, reason: '' },
  ]);
  expect(await rowsOf('members', { _id: 'wang' })).toMatchObject([{ phoneHash: phoneHash('13811110009') }]);

  // And back: the secretary was wrong.
  await ask(secretary, 'member.putBack', { memberId: 'wang' });
  expect(await memberOf(old)).toMatchObject({ memberId: 'wang' });
  expect(await memberOf('openid-b9')).toBeNull();
  expect(await told('openid-b9')).toEqual(['bindingMoved 王磊']);
  expect(await told(old)).toEqual(['bindingRestored 王磊', 'bindingMoved 王磊']);
});

describe('a new entry', () => {
  test.each([
    ['of the same name', 'openid-double1', '王 磊', '13822220001'],
    ['of the same phone', 'openid-double2', '王雷', '13811110002'],
    ['of the name and phone of somebody of another branch', 'openid-double3', '周在别处', '13811110006'],
  ])('%s is made only when they are said to be two people', async (_what, openid, name, phone) => {
    await asks(openid, name, phone);
    const input = { requestId: bindRequestIdOf(openid), approve: true };
    expect(await refusal(secretary, 'member.answer', input)).toMatchObject({ code: 'member.onRollAlready' });
    expect(await memberOf(openid)).toBeNull();
    for (let times = 0; times < 2; times++) {
      expect(await answer(openid, { notTheSame: true })).toMatchObject({ state: 'approved' });
    }
    expect(await memberOf(openid)).toMatchObject({ branchId });
    expect(await rowsOf('members', { branchId, name })).toHaveLength(1);
  });

  test('of somebody who has only the phone of another branch’s is made at once', async () => {
    await asks('openid-family', '周家人', '13811110007');
    expect(await answer('openid-family', {})).toMatchObject({ state: 'approved' });
  });
});

describe('an entry that holds an office, chosen by the secretary', () => {
  const openid = 'openid-office';
  const requestId = bindRequestIdOf(openid);

  test('passes the request up, where it says whom the secretary meant; done again it is the same', async () => {
    await asks(openid, '魏然', '13822220003');
    for (let times = 0; times < 2; times++) {
      expect(await answer(openid, { memberId: 'deputy' })).toEqual({
        state: 'passedUp',
        passedTo: tree.township.name,
      });
    }
    expect(await memberOf(openid)).toBeNull();
    const waiting = async (by: string) =>
      (await ask(by, 'member.requests', {})).items.map((one) => one.requestId);
    expect(await waiting(secretary)).not.toContain(requestId);
    expect(await waiting(who.township)).toContain(requestId);
    const { items } = await ask(who.township, 'member.candidates', { requestId });
    expect(items[0]).toMatchObject({ memberId: 'deputy', meant: true, sameName: false, office: true });
    expect(await auditsOf(`bindRequests/${requestId}`)).toEqual([
      { what: 'member.answer-passedUp', openid: secretary, reason: '' },
    ]);
    expect(await refusal(secretary, 'member.answer', { requestId, approve: false, reason: '不是' })).toEqual({
      code: 'member.requestAbove',
    });
  });

  test('is bound by the level above, and the secretary is told', async () => {
    expect(await answer(openid, { memberId: 'deputy' }, who.township)).toMatchObject({ state: 'approved' });
    expect(await memberOf(openid)).toMatchObject({ memberId: 'deputy' });
    expect(await told(secretary)).toContain('memberBound 支委');
  });

  test('is freed by the level above alone, and the secretary is told', async () => {
    const input = { memberId: 'deputy', kind: 'notThem' } as const;
    expect(await refusal(secretary, 'member.unbind', input)).toEqual({
      code: 'member.decidedAbove',
      params: { name: tree.township.name },
    });
    expect(await refusal(secretary, 'member.putBack', { memberId: 'deputy' })).toMatchObject({
      code: 'member.decidedAbove',
    });
    await ask(who.township, 'member.unbind', input);
    expect(await memberOf(openid)).toBeNull();
    expect(await told(secretary)).toContain('memberFreed 支委');
  });
});

describe('“this is not them”', () => {
  const stranger = openidOf('li');
  const free = (requestId?: string) =>
    ask(
      secretary,
      'member.unbind',
      { memberId: 'li', kind: 'notThem', reason: '不认识' },
      requestId ? { requestId } : {},
    );

  test('frees the entry, tells who lost it, and leaves who, whom and why', async () => {
    for (let times = 0; times < 2; times++) await free('free-li');
    expect(await memberOf(stranger)).toBeNull();
    expect(await told(stranger)).toEqual(['bindingFreed 李娜']);
    expect(await auditsOf('members/li')).toEqual([
      { what: 'member.unbind-notThem', openid: secretary, reason: '不认识' },
    ]);
    const { items } = await ask(secretary, 'member.people', { search: '李' });
    expect(items).toMatchObject([
      { memberId: 'li', bound: false, boundAt: null, former: { why: 'notThem' } },
    ]);
    expect(await refusal(secretary, 'member.unbind', { memberId: 'li', kind: 'notThem' })).toEqual({
      code: 'member.notBoundYet',
    });
  });

  test('lets that account back only by a request, others by their button', async () => {
    const said = { name: '李娜', phone: '13811110002' };
    // Somebody else's new entry has that phone too by now, so the branch of the person says who is who.
    expect((await bindByButton(meetings.cloud, stranger, said)).outcome).toBe('member.noMatch');
    expect((await bindByButton(meetings.cloud, 'openid-li-herself', said)).outcome).toBe('bound');
    expect(await told(secretary)).toContain('memberBound 李娜');
    await ask(secretary, 'member.unbind', { memberId: 'li', kind: 'newAccount' });
    expect((await bindByButton(meetings.cloud, 'openid-li-herself', said)).outcome).toBe('bound');
  });

  test('is taken back by putting the account back, unless it is bound elsewhere by then', async () => {
    const before = openidOf('zhao');
    expect(await refusal(secretary, 'member.putBack', { memberId: 'zhao' })).toEqual({
      code: 'member.noFormer',
    });
    await ask(secretary, 'member.unbind', { memberId: 'zhao', kind: 'notThem' });
    for (let times = 0; times < 2; times++) {
      await ask(secretary, 'member.putBack', { memberId: 'zhao' }, { requestId: 'back-zhao' });
    }
    expect(await memberOf(before)).toMatchObject({ memberId: 'zhao' });
    expect(await told(before)).toEqual(['bindingRestored 赵强', 'bindingFreed 赵强']);
    expect(await auditsOf('members/zhao')).toHaveLength(2);

    await ask(secretary, 'member.unbind', { memberId: 'zhao', kind: 'newAccount' });
    await asks(before, '赵强强', '13822220005');
    await answer(before, {});
    expect(await refusal(secretary, 'member.putBack', { memberId: 'zhao' })).toEqual({
      code: 'member.formerElsewhere',
    });
  });

  test.each(['member.unbind', 'member.putBack'] as const)(
    '%s that was broken off anywhere is done by saying it again',
    async (name) => {
      const openid = openidOf('qian');
      const input = { memberId: 'qian', ...(name === 'member.unbind' ? { kind: 'newAccount' } : {}) };
      let broken = 0;
      for (let at = 1; ; at++) {
        const faults = [{ do: 'fail', at, when: 'after', message: 'broken off' }] as const;
        const { envelope } = await meetings.cloud.call(secretary, name, input, {
          faults,
          requestId: `${name.slice(7)}-qian`,
        });
        if (envelope.ok) break;
        broken += 1;
      }
      expect(broken).toBeGreaterThan(8);
      const isBound = name === 'member.putBack';
      expect((await memberOf(openid))?.memberId).toBe(isBound ? 'qian' : undefined);
      expect(await rowsOf('accounts', { _id: openid })).toMatchObject([
        { memberId: isBound ? 'qian' : null },
      ]);
      expect(await told(openid)).toHaveLength(isBound ? 2 : 1);
      expect(await auditsOf('members/qian')).toHaveLength(isBound ? 2 : 1);
    },
  );
});

describe('who has a new phone', () => {
  const [old, now] = [openidOf('sun'), 'openid-sun-now'];
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

  test('finds what they did with the one before, and is expected once', async () => {
    const activityId = await meetings.open();
    const later = await meetings.plan({ startsAt: inDays(3) });
    const latest = await meetings.plan({ startsAt: inDays(4) });
    await meetings.scan(old, activityId);
    for (const activity of [later, latest]) {
      await ask(old, 'activity.askLeave', { activityId: activity, kind: 'away', reason: '出门' });
    }
    const year = await ask(old, 'member.year', {});
    const expected = (await ask(secretary, 'activity.detail', { activityId })).counts;

    await ask(secretary, 'member.unbind', { memberId: 'sun', kind: 'newAccount' });
    expect((await bindByButton(meetings.cloud, now, { name: '孙敏', phone: '13811110004' })).outcome).toBe(
      'bound',
    );

    expect(await ask(now, 'member.year', {})).toEqual(year);
    expect((await ask(secretary, 'activity.detail', { activityId })).counts).toEqual(expected);
    const again = await meetings.cloud.call(now, 'activity.checkIn', { code: codeOf(activityId) });
    expect(again.envelope).toMatchObject({ ok: true, data: { already: true, state: 'present' } });
    expect([again.cost.trips, again.cost.waves]).toEqual([2, 1]);
    expect(await rowsOf('attendances', { activityId, memberId: 'sun' })).toHaveLength(1);
    // Their own word of before is theirs to take back, and the answer to it comes to them.
    await ask(secretary, 'activity.decideLeave', { activityId: later, memberId: 'sun', approve: true });
    expect(await told(now)).toContain('leaveApproved 主题党日');
    expect(await told(old)).not.toContain('leaveApproved 主题党日');
    expect(await ask(now, 'activity.withdrawLeave', { activityId: latest })).toMatchObject({
      said: { state: 'withdrawn' },
    });
  });

  test('checks out of a meeting that they came to with the other phone', async () => {
    const activityId = await meetings.open({ checksOut: true });
    await meetings.scan(now, activityId);
    await ask(secretary, 'member.unbind', { memberId: 'sun', kind: 'newAccount' });
    await bindByButton(meetings.cloud, 'openid-sun-third', { name: '孙敏', phone: '13811110004' });
    expect(await ask('openid-sun-third', 'activity.checkOut', { activityId })).toMatchObject({
      leftAt: expect.any(String),
    });
    expect(await refusal(now, 'activity.checkOut', { activityId })).toEqual({ code: 'member.notBound' });
  });

  test('keeps the wish and the errand that they have in hand, and alone hears of them', async () => {
    const { engine } = meetings.cloud.cloud.backend;
    await engine.modify('accounts', {
      query: { _id: holder },
      changes: { $set: { claims: [{ wishId: 'wish-sun', at: new Date() }] } },
      multi: false,
      merge: true,
      upsert: false,
    });
    const hands = async () => {
      const [own] = await rowsOf('wishes', { _id: 'wish-sun' });
      const [theirs] = await rowsOf('wishes', { _id: 'wish-helped' });
      const [given] = await rowsOf('errands', { _id: 'errand-sun' });
      const others = theirs?.helpers as { openid: string | null }[];
      return [own?.claimerOpenid, others.map(({ openid }) => openid), given?.assigneeOpenid];
    };

    await ask(secretary, 'member.unbind', { memberId: 'sun', kind: 'newAccount' });
    expect(await hands()).toEqual([null, [null, null], null]);
    expect((await rowsOf('accounts', { _id: holder }))[0]).not.toHaveProperty('claims');
    const fourth = 'openid-sun-fourth';
    await bindByButton(meetings.cloud, fourth, { name: '孙敏', phone: '13811110004' });
    expect(await hands()).toEqual([fourth, [null, fourth], fourth]);
    expect(await rowsOf('errands', { _id: 'errand-done' })).toMatchObject([{ assigneeOpenid: holder }]);
    expect(await rowsOf('wishes', { _id: 'wish-done' })).toMatchObject([{ claimerOpenid: holder }]);
    expect(await rowsOf('accounts', { _id: fourth })).toMatchObject([
      { memberId: 'sun', claims: [{ wishId: 'wish-sun' }] },
    ]);
  });
});

describe('a branch that many strangers ask (C6)', () => {
  const strangers = Array.from({ length: 45 }, (_, at) => `openid-crowd${at}`);
  const mine = sisterBranch._id;

  test('shows the newest too, page by page, and finds anybody by a part of the name', async () => {
    for (const [at, openid] of strangers.entries()) {
      await ask(openid, 'member.bind', {
        name: `路人${at}`,
        phone: `137000001${String(at).padStart(2, '0')}`,
        branchId: mine,
      });
    }
    await ask('openid-real', 'member.bind', { name: '真·的人', phone: '13700000200', branchId: mine });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, next } = await ask(who.sisterSecretary, 'member.requests', cursor ? { cursor } : {});
      expect(items.length).toBeLessThanOrEqual(20);
      seen.push(...items.map(({ name }) => name));
      cursor = next ?? undefined;
    } while (cursor);
    expect(seen).toEqual([...strangers.map((_, at) => `路人${at}`), '真·的人']);
    const find = async (search: string) =>
      (await ask(who.sisterSecretary, 'member.requests', { search })).items.map(({ name }) => name);
    expect(await find('真的')).toEqual(['真·的人']);
    expect(await find('的人')).toEqual(['真·的人']);
    for (const words of ['.*', '(', '\\']) expect(await find(words)).toEqual([]);
    const { items, next } = await ask(who.sisterSecretary, 'member.requests', { search: '路人' });
    expect([items.length, next === null]).toEqual([20, false]);
    const rest = await ask(who.sisterSecretary, 'member.requests', { search: '路人', cursor: next ?? '' });
    expect(items.map(({ requestId }) => requestId)).not.toContain(rest.items[0]?.requestId);
  });

  test('hears three times a day from one of them, and the same said again is the same', async () => {
    const openid = 'openid-restless';
    const say = (note: string) =>
      meetings.cloud.call(openid, 'member.bind', { name: '多话', phone: '13700000300', branchId, note });
    const noon = startOfDay(daysAfter(dayOf(new Date()), 1)).getTime() + 12 * 3_600_000;
    meetings.cloud.setTime(new Date(noon));
    for (const note of ['一', '一', '二', '一', '一'])
      expect((await say(note)).envelope).toMatchObject({ ok: true });
    expect((await say('四')).envelope.error).toEqual({ code: 'member.tooManyRequests', params: { most: 3 } });
    expect((await say('一')).envelope).toMatchObject({ ok: true });
    meetings.cloud.setTime(new Date(noon + 86_400_000));
    expect((await say('五')).envelope).toMatchObject({ ok: true });
    meetings.cloud.setTime(null);
  });
});

describe('the roll with who is bound', () => {
  test('is for the branch’s secretary, who may free all but whom the level above decides on', async () => {
    const { branchName, items, more } = await ask(secretary, 'member.people', {});
    expect([branchName, more]).toEqual([branch.name, false]);
    const found = new Map(items.map((one) => [one.memberId, one]));
    expect(found.get('wang')).toMatchObject({
      ...{ bound: true, mayFree: true, office: false },
      distinguishing: { phoneTail: '0009' },
    });
    expect(found.get('secretary')).toMatchObject({
      bound: true,
      mayFree: false,
      office: true,
    });
    expect(found.get('secretary')?.distinguishing).not.toHaveProperty('phoneTail');
  });

  test('and for committees above: of a branch by name, else those with an office right below', async () => {
    const of = await ask(who.township, 'member.people', { branchId });
    const theirs = of.items.find(({ memberId }) => memberId === 'wang');
    expect(theirs).toMatchObject({ mayFree: false, distinguishing: { memberClass: 'able' } });
    expect(theirs?.distinguishing).not.toHaveProperty('phoneTail');
    expect(of.items.find(({ memberId }) => memberId === 'deputy')).toMatchObject({ mayFree: true });
    const { items, branchName } = await ask(who.township, 'member.people', {});
    expect(branchName).toBe('');
    expect(items.map(({ memberId }) => memberId).sort()).toEqual(['deputy', 'secretary']);
    expect(items.every(({ mayFree }) => mayFree)).toBe(true);
  });

  test('is nobody else’s', async () => {
    for (const openid of [who.wang, openidOf('sisterSecretary'), 'openid-nobody']) {
      expect(await refusal(openid, 'member.people', { branchId })).toEqual({ code: 'call.notAllowed' });
    }
    expect(await refusal(who.wang, 'member.people', {})).toEqual({ code: 'call.notAllowed' });
    expect(await refusal(who.township, 'member.people', { branchId: tree.community._id })).toEqual({
      code: 'organization.unknown',
    });
    for (const name of ['member.unbind', 'member.putBack'] as const) {
      const input = { memberId: 'nobody', kind: 'notThem' };
      expect(await refusal(secretary, name, input)).toEqual({ code: 'member.unknown' });
    }
  });
});
