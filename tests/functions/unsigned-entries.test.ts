/** Nothing that was written beside the app is made true by binding, freeing or answering; what these write is signed. */

import { phoneHash } from '../../server/kernel/access/cipher';
import { proven } from '../../server/kernel/access/proof';
import { sealPhone } from '../../server/member/phone';
import { bindRequestIdOf } from '../../server/member/request';
import type { MemberRecord } from '../../server/records/member';
import { type Asking, asking } from '../support/asking';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { accountsOf, openidOf, organizations, person, seedOf, tree } from '../support/people';
import { bindByButton } from '../support/phone-button';

const { branch, city, township } = tree;
const withPhone = (phone: string) => ({ phone: sealPhone(phone), phoneHash: phoneHash(phone) });
const people = [
  person('secretary', { name: '韩书记', offices: [['secretary', branch]] }),
  person('officer', { branch: tree.sisterBranch, offices: [['township', township]] }),
  person('free', { name: '王磊', openid: null, ...withPhone('13811110001') }),
  person('bound', { name: '李娜', ...withPhone('13811110002') }),
];
const secretary = openidOf('secretary');
const cityOffice = [{ role: 'city' as const, organizationId: city._id }];
const wang = { name: '王磊', phone: '13811110001', branchId: branch._id, note: '' };

let cloud: TestCloud;
let asks: Asking;
// Each look of this test at a row that is not believed would say so.
beforeAll(() => void jest.spyOn(console, 'log').mockImplementation(() => {}));
beforeEach(async () => {
  cloud = await startTestCloud({
    seed: seedOf({ organizations, members: people, accounts: accountsOf(people) }),
  });
  asks = asking(cloud);
});
afterEach(() => cloud.close());

const rowOf = async (_id: string) =>
  (await cloud.cloud.backend.engine.find('members', { query: { _id } })).result[0] as unknown as MemberRecord;
const alter = (_id: string, parts: Partial<MemberRecord>) =>
  cloud.cloud.backend.engine.modify('members', {
    query: { _id },
    changes: { $set: parts as never },
    ...{ multi: false, merge: true, upsert: false },
  });
const isSigned = async (_id: string) => proven(await rowOf(_id)) !== null;

describe('what the app writes is signed as it stands', () => {
  test('an entry that somebody binds themselves to, frees, and has put back', async () => {
    expect((await bindByButton(cloud, 'openid-wang', wang)).outcome).toBe('bound');
    expect(await rowOf('free')).toMatchObject({ openid: 'openid-wang' });
    expect(await isSigned('free')).toBe(true);
    await asks.answer(secretary, 'member.unbind', { memberId: 'free', kind: 'newAccount', reason: '' });
    expect(await rowOf('free')).toMatchObject({ openid: null });
    expect(await isSigned('free')).toBe(true);
    await asks.answer(secretary, 'member.putBack', { memberId: 'free' });
    expect(await isSigned('free')).toBe(true);
    expect((await asks.answer('openid-wang', 'member.me', {})).member?.memberId).toBe('free');
  });

  test('an entry that changes hands, and one that is made for somebody', async () => {
    for (const [openid, name, memberId] of [
      ['openid-li', '李娜', 'bound'],
      ['openid-new', '新来的', undefined],
    ] as const) {
      await asks.answer(openid, 'member.bind', { ...wang, name, phone: '13811110009' });
      const answer = { requestId: bindRequestIdOf(openid), approve: true, notTheSame: true, reason: '' };
      await asks.answer(secretary, 'member.answer', { ...answer, ...(memberId ? { memberId } : {}) });
      const { member } = await asks.answer(openid, 'member.me', {});
      expect(member?.name).toBe(name);
      expect(await isSigned(member?.memberId ?? '')).toBe(true);
    }
  });

  test('what is not signed changes without it: skills, groups, leave', async () => {
    await asks.answer(openidOf('bound'), 'member.saveSkills', { skills: ['electrics'] });
    const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await asks.answer(secretary, 'member.standingLeave', { memberId: 'bound', until: day, reason: '住院' });
    expect(await isSigned('bound')).toBe(true);
    expect((await asks.answer(openidOf('bound'), 'member.me', {})).member?.memberId).toBe('bound');
  });
});

describe.each<[string, Partial<MemberRecord>]>([
  ['an office', { offices: cityOffice }],
  ['a place', { line: ['city'] }],
  ['no signature', { signature: '' }],
])('an entry into which somebody wrote %s', (_what, parts) => {
  test('is nobody’s by the phone button, and told like one that is not there', async () => {
    await alter('free', parts);
    const { branchId: _, ...said } = wang;
    expect((await bindByButton(cloud, 'openid-wang', said)).outcome).toBe('member.noMatch');
    expect((await bindByButton(cloud, 'openid-wang', wang)).outcome).toBe('waiting');
    expect(await rowOf('free')).toMatchObject({ openid: null, ...parts });
    expect(await isSigned('free')).toBe(false);
  });

  test('is given to nobody who asks', async () => {
    await asks.answer('openid-wang', 'member.bind', wang);
    await alter('free', parts);
    const answer = { requestId: bindRequestIdOf('openid-wang'), approve: true, memberId: 'free', reason: '' };
    const refused = await asks.refusal(secretary, 'member.answer', answer);
    expect(refused.code).toMatch(/^member\.(notBelieved|requestAbove)$/);
    expect(await isSigned('free')).toBe(false);
    expect((await asks.answer('openid-wang', 'member.me', {})).member).toBeNull();
  });

  test('is neither freed nor put back', async () => {
    await asks.answer(secretary, 'member.unbind', { memberId: 'bound', kind: 'newAccount', reason: '' });
    await alter('bound', parts);
    expect((await asks.refusal(secretary, 'member.putBack', { memberId: 'bound' })).code).toBe(
      'member.notBelieved',
    );
    await alter('bound', { openid: openidOf('bound') });
    const freeing = { memberId: 'bound', kind: 'notThem', reason: '' };
    expect((await asks.refusal(secretary, 'member.unbind', freeing)).code).toBe('member.notBelieved');
    expect(await isSigned('bound')).toBe(false);
  });
});

test('an officer whose entry was altered decides nothing and is told nothing', async () => {
  await alter('secretary', { line: ['city'] });
  // With no secretary that is believed, the township answers.
  expect(await asks.answer('openid-wang', 'member.bind', wang)).toMatchObject({ unheard: false });
  expect((await asks.refusal(secretary, 'member.requests', {})).code).toBe('call.notAllowed');
  const { items } = await asks.answer(openidOf('officer'), 'member.requests', {});
  expect(items.map(({ name }) => name)).toEqual(['王磊']);
  const page = await asks.answer('openid-nobody', 'summary.publicPage', { organizationId: branch._id });
  expect(page.people).toEqual([]);
});

test('an account that names another’s entry is nobody’s', async () => {
  await cloud.cloud.backend.engine.insert('accounts', [
    { _id: 'openid-thief', memberId: 'secretary', updatedAt: new Date() },
  ]);
  expect((await asks.answer('openid-thief', 'member.me', {})).member).toBeNull();
  await cloud.cloud.backend.engine.insert('members', [
    { ...(await rowOf('secretary')), _id: 'made-up', openid: 'openid-thief', offices: cityOffice } as never,
  ]);
  await cloud.cloud.backend.engine.modify('accounts', {
    query: { _id: 'openid-thief' },
    changes: { $set: { memberId: 'made-up' } },
    ...{ multi: false, merge: true, upsert: false },
  });
  expect((await asks.answer('openid-thief', 'member.me', {})).member).toBeNull();
  expect((await asks.refusal('openid-thief', 'summary.rollUp', {})).code).toBe('call.notAllowed');
});
