/**
 * The made-up city of an environment for training, put there by the function `upkeep` as the deploy command asks it, and a
 * trainer who becomes one of its people as anybody binds in the app.
 */
import { entriesOfCast } from '../../demo/personas';
import { piecesAsOf } from '../../scripts/deploy/training';
import { administratorCodeHash, phoneHash } from '../../server/kernel/access/cipher';
import { sealPhone } from '../../server/kernel/text/member-phone';
import { writtenRows } from '../../server/migrations/rows-as-text';
import type { UpkeepQuestion } from '../../server/migrations/upkeep';
import { type Asking, asking } from '../support/asking';
import { startTestCloud, TEST_KEYS, type TestCloud } from '../support/cloud';
import { bindByButton } from '../support/phone-button';
import { askUpkeep, upkeepEvent } from '../support/upkeep';

Object.assign(process.env, TEST_KEYS);
const PHONE = '13900000001';
const environment = { ...TEST_KEYS, DAOZHIBU_TRAINING: '1' };

const pieces = piecesAsOf(new Date().toISOString(), { keys: TEST_KEYS });

let cloud: TestCloud;
let asks: Asking;
beforeEach(async () => {
  cloud = await startTestCloud({ environment });
  asks = asking(cloud);
});
afterEach(() => cloud.close());

const ask = async (question: UpkeepQuestion) =>
  (await askUpkeep(cloud, { event: upkeepEvent(question) })).envelope;
const rowsOf = async (name: string) =>
  (await cloud.cloud.backend.engine.find(name, { query: {} })).result as unknown as { _id: string }[];

/** Puts the city there in pieces, as the command does; answers how many rows were new. */
async function fill(): Promise<number> {
  let added = 0;
  for (const { collection, text } of await pieces)
    added += (await ask({ action: 'fill', collection, rows: text })).data.added;
  return added;
}
const seat = (name: string, phone: string) =>
  ask({
    ...{ action: 'seat', memberId: entriesOfCast().get(name) ?? '' },
    ...{ phone: sealPhone(phone), phoneHash: phoneHash(phone) },
  });
const bind = async (openid: string, name: string) =>
  (await bindByButton(cloud, openid, { name, phone: PHONE })).outcome;

test('a trainer becomes the secretary by the button, sees the branch’s work, and another takes over next week', async () => {
  expect(await fill()).toBeGreaterThan(5000);
  expect(await bind('openid-trainer', '格日乐')).toBe('member.noMatch');
  expect(await seat('格日乐', PHONE)).toEqual({ ok: true, data: { free: true } });
  expect(await bind('openid-trainer', '格日乐')).toBe('bound');
  const home = await asks.answer('openid-trainer', 'summary.home', {});
  expect(home.member).toMatchObject({ name: '格日乐', isSecretary: true });
  expect(home.todo.length).toBeGreaterThan(3);
  expect((await asks.answer('openid-trainer', 'activity.list', {})).items.length).toBeGreaterThan(5);

  // Asked again for the same number nothing moves; for another the entry is free, and the first one is nobody.
  await seat('格日乐', PHONE);
  expect((await asks.answer('openid-trainer', 'member.me', {})).member?.name).toBe('格日乐');
  expect(await seat('格日乐', '13900000009')).toMatchObject({ data: { free: true } });
  expect((await asks.answer('openid-trainer', 'member.me', {})).member).toBeNull();
  const { outcome } = await bindByButton(cloud, 'openid-second', { name: '格日乐', phone: '13900000009' });
  expect(outcome).toBe('bound');
});

test('without the button: both of the city are named, and the administrator’s code answers the one who asks', async () => {
  await fill();
  await seat('周明哲', PHONE);
  await seat('娜仁', PHONE);
  const branchId = (entriesOfCast().get('周明哲') ?? '').replace(/-m\d+$/, '');
  const asked = { name: '周明哲', phone: PHONE, branchId, note: '' };
  expect(await asks.answer('openid-trainer', 'member.bind', asked)).toMatchObject({ state: 'waiting' });
  const code = 'ABCDEFGHJKMN';
  const standing = { _id: 'standing', hash: administratorCodeHash(code), organizationId: 'city', tries: [] };
  const madeAt = new Date().toISOString();
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  await cloud.cloud.backend.engine.insert('administratorCodes', [
    { ...standing, madeAt, expiresAt, used: null },
  ] as never);
  expect((await asks.answer('openid-trainer', 'member.redeem', { code })).boundTo).not.toBe('');
  const { member } = await asks.answer('openid-trainer', 'member.me', {});
  expect(member?.offices).toMatchObject([{ role: 'city' }]);
});

test('filled in again nothing is added, and what somebody changed meanwhile stays changed', async () => {
  await fill();
  const whole = { multi: false, merge: true, upsert: false };
  const changes = { $set: { title: '改过的' } } as never;
  const [wish] = await rowsOf('wishes');
  await cloud.cloud.backend.engine.modify('wishes', { query: { _id: wish?._id ?? '' }, changes, ...whole });
  expect(await fill()).toBe(0);
  expect((await rowsOf('wishes')).find(({ _id }) => _id === wish?._id)).toMatchObject({ title: '改过的' });
});

test.each([undefined, '', '0', 'true'])(
  'an environment that says %p is filled with nothing',
  async (said) => {
    const other = await startTestCloud({
      environment: { ...TEST_KEYS, ...(said === undefined ? {} : { DAOZHIBU_TRAINING: said }) },
    });
    const questions: UpkeepQuestion[] = [
      { action: 'fill', collection: 'members', rows: writtenRows([{ _id: 'm' }]) },
      { action: 'seat', memberId: 'm', phone: sealPhone(PHONE), phoneHash: phoneHash(PHONE) },
    ];
    for (const question of questions) {
      const { envelope, requests } = await askUpkeep(other, { event: upkeepEvent(question) });
      expect([envelope, requests]).toEqual([{ ok: false, error: { code: 'call.notAllowed' } }, 0]);
    }
    await other.close();
  },
);

test('no ticket, other rows than the ticket is for, a phone, or a collection that there is not: nothing is written', async () => {
  const question = { action: 'fill', collection: 'members', rows: writtenRows([{ _id: 'm' }]) } as const;
  const event = upkeepEvent(question);
  const refused = async (options: Parameters<typeof askUpkeep>[1]) =>
    expect((await askUpkeep(cloud, options)).envelope.error.code).toBe('call.notAllowed');
  await refused({ event: question });
  await refused({ event: { ...event, rows: writtenRows([{ _id: 'other' }]) } });
  await refused({ event: { ...event, collection: 'accounts' } });
  await refused({ event, caller: { source: 'wx_client', openid: 'openid-somebody' } });
  await refused({ event: { ...event, rows: 5 } });
  await expect(ask({ ...question, collection: 'noSuch' })).rejects.toThrow('no collection noSuch');
  await expect(ask({ ...question, rows: '{}' })).rejects.toThrow('none');
  expect(await rowsOf('members')).toEqual([]);
});
