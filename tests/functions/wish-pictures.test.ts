/** Pictures of wishes: who sees which in every state, hidden until WeChat's check has passed, three of each part. */
import type { Output } from '../../contract/api';
import type { WishPicturePart } from '../../contract/words';
import { jpegWith } from '../support/picture-file';
import { startWishCloud, type Wishes, who } from '../support/wishes';

let wishes: Wishes;
let uploads = 0;
beforeAll(async () => {
  wishes = await startWishCloud();
});
afterAll(() => wishes.close());

type Asker = keyof typeof who;
const askers = Object.keys(who) as Asker[];

async function stored(words = ''): Promise<string> {
  uploads += 1;
  const path = `uploads/pictures/${String(uploads).padStart(16, '0')}.jpg`;
  const response = await fetch(`${wishes.cloud.url}/wechat/upload?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: { 'x-openid': who.citizen },
    body: new Uint8Array(jpegWith(`${words} ${uploads}`)),
  });
  return ((await response.json()) as { fileID: string }).fileID;
}
const add = async (asker: Asker, wishId: string, part: WishPicturePart, words = '') => {
  const fileId = await stored(words);
  return (await wishes.asks.answer(who[asker], 'wish.addPicture', { wishId, part, fileId })).pictureId;
};
const checked = () => wishes.cloud.cloud.backend.wechat.mediaCheck.settled();

/** Who is shown how many pictures of a part. */
async function shownTo(wishId: string, part: WishPicturePart): Promise<Asker[]> {
  const found: Asker[] = [];
  for (const asker of askers) {
    const { envelope } = await wishes.cloud.call(who[asker], 'wish.pictures', { wishId });
    if (!envelope.ok) continue;
    const { [part]: pictures } = envelope.data as Output<'wish.pictures'>;
    expect(JSON.stringify(envelope)).not.toMatch(/openid-|trace|addedBy|cloud:/);
    if (pictures.some(({ url }) => url !== null)) found.push(asker);
  }
  return found.sort();
}
const sorted = (people: Asker[]) => [...people].sort();
const staffAndPoster: Asker[] = ['staff', 'colleague', 'citizen'];

test('what is asked for is seen by its sender, once passed by poster and staff, once published by everybody', async () => {
  const wishId = await wishes.post();
  await add('citizen', wishId, 'asked');
  expect(await shownTo(wishId, 'asked')).toEqual(['citizen']);
  await checked();
  expect(await shownTo(wishId, 'asked')).toEqual(sorted(staffAndPoster));
  await wishes.asks.answer(who.staff, 'wish.askBack', { wishId, question: '几号楼？' });
  expect(await shownTo(wishId, 'asked')).toEqual(sorted(staffAndPoster));
  await wishes.asks.answer(who.citizen, 'wish.reply', { wishId, answer: '三号楼' });
  await wishes.asks.answer(who.staff, 'wish.verify', { wishId, decision: 'publish' });
  expect(await shownTo(wishId, 'asked')).toEqual(sorted(askers));
  await wishes.asks.answer(who.citizen, 'wish.withdraw', { wishId });
  expect(await shownTo(wishId, 'asked')).toEqual(sorted(staffAndPoster));
});

test('of a wish that was rejected poster and staff alone see any', async () => {
  const wishId = await wishes.post();
  await add('staff', wishId, 'asked');
  await checked();
  await wishes.asks.answer(who.staff, 'wish.verify', { wishId, decision: 'reject', reason: '重复' });
  expect(await shownTo(wishId, 'asked')).toEqual(sorted(staffAndPoster));
});

test('what was done is seen by those whom the wish concerns, as long as it does', async () => {
  const wishId = await wishes.claim();
  await wishes.joinedBy(wishId, 'plain');
  await add('helper', wishId, 'done');
  expect(await shownTo(wishId, 'done')).toEqual(['helper']);
  await checked();
  const concerned = sorted(['helper', 'plain', ...staffAndPoster]);
  expect(await shownTo(wishId, 'done')).toEqual(concerned);
  await wishes.asks.answer(who.helper, 'wish.fulfil', { wishId, note: '换好了' });
  await add('helper', wishId, 'done');
  await wishes.asks.answer(who.citizen, 'wish.confirm', { wishId, rating: 5 });
  expect(await shownTo(wishId, 'done')).toEqual(concerned);
});

test('who gave it up sees what was done no longer', async () => {
  const wishId = await wishes.claim();
  await add('helper', wishId, 'done');
  await checked();
  await wishes.asks.answer(who.helper, 'wish.giveUp', { wishId, reason: '出差' });
  expect(await shownTo(wishId, 'done')).toEqual(sorted(staffAndPoster));
});

test.each(['local-check:risky', 'local-check:review'])(
  'what WeChat answers %s is shown to nobody but its sender',
  async (words) => {
    const wishId = await wishes.post();
    const pictureId = await add('citizen', wishId, 'asked', words);
    await wishes.asks.answer(who.staff, 'wish.verify', { wishId, decision: 'publish' });
    await checked();
    expect(await shownTo(wishId, 'asked')).toEqual(words.endsWith('review') ? ['citizen'] : []);
    const { asked } = await wishes.asks.answer(who.citizen, 'wish.pictures', { wishId });
    expect(asked).toMatchObject([{ pictureId, mayRemove: true }]);
    expect((await wishes.asks.answer(who.staff, 'wish.pictures', { wishId })).asked).toEqual([]);
  },
);

test('each part takes three, whose it is and while it is time', async () => {
  const wishId = await wishes.post();
  const fileId = await stored();
  const refused = async (asker: Asker, part: WishPicturePart) =>
    (await wishes.asks.refusal(who[asker], 'wish.addPicture', { wishId, part, fileId })).code;
  expect(await refused('neighbour', 'asked')).toBe('wish.unknown');
  expect(await refused('township', 'asked')).toBe('wish.notYours');
  expect(await refused('staff', 'done')).toBe('wish.notYours');
  for (let count = 0; count < 3; count++) await add('citizen', wishId, 'asked');
  expect(await refused('citizen', 'asked')).toBe('picture.tooMany');
  await wishes.asks.answer(who.staff, 'wish.verify', { wishId, decision: 'publish' });
  for (const asker of ['citizen', 'staff'] as const) {
    expect(await refused(asker, 'asked')).toBe('wish.picturesLate');
  }
  await wishes.asks.answer(who.helper, 'wish.claim', { wishId });
  await wishes.joinedBy(wishId, 'plain');
  for (const asker of ['citizen', 'staff', 'friend'] as const) {
    expect(await refused(asker, 'done')).toBe('wish.notYours');
  }
  for (const asker of ['helper', 'plain', 'helper'] as const) await add(asker, wishId, 'done');
  expect(await refused('helper', 'done')).toBe('picture.tooMany');
});

test('is taken away by its sender or the staff, its file too; what staff take away is audited', async () => {
  const wishId = await wishes.post();
  const pictureId = await add('citizen', wishId, 'asked');
  const second = await add('citizen', wishId, 'asked');
  await checked();
  const { asked } = await wishes.asks.answer(who.staff, 'wish.pictures', { wishId });
  await wishes.asks.answer(who.staff, 'wish.verify', { wishId, decision: 'publish' });
  const input = { wishId, pictureId };
  expect((await wishes.asks.refusal(who.neighbour, 'wish.removePicture', input)).code).toBe('wish.notYours');
  await wishes.asks.answer(who.staff, 'wish.removePicture', input);
  await wishes.asks.answer(who.citizen, 'wish.removePicture', { wishId, pictureId: second });
  for (const { url } of asked) expect((await fetch(url ?? '')).status).toBe(404);
  expect(await shownTo(wishId, 'asked')).toEqual([]);
  const { result } = await wishes.cloud.cloud.backend.engine.find('audits', {
    query: { about: { $in: [`pictures/${pictureId}`, `pictures/${second}`] } },
  });
  expect(result).toMatchObject([{ what: 'wish.removePicture', openid: who.staff }]);
  const other = { wishId: await wishes.post(), pictureId };
  expect((await wishes.asks.refusal(who.citizen, 'wish.removePicture', other)).code).toBe('picture.unknown');
});

test('costs three database requests in one wave', async () => {
  const wishId = await wishes.post();
  await add('citizen', wishId, 'asked');
  const { cost } = await wishes.cloud.call(who.citizen, 'wish.pictures', { wishId });
  expect(cost).toMatchObject({ trips: 3, waves: 1 });
});
