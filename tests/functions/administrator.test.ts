/** The first administrator: a one-time code, what it grants and what it does not, and how an appointment ends. */

import { newCode, spelled } from '../../scripts/deploy/first-administrator';
import { phoneHash } from '../../server/kernel/access/cipher';
import { signedAppointment } from '../../server/kernel/access/sign';
import { sealPhone } from '../../server/member/phone';
import {
  ADMINISTRATOR_CODE,
  type AdministratorCodeRecord,
  type AppointmentRecord,
} from '../../server/records/appointment';
import { type Asking, asking } from '../support/asking';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { accountsOf, changeEntry, openidOf, organizations, person, seedOf, tree } from '../support/people';

const { branch, city, county, farBranch } = tree;
const phoneOf = (phone: string) => ({ phone: sealPhone(phone), phoneHash: phoneHash(phone), openid: null });

const people = [
  person('plain'),
  person('cityOfficer', { name: '周市委', offices: [['city', city]], ...phoneOf('13811110001') }),
  person('cityColleague', { branch: farBranch, name: '海市委', openid: null, offices: [['city', city]] }),
  person('countyOfficer', {
    branch: farBranch,
    name: '娜仁',
    offices: [['county', county]],
    ...phoneOf('13811110002'),
  }),
  person('townshipOfficer', {
    branch: farBranch,
    name: '包街道',
    offices: [['township', tree.otherTownship]],
    ...phoneOf('13811110004'),
  }),
];

let cloud: TestCloud;
let asks: Asking;
let code: string;
const typing = (openid: string, typed = code, requestId?: string) =>
  cloud.call(openid, 'member.redeem', { code: typed }, requestId ? { requestId } : {});
const outcome = async (openid: string, typed?: string, requestId?: string) => {
  const { envelope } = await typing(openid, typed, requestId);
  return envelope.ok ? 'appointed' : envelope.error.code;
};
const rowsOf = async <Row>(collection: string, query = {}) =>
  (await cloud.cloud.backend.engine.find(collection, { query })).result as unknown as Row[];
const standing = () => rowsOf<AppointmentRecord>('appointments', { until: null });
const administers = async (openid: string) => (await asks.answer(openid, 'member.me', {})).administers ?? [];
const wrong = (at: number) => 'ABCDEFGHJKMN'.slice(at) + 'ABCDEFGHJKMN'.slice(0, at);

async function putCode(now = new Date(), organizationId: string = city._id) {
  const made = newCode(organizationId, now);
  const { _id, ...row } = made.row;
  await cloud.cloud.backend.engine.modify('administratorCodes', {
    query: { _id },
    changes: row as never,
    ...{ multi: false, merge: false, upsert: true },
  });
  return made.code;
}

beforeEach(async () => {
  cloud = await startTestCloud({
    seed: seedOf({ organizations, members: people, accounts: accountsOf(people) }),
  });
  asks = asking(cloud);
  code = await putCode();
});
afterEach(() => cloud.close());

describe('the code', () => {
  test('makes whoever types it administrator of the top, bound or not', async () => {
    expect(await asks.answer('openid-first', 'member.redeem', { code })).toEqual({
      organizationId: city._id,
      organizationName: city.name,
      boundTo: '',
    });
    expect(await administers('openid-first')).toEqual([{ organizationId: city._id, name: city.name }]);
    expect(await standing()).toMatchObject([
      {
        openid: 'openid-first',
        organizationId: city._id,
        role: 'administrator',
        by: 'deployer',
        from: expect.any(Date),
        signature: expect.stringMatching(/^v1\./),
      },
    ]);
    expect(await rowsOf('audits')).toMatchObject([{ what: 'member.redeem', openid: 'openid-first' }]);
    code = await putCode();
    expect(await outcome(openidOf('plain'))).toBe('appointed');
    expect((await asks.answer(openidOf('plain'), 'member.me', {})).member?.memberId).toBe('plain');
  });

  test('stands nowhere in the database', async () => {
    await outcome('openid-first', wrong(1));
    await outcome('openid-first');
    const everything = JSON.stringify([await rowsOf('administratorCodes'), await rowsOf('audits')]);
    expect(everything).not.toContain(code);
  });

  test.each([
    ['in fours with dashes', (said: string) => spelled(said)],
    ['in small letters', (said: string) => said.toLowerCase()],
    ['with spaces', (said: string) => said.replace(/(...)/g, '$1 ')],
    [
      'in full width',
      (said: string) => said.replace(/[0-9A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    ],
    ['with letters for digits', (said: string) => said.replaceAll('0', 'O').replaceAll('1', 'l')],
  ])('is the same %s', async (_how, typed) => {
    expect(await outcome('openid-first', typed(code))).toBe('appointed');
  });

  test.each(['', 'ABCD', 'ABCDEFGHJKMNP', 'ABCDEFGHJKM!', 'UUUUUUUUUUUU'])(
    '%j is none, and no try',
    async (typed) => {
      expect(await outcome('openid-first', typed)).toBe('call.badInput');
      expect(await rowsOf('administratorCodes')).toMatchObject([{ tries: [] }]);
    },
  );

  test('five wrong tries of one person end it for them alone, and each is told what is left', async () => {
    for (const left of [4, 3, 2, 1, 0]) {
      expect((await typing('openid-guesser', wrong(left + 1))).envelope.error).toEqual({
        code: 'administrator.codeWrong',
        params: { left },
      });
    }
    expect(await outcome('openid-guesser', wrong(7))).toBe('administrator.tooManyTries');
    expect(await outcome('openid-guesser')).toBe('administrator.tooManyTries');
    expect(await outcome('openid-first')).toBe('appointed');
    expect(await administers('openid-guesser')).toEqual([]);
  });

  test('a wrong try sent again is one try', async () => {
    for (let again = 0; again < 7; again += 1) {
      expect((await typing('openid-first', wrong(1), 'the-same')).envelope.error.params).toEqual({ left: 4 });
    }
    expect(await outcome('openid-first')).toBe('appointed');
  });

  test('thirty wrong tries altogether end it for everybody', async () => {
    for (let at = 0; at < 30; at += 1) {
      expect(await outcome(`openid-guesser${at % 10}`, wrong(1))).toBe('administrator.codeWrong');
    }
    expect(await outcome('openid-first')).toBe('administrator.tooManyTries');
    code = await putCode();
    expect(await outcome('openid-first')).toBe('appointed');
  });

  test('wrong tries at one moment are counted one by one', async () => {
    const tries = Array.from({ length: 8 }, (_, at) => outcome('openid-guesser', wrong(at + 1)));
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((one) => one === 'administrator.codeWrong').length).toBeLessThanOrEqual(5);
    expect(outcomes).not.toContain('appointed');
    const [{ tries: counted } = { tries: [] }] = await rowsOf<AdministratorCodeRecord>('administratorCodes');
    expect(counted.length).toBeLessThanOrEqual(5);
  });

  test('is good for 24 hours, and that it ran out is told only to who has it', async () => {
    const madeAt = Date.now();
    code = await putCode(new Date(madeAt));
    cloud.setTime(new Date(madeAt + 24 * 3_600_000 + 1000));
    expect(await outcome('openid-first')).toBe('administrator.codeExpired');
    expect(await outcome('openid-first', wrong(1))).toBe('administrator.codeWrong');
    cloud.setTime(new Date(madeAt + 24 * 3_600_000 - 60_000));
    expect(await outcome('openid-first')).toBe('appointed');
    cloud.setTime(null);
  });

  test('is good for one: by another it is used, by the same it is the same', async () => {
    expect(await outcome('openid-first')).toBe('appointed');
    expect(await outcome('openid-second')).toBe('administrator.codeUsed');
    expect(await administers('openid-second')).toEqual([]);
    expect(await outcome('openid-first')).toBe('appointed');
    expect(await standing()).toHaveLength(1);
    expect(await rowsOf('audits')).toHaveLength(1);
  });

  test('of two at one moment exactly one is appointed', async () => {
    for (let round = 0; round < 5; round += 1) {
      code = await putCode();
      const two = [`openid-left${round}`, `openid-right${round}`];
      const outcomes = await Promise.all(two.map((openid) => outcome(openid)));
      expect(outcomes.sort()).toEqual(['administrator.codeUsed', 'appointed']);
      expect(await standing()).toHaveLength(round + 1);
    }
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'a call that dies at its request %i is made whole by repeating it',
    async (at) => {
      const faults = [{ do: 'fail' as const, at, when: 'before' as const }];
      await cloud.call('openid-first', 'member.redeem', { code }, { requestId: 'once', faults });
      expect(await outcome('openid-first', code, 'once')).toBe('appointed');
      expect(await standing()).toHaveLength(1);
      expect(await rowsOf('audits')).toHaveLength(1);
      expect(await administers('openid-first')).toHaveLength(1);
    },
  );

  test('without one there is nothing to find, and nothing is written', async () => {
    await cloud.cloud.backend.engine.remove('administratorCodes', { _id: ADMINISTRATOR_CODE }, false);
    expect(await outcome('openid-first')).toBe('administrator.codeWrong');
    expect(await rowsOf('administratorCodes')).toEqual([]);
    expect(await rowsOf('accounts', { _id: 'openid-first' })).toEqual([]);
  });
});

describe('an administrator', () => {
  test('has no office: what roles may do is refused as to anybody', async () => {
    await outcome('openid-first');
    for (const [call, input] of [
      ['summary.rollUp', {}],
      ['member.people', {}],
      ['member.requests', {}],
      ['activity.create', {}],
      ['message.feedback', { view: 'received' }],
    ] as const) {
      const [theirs, strangers] = await Promise.all(
        ['openid-first', 'openid-nobody'].map(
          async (openid) => (await cloud.call(openid, call, input)).envelope,
        ),
      );
      expect(theirs).toEqual(strangers);
      expect(theirs.ok).toBe(false);
    }
  });

  test('who is the last one cannot end, of two one can', async () => {
    await outcome('openid-first');
    const resigning = (openid: string) => cloud.call(openid, 'member.resign', { organizationId: city._id });
    expect((await resigning('openid-first')).envelope.error.code).toBe('administrator.last');
    expect((await resigning('openid-nobody')).envelope.error.code).toBe('call.notAllowed');
    code = await putCode();
    await outcome('openid-second');
    expect((await resigning('openid-first')).envelope.ok).toBe(true);
    expect(await administers('openid-first')).toEqual([]);
    expect((await resigning('openid-first')).envelope.error.code).toBe('call.notAllowed');
    expect((await resigning('openid-second')).envelope.error.code).toBe('administrator.last');
    expect(await rowsOf('audits', { what: 'member.resign' })).toHaveLength(1);
  });

  test('two who end at one moment are not both gone', async () => {
    for (let round = 0; round < 5; round += 1) {
      const two = [`openid-a${round}`, `openid-b${round}`];
      for (const openid of two) {
        code = await putCode(new Date(Date.now() + round), county._id);
        await outcome(openid);
      }
      const before = (await standing()).length;
      const input = { organizationId: county._id };
      await Promise.all(two.map((openid) => cloud.call(openid, 'member.resign', input)));
      expect((await standing()).length).toBeGreaterThanOrEqual(Math.max(1, before - 2));
      expect(await standing()).not.toHaveLength(0);
      const [left] = await standing();
      expect((await cloud.call(left?.openid ?? '', 'member.resign', input)).envelope.ok).toBe(
        (await standing()).length > 1,
      );
    }
  });

  test('nobody counts as another administrator whose appointment is not signed', async () => {
    await outcome('openid-first');
    const [own] = await standing();
    await cloud.cloud.backend.engine.insert('appointments', [
      { ...own, _id: 'made-up', openid: 'openid-made-up' } as never,
    ]);
    const { envelope } = await cloud.call('openid-first', 'member.resign', { organizationId: city._id });
    expect(envelope.error.code).toBe('administrator.last');
  });

  test.each<[string, (row: AppointmentRecord) => object]>([
    ['unsigned', ({ signature: _, ...row }) => row],
    ['of another account', (row) => ({ ...row, openid: 'openid-thief' })],
    ['of another organization', (row) => ({ ...row, organizationId: county._id })],
    ['with another role', (row) => ({ ...row, role: 'king' })],
    ['from another day', (row) => ({ ...row, from: new Date(0) })],
    ['by somebody else', (row) => ({ ...row, by: 'openid-thief' })],
    ['under another id', (row) => ({ ...row, _id: 'another' })],
    [
      'that has ended, opened again',
      (row) => ({ ...signedAppointment({ ...row, until: new Date() }), until: null }),
    ],
  ])('an appointment %s grants nothing', async (_what, altered) => {
    await outcome('openid-first');
    const [own] = await standing();
    if (!own) throw new Error('no appointment');
    const { engine } = cloud.cloud.backend;
    await engine.remove('appointments', { _id: own._id }, false);
    await engine.insert('accounts', [{ _id: 'openid-thief', memberId: null, updatedAt: new Date() }]);
    await engine.insert('appointments', [altered(own) as never]);
    expect(await administers('openid-first')).toEqual([]);
    expect(await administers('openid-thief')).toEqual([]);
  });
});

describe('a request to be bound at the top, where nobody is bound', () => {
  const said = { name: '周市委', phone: '13811110001', branchId: branch._id, note: '' };
  const waits = () => asks.answer('openid-zhou', 'member.bind', said);
  const memberOf = async (openid: string) => (await asks.answer(openid, 'member.me', {})).member;

  test('waits for nobody until the code answers it', async () => {
    expect(await waits()).toMatchObject({ state: 'waiting', unheard: true });
    expect(await memberOf('openid-zhou')).toBeNull();
    const answer = await asks.answer('openid-zhou', 'member.redeem', { code });
    expect(answer.boundTo).toBe(branch.name);
    expect(await memberOf('openid-zhou')).toMatchObject({
      memberId: 'cityOfficer',
      offices: [{ role: 'city', organizationId: city._id }],
    });
    // And who waits below is answered from there now.
    expect((await asks.answer('openid-zhou', 'member.people', {})).items.length).toBeGreaterThan(0);
    expect(await outcome('openid-zhou')).toBe('appointed');
    expect(await rowsOf('members', { openid: 'openid-zhou' })).toHaveLength(1);
  });

  test('is also that of an office right below, which the top gives', async () => {
    const nara = { ...said, name: '娜仁', phone: '13811110002', branchId: farBranch._id };
    expect(await asks.answer('openid-nara', 'member.bind', nara)).toMatchObject({ unheard: true });
    expect((await asks.answer('openid-nara', 'member.redeem', { code })).boundTo).toBe(farBranch.name);
    expect(await memberOf('openid-nara')).toMatchObject({ memberId: 'countyOfficer' });
  });

  test('is not answered by a code while somebody there is bound who can', async () => {
    await changeEntry(cloud, 'cityColleague', { openid: 'openid-colleague' });
    expect(await waits()).toMatchObject({ state: 'waiting', unheard: false });
    expect((await asks.answer('openid-zhou', 'member.redeem', { code })).boundTo).toBe('');
  });

  test('is answered of the very person who waits, and by the code of that organization', async () => {
    await waits();
    expect((await asks.answer('openid-other', 'member.redeem', { code })).boundTo).toBe('');
    code = await putCode(new Date(), county._id);
    expect((await asks.answer('openid-zhou', 'member.redeem', { code })).boundTo).toBe('');
    expect(await memberOf('openid-zhou')).toBeNull();
  });

  test.each<[string, Partial<typeof said>]>([
    ['another name', { name: '周县委' }],
    ['another number', { phone: '13811110009' }],
    ['another branch', { branchId: farBranch._id }],
    ['an office that another level gives', { name: '包街道', phone: '13811110004', branchId: farBranch._id }],
    ['no office', { name: '党员plain', phone: '13811110003' }],
  ])('%s is not answered by it', async (_what, other) => {
    await asks.answer('openid-zhou', 'member.bind', { ...said, ...other });
    expect((await asks.answer('openid-zhou', 'member.redeem', { code })).boundTo).toBe('');
    expect(await memberOf('openid-zhou')).toBeNull();
  });

  test('one that was answered otherwise meanwhile costs nobody the appointment', async () => {
    await waits();
    const held = await cloud.holdUp('openid-zhou', 'member.redeem', { code }, { at: 8 });
    expect(held.reached).toBe(true);
    await cloud.cloud.backend.engine.modify('members', {
      query: { _id: 'cityOfficer' },
      changes: { $set: { onRoll: false } },
      ...{ multi: false, merge: true, upsert: false },
    });
    expect(await held.done()).toMatchObject({ ok: true, data: { boundTo: '' } });
    expect(await administers('openid-zhou')).toHaveLength(1);
  });
});
