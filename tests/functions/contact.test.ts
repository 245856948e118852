/** How somebody is reached who has no mobile phone, or none at all; and text that comes in through the calls. */
import type { Errands } from '../support/errands';
import { who as errandWho, startErrandCloud } from '../support/errands';
import { tree } from '../support/people';
import { contact, startWishCloud, type Wishes, who } from '../support/wishes';

let wishes: Wishes;
let errands: Errands;

beforeAll(async () => {
  [wishes, errands] = await Promise.all([startWishCloud(), startErrandCloud()]);
});
afterAll(() => Promise.all([wishes.close(), errands.close()]));

const behalf = (over: object) => ({ forWhom: 'behalf' as const, contact: { ...contact, ...over } });
const posting = { title: '换灯', category: 'repairs' as const, communityId: tree.community._id };
const errand = { title: '漏水', kind: 'other' as const, communityId: tree.community._id };

test.each([
  ['0475-8212345', '0475-8212345'],
  ['(0475)8212345', '0475-8212345'],
  ['8212345', '8212345'],
  ['400-123-4567', '4001234567'],
  ['\u202d139 0000 1234\u202c', '13900001234'],
])('C2: %s is taken for somebody without a mobile, in a wish and an errand', async (phone, kept) => {
  const wishId = await wishes.post(behalf({ phone }), who.staff);
  expect((await wishes.asks.answer(who.staff, 'wish.contact', { wishId })).phone).toBe(kept);
  const { errandId } = await errands.asks.answer(errandWho.staff, 'errand.post', {
    ...errand,
    ...behalf({ phone }),
  });
  expect((await errands.asks.answer(errandWho.staff, 'errand.contact', { errandId })).phone).toBe(kept);
});

test('C2: somebody without any phone is reached through somebody, whom the helper reads', async () => {
  const without = { ...contact, phone: null, reachThrough: '隔壁李婶\t139 0000 1234' };
  const wishId = await wishes.post(behalf(without), who.staff);
  await wishes.asks.answer(who.staff, 'wish.verify', { wishId, decision: 'publish' });
  const claimed = await wishes.asks.answer(who.helper, 'wish.claim', { wishId });
  expect(claimed.contact).toEqual({ ...without, reachThrough: '隔壁李婶 139 0000 1234' });
});

test.each([undefined, '', ' ', '\u3164'])(
  'C2: no phone and nobody to reach them through (%j) is asked for',
  async (reachThrough) => {
    const input = { ...posting, ...behalf({ phone: null, reachThrough }) };
    expect(await wishes.asks.refusal(who.staff, 'wish.post', input)).toEqual({
      code: 'call.badInput',
      fields: { 'contact.reachThrough': 'tooShort' },
    });
  },
);

test.each([
  ['self', '8212345', 'wrongFormat'],
  ['neighbour', '8212345', 'wrongFormat'],
  ['behalf', '12345', 'wrongFormat'],
  ['behalf', '', 'tooShort'],
  ['behalf', undefined, 'missing'],
])('C2: %s with the number %j is told so beside the field', async (forWhom, phone, problem) => {
  const input = { ...posting, forWhom, contact: { ...contact, phone } };
  expect(await wishes.asks.refusal(who.staff, 'wish.post', input)).toEqual({
    code: 'call.badInput',
    fields: { 'contact.phone': problem },
  });
});

test('a landline with its area code is anybody’s number', async () => {
  const wishId = await wishes.post({ contact: { ...contact, phone: '0475 8212345' } });
  expect((await wishes.asks.answer(who.citizen, 'wish.contact', { wishId })).phone).toBe('0475-8212345');
});

test('two households without a phone are not one', async () => {
  const without = { phone: null, reachThrough: '村委会' };
  const title = { title: '院门修一修', ...behalf(without) };
  await wishes.post({ ...title, title: '院门修一修合页' }, who.staff);
  const wishId = await wishes.post({ ...title, title: '合页要换新的' }, who.staff);
  const { items } = await wishes.asks.answer(who.staff, 'wish.list', { view: 'toVerify' });
  expect(items.find((one) => one.wishId === wishId)?.toVerify?.similar).toEqual([]);
});

test('B11: a wish that says nothing to be seen is refused, one with such signs is told without them', async () => {
  expect(
    await wishes.asks.refusal(who.citizen, 'wish.post', { ...posting, contact, title: '\u3164\u200b' }),
  ).toEqual({
    code: 'call.badInput',
    fields: { title: 'tooShort' },
  });
  const wishId = await wishes.post({
    title: '换\u200b一\u202e盏\ud83d灯',
    details: '　　门厅\t暗\v老人怕摔',
  });
  expect(await wishes.detail(who.citizen, wishId)).toMatchObject({
    title: '换一盏灯',
    details: '　　门厅 暗\n老人怕摔',
  });
});

test('C1: a wish is found however its words are typed', async () => {
  const wishId = await wishes.publish({ title: 'ＷｉＦｉ 上⺴慢' });
  const { items } = await wishes.asks.answer(who.plain, 'wish.list', { search: 'wifi上冗' });
  expect(items.map((one) => one.wishId)).toContain(wishId);
});
