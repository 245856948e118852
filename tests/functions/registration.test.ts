import { tree } from '../support/people';
import { startWishCloud, type Wishes, who } from '../support/wishes';

const { community, otherCommunity, branch, township } = tree;
let wishes: Wishes;
beforeEach(async () => {
  wishes = await startWishCloud();
});
afterEach(() => wishes.close());

const ask = (openid: string = who.plain, communityId: string = community._id) =>
  wishes.asks.answer(openid, 'member.registerWith', { communityId });
const answer = (openid: string, confirm: boolean, reason = '', memberId = 'plain') =>
  wishes.asks.answer(openid, 'member.answerRegistration', { memberId, confirm, reason });
const refusal = (openid: string, confirm = true, reason = '', memberId = 'plain') =>
  wishes.asks.refusal(openid, 'member.answerRegistration', { memberId, confirm, reason });
const serves = async (openid: string) =>
  (await wishes.asks.answer(openid, 'member.me', {})).member?.community?.organizationId ?? null;
const waiting = async (openid: string) =>
  (await wishes.asks.answer(openid, 'member.registrations', {})).items.map(({ memberId }) => memberId);

test('a member who is confirmed may claim the community’s wishes, and not before', async () => {
  const wishId = await wishes.publish();
  await ask();
  expect((await wishes.asks.refusal(who.plain, 'wish.claim', { wishId })).code).toBe('member.notInService');
  expect(await answer(who.staff, true)).toEqual({ state: 'confirmed' });
  expect(await serves(who.plain)).toBe(community._id);
  await wishes.asks.answer(who.plain, 'wish.claim', { wishId });
});

test('staff read the name and the branch, and nothing else of the member', async () => {
  await ask();
  const { items } = await wishes.asks.answer(who.staff, 'member.registrations', {});
  expect(items).toEqual([
    {
      memberId: 'plain',
      name: '钱普通',
      branchName: branch.name,
      communityName: '',
      askedAt: expect.any(String),
    },
  ]);
});

test('only the staff of the community that was asked see and answer it', async () => {
  await ask();
  expect(await waiting(who.farStaff)).toEqual([]);
  const others = Object.values(who).filter(
    (one) => ![who.staff, who.colleague, who.farStaff].includes(one as never),
  );
  for (const openid of others) {
    // The levels above read those of a community's own staff, of whom this is none.
    if ([who.township, who.otherCounty].includes(openid as never)) expect(await waiting(openid)).toEqual([]);
    else expect((await wishes.asks.refusal(openid, 'member.registrations', {})).code).toBe('call.notAllowed');
  }
  for (const openid of [...others, who.farStaff]) {
    expect((await refusal(openid)).code).toBe('member.registrationUnknown');
  }
  expect(await serves(who.plain)).toBeNull();
});

test('one who is declined is told why, may ask again, and served meanwhile where they served before', async () => {
  await ask(who.friend, otherCommunity._id);
  expect((await refusal(who.farStaff, false, '', 'friend')).code).toBe('member.reasonNeeded');
  await answer(who.farStaff, false, '不住在村里', 'friend');
  expect(await serves(who.friend)).toBe(community._id);
  const declined = { state: 'declined', reason: '不住在村里', communityName: otherCommunity.name };
  expect((await wishes.asks.answer(who.friend, 'member.registration', {})).asked).toMatchObject(declined);
  await ask(who.friend, otherCommunity._id);
  await answer(who.farStaff, true, '', 'friend');
  expect(await serves(who.friend)).toBe(otherCommunity._id);
});

test('who turns to another community waits there, and no longer here', async () => {
  await ask();
  await ask(who.plain, otherCommunity._id);
  expect(await waiting(who.staff)).toEqual([]);
  expect((await refusal(who.staff)).code).toBe('member.registrationUnknown');
  expect(await waiting(who.farStaff)).toEqual(['plain']);
});

test('the same answer again changes nothing; another is refused; one audit line stands', async () => {
  await ask();
  const calls = await Promise.all([
    answer(who.staff, true),
    answer(who.colleague, true),
    answer(who.staff, true),
  ]);
  expect(calls).toEqual(Array.from({ length: 3 }, () => ({ state: 'confirmed' })));
  expect((await refusal(who.colleague, false, '不对')).code).toBe('member.registrationAnswered');
  const { result } = await wishes.cloud.cloud.backend.engine.find('audits', {
    query: { about: 'registrations/plain' },
  });
  expect(result).toHaveLength(1);
});

test('asked again while it waits it keeps its place', async () => {
  await ask();
  const before = await wishes.asks.answer(who.plain, 'member.registration', {});
  await ask();
  expect(await wishes.asks.answer(who.plain, 'member.registration', {})).toEqual(before);
});

test('a citizen cannot ask, nor anybody for what is no community or theirs already; nobody confirms themselves', async () => {
  const code = async (openid: string, communityId: string) =>
    (await wishes.asks.refusal(openid, 'member.registerWith', { communityId })).code;
  expect(await code(who.citizen, community._id)).toBe('member.notBound');
  expect(await code(who.plain, township._id)).toBe('organization.unknown');
  expect(await code(who.helper, community._id)).toBe('member.registeredAlready');
  await ask(who.staff);
  expect((await refusal(who.staff, true, '', 'staff')).code).toBe('member.registrationOwn');
  await answer(who.colleague, true, '', 'staff');
});

test('the community’s home says how many wait, in no further wave', async () => {
  const before = await wishes.cloud.call(who.staff, 'summary.home', {});
  await ask();
  const after = await wishes.cloud.call(who.staff, 'summary.home', {});
  expect(after.envelope.data.todo).toContainEqual(
    expect.objectContaining({ what: 'registrations', count: 1 }),
  );
  expect(after.cost.waves).toBe(before.cost.waves);
});
