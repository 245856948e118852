import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { boardText, readBoard } from '../../contract/mini-program-code';
import { accountsOf, organizations, person, tree } from '../support/people';
import { people, startWishCloud, type Wishes, who } from '../support/wishes';

const { community, branch, otherCommunity } = tree;
const longId = 'a-community-whose-identifier-came-from-elsewhere';
const fitting = 'x'.repeat(32);
const more = [longId, fitting].map((_id) => ({ ...community, _id, name: `${community.name}${_id.length}` }));
const members = [
  ...people,
  ...more.map((one) => person(`staff${one._id.length}`, { offices: [['communityStaff', one]] })),
];

let wishes: Wishes;
beforeAll(async () => {
  const rows = { organizations: [...organizations, ...more], members, accounts: accountsOf(members) };
  wishes = await startWishCloud(rows);
});
afterAll(() => wishes.close());

test('the code of the own community opens its page with the community, named or not', async () => {
  for (const input of [{}, { communityId: community._id }]) {
    const code = await wishes.asks.answer(who.staff, 'wish.boardCode', input);
    expect(code).toMatchObject({ communityId: community._id, communityName: community.name });
    const { data, width, height } = PNG.sync.read(Buffer.from(code.picture, 'base64'));
    const read = jsQR(new Uint8ClampedArray(data), width, height)?.data ?? '';
    expect(read).toBe(code.text);
    expect(read).toBe(`packages/wish/pages/public/index?scene=${community._id}`);
    expect(readBoard(read)).toBe(community._id);
  }
});

test('nobody else gets it, and staff not that of another community', async () => {
  for (const openid of [who.citizen, who.helper, who.secretary, who.township, who.farStaff]) {
    const refused = await wishes.asks.refusal(openid, 'wish.boardCode', { communityId: community._id });
    expect(refused.code).toBe('call.notAllowed');
  }
  for (const communityId of [otherCommunity._id, branch._id, 'NOWHERE']) {
    expect((await wishes.asks.refusal(who.staff, 'wish.boardCode', { communityId })).code).toBe(
      'call.notAllowed',
    );
  }
  expect((await wishes.asks.refusal(who.citizen, 'wish.boardCode', {})).code).toBe('call.notAllowed');
});

test('an identifier of 32 characters fits into a code, a longer one is refused in words of its own', async () => {
  const { text } = await wishes.asks.answer('openid-staff32', 'wish.boardCode', {});
  expect(readBoard(text)).toBe(fitting);
  const refused = await wishes.asks.refusal(`openid-staff${longId.length}`, 'wish.boardCode', {});
  expect(refused.code).toBe('code.idTooLong');
});

test.each([
  [41030, 'code.pageNotPublished'],
  [45009, 'code.tooMany'],
  [-1, 'code.failed'],
])('WeChat’s %d is said as %s, and asking again helps', async (errcode, code) => {
  const faults = [{ do: 'openApi', api: 'wxacode.getUnlimited', errcode, errmsg: 'no' }] as const;
  const { envelope } = await wishes.cloud.call(who.staff, 'wish.boardCode', {}, { faults });
  expect(envelope).toEqual({ ok: false, error: { code } });
  await wishes.asks.answer(who.staff, 'wish.boardCode', {});
});

test('of other texts none is a notice-board code', () => {
  const others = [
    'packages/activity/pages/check-in/index?scene=a1',
    'https://example.org/packages/wish/pages/public/index',
    'packages/wish/pages/public/index?scene=',
    'a1.b1.c.dddddddddddddddddddddd',
    '',
  ];
  expect(others.map(readBoard)).toEqual(others.map(() => null));
  expect(readBoard(` /${boardText('c-1_x')} `)).toBe('c-1_x');
  expect(readBoard(`${boardText('c1')}&from=wall`)).toBe('c1');
});
