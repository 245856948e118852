/** Private numbers in a wish's words: marked for the staff, hidden with one tap, never published by themselves. */
import { contact, startWishCloud, type Wishes, who } from '../support/wishes';

let wishes: Wishes;
beforeAll(async () => {
  wishes = await startWishCloud();
});
afterAll(() => wishes.close());

const title = '陪说话请打13900001234';
const details = '身份证15010219450101123X，女儿电话138 0013 8000';
const told = { title, details, category: 'elderly' as const };
const NUMBERS = /13900001234|15010219450101123X|138 0013 8000/;

const publish = (wishId: string, numbers?: 'hide' | 'keep') =>
  ({ wishId, decision: 'publish', ...(numbers ? { numbers } : {}) }) as const;
const everythingFor = async (openid: string, wishId: string) =>
  JSON.stringify([
    await wishes.detail(openid, wishId),
    (await wishes.asks.answer(openid, 'wish.list', { view: 'wall' })).items,
  ]);

test('A6: the citizen is not refused, and the staff are told which numbers there are', async () => {
  const wishId = await wishes.post(told);
  const { items } = await wishes.asks.answer(who.staff, 'wish.list', { view: 'toVerify' });
  const numbers = [
    { field: 'title', kind: 'mobile', text: '13900001234' },
    { field: 'details', kind: 'identity', text: '15010219450101123X' },
    { field: 'details', kind: 'mobile', text: '138 0013 8000' },
  ];
  expect(items.find((one) => one.wishId === wishId)?.toVerify?.numbers).toEqual(numbers);
  expect((await wishes.detail(who.staff, wishId)).toVerify?.numbers).toEqual(numbers);
  expect(await wishes.detail(who.citizen, wishId)).toMatchObject({ title, details, toVerify: null });
});

test('A6: nothing of it is published without the staff’s word', async () => {
  const wishId = await wishes.post(told);
  expect(await wishes.asks.refusal(who.staff, 'wish.verify', publish(wishId))).toEqual({
    code: 'wish.numbersInText',
  });
  expect(await wishes.asks.refusal(who.plain, 'wish.detail', { wishId })).toEqual({ code: 'wish.unknown' });
});

test('A6: hidden with one tap, no stranger reads one; those who may reach the poster read what was said', async () => {
  const wishId = await wishes.post(told);
  await wishes.asks.answer(who.staff, 'wish.verify', publish(wishId, 'hide'));
  for (const openid of [who.plain, who.neighbour, who.farStaff, who.helper]) {
    expect(await everythingFor(openid, wishId)).not.toMatch(NUMBERS);
  }
  expect(await wishes.detail(who.plain, wishId)).toMatchObject({
    title: '陪说话请打〔已隐去〕',
    details: '身份证〔已隐去〕，女儿电话〔已隐去〕',
    original: null,
  });
  await wishes.asks.answer(who.helper, 'wish.claim', { wishId });
  for (const openid of [who.citizen, who.staff, who.helper]) {
    expect((await wishes.detail(openid, wishId)).original).toEqual({ title, details });
  }
  await wishes.asks.answer(who.helper, 'wish.giveUp', { wishId, reason: '走不开' });
  expect((await wishes.detail(who.helper, wishId)).original).toBeNull();
});

test('A6: what the staff have looked at and let stand is read by everybody', async () => {
  const wishId = await wishes.post({ ...told, title: '活动室电话8212345打不通', details: '' });
  await wishes.asks.answer(who.staff, 'wish.verify', publish(wishId, 'keep'));
  expect(await wishes.detail(who.plain, wishId)).toMatchObject({
    title: '活动室电话8212345打不通',
    original: null,
  });
});

test('a wish without numbers is published as ever, whatever is said of them', async () => {
  const wishId = await wishes.post();
  await wishes.asks.answer(who.staff, 'wish.verify', publish(wishId, 'hide'));
  expect(await wishes.detail(who.staff, wishId)).toMatchObject({ title: '换一盏楼道灯', original: null });
});

test('sent again, it is published once; once published it says that it no longer waits', async () => {
  const wishId = await wishes.post(told);
  const again = { requestId: 'publish-with-numbers' };
  const send = () => wishes.cloud.call(who.staff, 'wish.verify', publish(wishId, 'hide'), again);
  expect((await send()).envelope).toMatchObject({ ok: true, data: { state: 'published' } });
  expect((await send()).envelope).toMatchObject({ ok: true, data: { state: 'published' } });
  expect((await wishes.asks.refusal(who.staff, 'wish.verify', publish(wishId))).code).toBe('wish.notWaiting');
});

test('A6: the parts of a wish are held to the same', async () => {
  const wishId = await wishes.post({ title: '两件事', details: '' });
  const part = (words: string) => ({ title: words, details, category: 'repairs' as const });
  const input = { wishId, parts: [part('修灯'), part('陪3号楼2单元501的老人')] };
  expect((await wishes.asks.refusal(who.staff, 'wish.split', input)).code).toBe('wish.numbersInText');
  const { wishIds } = await wishes.asks.answer(who.staff, 'wish.split', { ...input, numbers: 'hide' });
  for (const one of wishIds) expect(await everythingFor(who.plain, one)).not.toMatch(NUMBERS);
  expect(await wishes.detail(who.plain, wishIds[1] ?? '')).toMatchObject({ title: '陪〔已隐去〕的老人' });
  expect((await wishes.detail(who.staff, wishIds[1] ?? '')).original?.title).toBe('陪3号楼2单元501的老人');
});

test('A6: thanks with a number never stand on a public page', async () => {
  const wishId = await wishes.fulfil();
  const thanks = '谢谢，有事打一三九〇〇〇〇一二三四';
  await wishes.asks.answer(who.citizen, 'wish.confirm', { wishId, thanks, mayShowThanks: true });
  expect((await wishes.detail(who.staff, wishId)).thanksOffered).toBe('');
});

test('the address of the one it is for is told to nobody by hiding it', async () => {
  const wishId = await wishes.post({ title: `到${contact.address}来`, details: '' });
  await wishes.asks.answer(who.staff, 'wish.verify', publish(wishId, 'hide'));
  expect((await wishes.detail(who.plain, wishId)).title).not.toContain('3号楼201');
});
