/** Who may say whose WeChat belongs to which entry of a roll: by what an entry holds, how it was met, and who answers. */

import { phoneHash } from '../../server/kernel/access/cipher';
import { sealPhone } from '../../server/member/phone';
import { bindRequestIdOf } from '../../server/member/request';
import { type Asking, asking } from '../support/asking';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { accountsOf, openidOf, organizations, person, seedOf, tree } from '../support/people';
import { bindByButton } from '../support/phone-button';

const { branch, sisterBranch, farBranch, township, county, city } = tree;

/** What an entry holds, and who decides on it. */
const holdings = {
  'no office': { offices: [], decides: 'secretary' },
  'an office of the branch': { offices: [['committee', branch]], decides: 'township' },
  'an office above': { offices: [['township', township]], decides: 'county' },
} as const;

/** How somebody says who they are. `taken`: by the button and the name, of an entry that another is bound to. */
const ways = ['button and name', 'typed', 'only name', 'only phone', 'taken'] as const;

const answerers = {
  secretary: openidOf('secretary'),
  otherSecretary: openidOf('sisterSecretary'),
  township: openidOf('townshipOfficer'),
  county: openidOf('countyOfficer'),
  city: openidOf('cityOfficer'),
} as const;

const cases = Object.keys(holdings).flatMap((holding) =>
  ways.map((way) => ({ holding: holding as keyof typeof holdings, way })),
);
const givenNames = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰';
const caseOf = (at: number) => ({
  memberId: `entry${at}`,
  name: `欧阳${givenNames[at]}`,
  phone: `138000000${String(at).padStart(2, '0')}`,
  openid: `openid-case${at}`,
});

const entries = cases.map(({ holding, way }, at) => {
  const { memberId, name, phone } = caseOf(at);
  return person(memberId, {
    name,
    offices: holdings[holding].offices,
    openid: way === 'taken' ? `openid-holder${at}` : null,
    phone: sealPhone(phone),
    phoneHash: phoneHash(phone),
  });
});
const people = [
  person('secretary', { name: '韩书记', offices: [['secretary', branch]] }),
  person('sisterSecretary', { branch: sisterBranch, offices: [['secretary', sisterBranch]] }),
  person('townshipOfficer', { branch: sisterBranch, offices: [['township', township]] }),
  person('countyOfficer', { branch: farBranch, offices: [['county', county]] }),
  person('cityOfficer', { branch: farBranch, name: '周市委', offices: [['city', city]] }),
  person('cityColleague', { branch: farBranch, name: '娜市委', openid: null, offices: [['city', city]] }),
  // Of a branch and a township where nobody is bound.
  person('farSecretary', {
    branch: farBranch,
    name: '远书记',
    openid: null,
    offices: [['secretary', farBranch]],
  }),
  ...entries,
];

let cloud: TestCloud;
let asks: Asking;
beforeAll(async () => {
  cloud = await startTestCloud({
    seed: seedOf({ organizations, members: people, accounts: accountsOf(people) }),
  });
  asks = asking(cloud);
});
afterAll(() => cloud.close());

const memberIdOf = async (openid: string) => (await asks.answer(openid, 'member.me', {})).member?.memberId;
const rowOf = async (collection: string, _id: string) =>
  (await cloud.cloud.backend.engine.find(collection, { query: { _id } })).result[0];
const queueOf = async (openid: string) =>
  (await asks.answer(openid, 'member.requests', {})).items.map(({ requestId }) => requestId);
const told = async (openid: string) =>
  (await asks.answer(openid, 'message.list', {})).items.map(({ what, params }) => `${what} ${params.title}`);

/** Says who somebody is in one of the ways; what came of it. */
async function say(way: (typeof ways)[number], at: number): Promise<string> {
  const { openid, name, phone } = caseOf(at);
  if (way === 'typed') {
    return (await asks.answer(openid, 'member.bind', { name, phone, branchId: branch._id })).state;
  }
  const said = {
    name: way === 'only phone' ? '毫不相干' : name,
    phone: way === 'only name' ? `139000000${String(at).padStart(2, '0')}` : phone,
  };
  const without = await bindByButton(cloud, openid, said);
  if (way !== 'button and name') expect(without.outcome).toBe('member.noMatch');
  return (await bindByButton(cloud, openid, { ...said, branchId: branch._id })).outcome;
}

describe.each(cases.map((one, at) => [one.holding, one.way, at] as const))(
  'A1: an entry with %s, met by %s',
  (holding, way, at) => {
    const { memberId, name, openid } = caseOf(at);
    const { decides } = holdings[holding];
    const requestId = bindRequestIdOf(openid);
    const approve = (by: string) => cloud.call(by, 'member.answer', { requestId, approve: true, memberId });

    if (way === 'button and name') {
      test('is bound at once, and the secretary is told', async () => {
        expect(await say(way, at)).toBe('bound');
        expect(await memberIdOf(openid)).toBe(memberId);
        expect(await told(answerers.secretary)).toContain(`memberBound ${name}`);
      });
      return;
    }

    test('is asked for, and binds nobody', async () => {
      expect(await say(way, at)).toBe('waiting');
      expect(await memberIdOf(openid)).toBeUndefined();
    });

    test.each(Object.entries({ ...answerers, themselves: openid }))('%s', async (role, by) => {
      if (role === decides) {
        expect(await queueOf(by)).toContain(requestId);
        const { items } = await asks.answer(by, 'member.candidates', { requestId });
        expect(items[0]).toMatchObject({ memberId, bound: way === 'taken', office: holding !== 'no office' });
        return;
      }
      // Where secretaries ask, others have no queue at all.
      if (role !== 'themselves') expect(await queueOf(by)).not.toContain(requestId);
      for (const call of ['member.candidates', 'member.answer'] as const) {
        const input = { requestId, ...(call === 'member.answer' ? { approve: true, memberId } : {}) };
        const { code } = await asks.refusal(by, call, input);
        expect(['call.notAllowed', 'member.requestAbove']).toContain(code);
      }
      const { code } = await asks.refusal(by, 'member.answer', { requestId, approve: false, reason: '不是' });
      expect(['call.notAllowed', 'member.requestAbove']).toContain(code);
      const { code: freeing } = await asks.refusal(by, 'member.unbind', { memberId, kind: 'notThem' });
      expect(['call.notAllowed', 'member.decidedAbove']).toContain(freeing);
      expect(await memberIdOf(openid)).toBeUndefined();
    });

    test(`is given by ${decides}, and everybody concerned is told`, async () => {
      expect((await approve(answerers[decides])).envelope).toMatchObject({
        ok: true,
        data: { state: 'approved' },
      });
      expect(await memberIdOf(openid)).toBe(memberId);
      const bySecretary = decides === 'secretary';
      const secretaryIsTold = (await told(answerers.secretary)).includes(`memberBound ${name}`);
      expect(secretaryIsTold).toBe(!bySecretary);
      if (way !== 'taken') return;
      expect(await told(`openid-holder${at}`)).toEqual([`bindingMoved ${name}`]);
      expect(await memberIdOf(`openid-holder${at}`)).toBeUndefined();
      expect(await rowOf('accounts', `openid-holder${at}`)).toMatchObject({ memberId: null });
    });
  },
);

describe('a request to a branch whose secretary is not bound', () => {
  const openid = 'openid-far';
  const requestId = bindRequestIdOf(openid);

  test('goes to the nearest level above where somebody is bound, and back when the secretary is', async () => {
    const said = { name: '远方', phone: '13700000001', branchId: farBranch._id };
    expect(await asks.answer(openid, 'member.bind', said)).toMatchObject({
      state: 'waiting',
      unheard: false,
    });
    expect(await queueOf(answerers.city)).toContain(requestId);
    // The county of another county's branch has no say.
    expect(await queueOf(answerers.county)).not.toContain(requestId);
    expect(await asks.answer(answerers.city, 'summary.home', {})).toMatchObject({
      todo: expect.arrayContaining([expect.objectContaining({ what: 'bindRequests' })]),
    });

    // The secretary asks in turn, and the city knows them: then what waits is theirs to answer.
    const secretarySaid = { name: '远书记', phone: '13700000002', branchId: farBranch._id };
    await asks.answer('openid-far-secretary', 'member.bind', secretarySaid);
    await asks.answer(answerers.city, 'member.answer', {
      requestId: bindRequestIdOf('openid-far-secretary'),
      approve: true,
      memberId: 'farSecretary',
    });
    expect(await queueOf('openid-far-secretary')).toEqual([requestId]);
    expect(await queueOf(answerers.city)).not.toContain(requestId);
    expect(await told(answerers.city)).toEqual([]);
  });

  test('goes up again when the secretary’s own entry is freed', async () => {
    await asks.answer(answerers.city, 'member.unbind', { memberId: 'farSecretary', kind: 'notThem' });
    expect(await queueOf(answerers.city)).toContain(requestId);
    expect(await asks.refusal('openid-far-secretary', 'member.requests', {})).toEqual({
      code: 'call.notAllowed',
    });
  });
});

describe('at the top', () => {
  const openid = 'openid-city';
  const requestId = bindRequestIdOf(openid);
  const said = { name: '娜市委', phone: '13700000003', branchId: farBranch._id };

  test('another officer there answers', async () => {
    await asks.answer(openid, 'member.bind', said);
    expect(await queueOf(answerers.city)).toContain(requestId);
    expect(
      await asks.answer(answerers.city, 'member.answer', {
        requestId,
        approve: true,
        memberId: 'cityColleague',
      }),
    ).toMatchObject({ state: 'approved' });
  });

  test('nobody decides on their own entry', async () => {
    const [own, colleague] = [
      { memberId: 'cityOfficer', kind: 'newAccount' },
      { memberId: 'cityColleague', kind: 'newAccount' },
    ] as const;
    expect(await asks.refusal(answerers.city, 'member.unbind', own)).toEqual({ code: 'call.notAllowed' });
    expect(await asks.answer(openid, 'member.unbind', own)).toEqual({ memberId: 'cityOfficer' });
    expect(await asks.refusal(answerers.city, 'member.unbind', colleague)).toEqual({
      code: 'call.notAllowed',
    });
  });

  test('where nobody is left it is said that nobody hears, and the first who is bound again does', async () => {
    const back = 'openid-city-again';
    expect(
      await asks.answer(back, 'member.bind', { ...said, name: '周市委', phone: '13700000004' }),
    ).toMatchObject({
      unheard: false,
    });
    await asks.answer(openid, 'member.putBack', { memberId: 'cityOfficer' });
    await asks.answer(answerers.city, 'member.unbind', { memberId: 'cityColleague', kind: 'newAccount' });
    const lonely = 'openid-city-lonely';
    await asks.answer(lonely, 'member.bind', { ...said, name: '周市委', phone: '13700000005' });
    expect(await asks.answer(lonely, 'member.me', {})).toMatchObject({ request: { unheard: true } });
    expect(
      await asks.refusal(answerers.city, 'member.candidates', { requestId: bindRequestIdOf(lonely) }),
    ).toEqual({ code: 'call.notAllowed' });
    await asks.answer(answerers.city, 'member.putBack', { memberId: 'cityColleague' });
    expect(await asks.answer(lonely, 'member.me', {})).toMatchObject({ request: { unheard: false } });
    expect(await queueOf(openid)).toContain(bindRequestIdOf(lonely));
  });
});
