/** C6: what one person posts in a day is bounded, whatever becomes of it. */

import type { CallName, Input } from '../../contract/api';
import { dayOf, daysAfter } from '../../server/kernel/time/clock';
import type { Posting } from '../../server/records/account';
import { sayAtOnce } from '../support/at-once';
import { accountsOf, tree } from '../support/people';
import { contact, people, startWishCloud, type Wishes, who } from '../support/wishes';

const { community } = tree;
const MOST = 3;
const settings = { DAOZHIBU_POSTINGS_A_DAY: `${MOST}`, DAOZHIBU_FEEDBACK_A_DAY: '2' };
/** Posted as much yesterday, or in the days before, as a day holds. */
const yesterdays = 'openid-busy-yesterday';
const today = 'openid-busy-today';
const postings = (day: string, count: number) => ({
  day,
  of: Array.from({ length: count }, (_, place): Posting => ({ id: `OLD${place}`, kind: 'wish' })),
});
const row = (_id: string, day: string, count = MOST) => ({
  ...{ _id, memberId: null, postings: postings(day, count), updatedAt: new Date() },
});

let wishes: Wishes;
beforeEach(async () => {
  const now = new Date();
  const accounts = [
    ...accountsOf(people),
    row(yesterdays, daysAfter(dayOf(now), -1)),
    row(today, dayOf(now), MOST - 1),
  ];
  wishes = await startWishCloud({ accounts }, settings);
});
afterEach(() => wishes.close());

const wish = { title: '换灯', category: 'repairs', communityId: community._id, contact };
const errand = { title: '路灯坏了', kind: 'facilities', communityId: community._id, contact };
const letter = { kind: 'suggestion', text: '公告早点贴', organizationId: community._id };
const inputs = { 'wish.post': wish, 'errand.post': errand, 'message.postFeedback': letter };
type Post = keyof typeof inputs;
const refusals: Record<Post, string> = {
  'wish.post': 'wish.tooManyToday',
  'errand.post': 'errand.tooManyToday',
  'message.postFeedback': 'feedback.tooManyToday',
};
const all = Object.keys(inputs) as Post[];
const call = (name: Post, openid: string, over: object = {}, requestId?: string) =>
  wishes.cloud.call(openid, name, { ...inputs[name], ...over }, requestId ? { requestId } : {});

test.each(all)(
  'C6: after a wish, an errand and a letter no more %s today: said with the number',
  async (name) => {
    for (const one of all) expect((await call(one, who.citizen)).envelope.ok).toBe(true);
    expect((await call(name, who.citizen)).envelope.error).toEqual({
      ...{ code: refusals[name], params: { most: MOST } },
    });
    // Somebody else is not concerned.
    expect((await call(name, who.neighbour)).envelope.ok).toBe(true);
  },
);

test('C6: what was withdrawn counts', async () => {
  for (let count = 0; count < MOST; count++) {
    const wishId = await wishes.post();
    await wishes.asks.answer(who.citizen, 'wish.withdraw', { wishId });
  }
  expect((await call('wish.post', who.citizen)).envelope.error.code).toBe('wish.tooManyToday');
});

test('the day before counts no more, and the day itself up to the last place', async () => {
  expect((await call('wish.post', yesterdays)).envelope.ok).toBe(true);
  expect((await call('wish.post', today)).envelope.ok).toBe(true);
  expect((await call('errand.post', today)).envelope.error.code).toBe('errand.tooManyToday');
});

test.each(all)('%s sent again is no other, also when the day is full by then', async (name) => {
  const first = await call(name, who.citizen, {}, 'mark-again');
  for (let count = 1; count < MOST; count++) await call('wish.post', who.citizen);
  const again = await call(name, who.citizen, {}, 'mark-again');
  expect(again.envelope).toEqual(first.envelope);
});

test('an errand of the day before, sent again on a full day, is answered as it stands', async () => {
  const made = await call('errand.post', today, {}, 'mark-late');
  const { engine } = wishes.cloud.cloud.backend;
  await engine.modify('accounts', {
    query: { _id: today },
    changes: { $set: { postings: postings(dayOf(new Date()), MOST) } as never },
    ...{ multi: false, merge: true, upsert: false },
  });
  expect((await call('errand.post', today, {}, 'mark-late')).envelope).toEqual(made.envelope);
});

test('letters have a limit of their own within it', async () => {
  for (let count = 0; count < 2; count++) {
    expect((await call('message.postFeedback', who.citizen)).envelope.ok).toBe(true);
  }
  expect((await call('message.postFeedback', who.citizen)).envelope.error.params).toEqual({ most: 2 });
  expect((await call('wish.post', who.citizen)).envelope.ok).toBe(true);
});

test('what the community enters for others is not counted', async () => {
  for (let count = 0; count <= MOST; count++) {
    for (const name of ['wish.post', 'errand.post'] as const) {
      expect((await call(name, who.staff, { forWhom: 'behalf' })).envelope.ok).toBe(true);
    }
  }
  expect((await call('wish.post', who.staff)).envelope.ok).toBe(true);
});

test.each([
  ['somebody who was never here', who.citizen],
  ['somebody with an account', who.plain],
])('of many at the same moment by %s no more go through than the day holds', async (_, openid) => {
  const sayings = Array.from({ length: 12 }, (__, place) => {
    const name = place % 2 ? 'wish.post' : 'errand.post';
    return { openid, name: name as CallName, input: inputs[name] };
  });
  const { envelopes } = await sayAtOnce(wishes.cloud, sayings);
  expect(envelopes.filter(({ ok }) => ok)).toHaveLength(MOST);
});

test('it costs one request more, also on the first day', async () => {
  const before: Record<Post, number> = { 'wish.post': 5, 'errand.post': 3, 'message.postFeedback': 8 };
  for (const openid of [who.citizen, who.plain]) {
    for (const name of all) {
      expect([name, (await call(name, openid)).cost.trips]).toEqual([name, before[name] + 1]);
    }
  }
});

test('unless a setting says otherwise it is ten a day', async () => {
  await wishes.close();
  wishes = await startWishCloud({}, {});
  const posted = async (input: Partial<Input<'wish.post'>> = {}) => {
    const { envelope } = await call('wish.post', who.citizen, input);
    if (envelope.ok) await wishes.asks.answer(who.citizen, 'wish.withdraw', envelope.data);
    return envelope.ok ? 'ok' : envelope.error;
  };
  for (let count = 0; count < 10; count++) expect(await posted()).toBe('ok');
  expect(await posted()).toEqual({ code: 'wish.tooManyToday', params: { most: 10 } });
});
