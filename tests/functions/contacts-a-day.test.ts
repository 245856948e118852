/** Whom to reach and where is told of so many a day, what was given up since too; each look is audited, however it came about. */
import type { AccountRecord } from '../../server/records/account';
import type { AuditRecord } from '../../server/records/audit';
import type { TestCloud } from '../support/cloud';
import { type Errands, who as ofErrands, startErrandCloud } from '../support/errands';
import { startWishCloud, type Wishes, who } from '../support/wishes';

const MOST = 5;
const settings = { DAOZHIBU_OPEN_WISHES: '1000', DAOZHIBU_OPEN_ERRANDS: '1000' };

async function rowsOf<Row>({ cloud }: TestCloud, collection: string, query: object = {}): Promise<Row[]> {
  const { result } = await cloud.backend.engine.find(collection, { query: query as never });
  return result as unknown as Row[];
}
const looksAt = async (cloud: TestCloud, about: string) =>
  (await rowsOf<AuditRecord>(cloud, 'audits', { about })).map(({ openid, what }) => [openid, what]);

let wishes: Wishes;
let asks: Wishes['asks'];
beforeEach(async () => {
  wishes = await startWishCloud({}, settings);
  asks = wishes.asks;
});
afterEach(() => wishes.close());

const publishAll = (count: number) => Promise.all(Array.from({ length: count }, () => wishes.publish()));
const claimAndGiveUp = async (wishId: string, openid: string = who.helper) => {
  const { envelope } = await wishes.cloud.call(openid, 'wish.claim', { wishId });
  if (envelope.ok) await asks.answer(openid, 'wish.giveUp', { wishId, reason: '去不了' });
  return envelope;
};
const tooMany = { code: 'wish.tooManyContacts', params: { most: MOST } };

/** As if all that was told had been told yesterday. */
async function aDayLater(openid: string) {
  const [account] = await rowsOf<AccountRecord>(wishes.cloud, 'accounts', { _id: openid });
  const contacts = (account?.contacts ?? []).map(({ of }) => ({ of, at: new Date(Date.now() - 86_400_000) }));
  await wishes.cloud.cloud.backend.engine.modify('accounts', {
    query: { _id: openid },
    changes: { $set: { contacts } },
    ...{ multi: false, merge: true, upsert: false },
  });
}

describe('A10: claiming, reading whom to reach and giving up', () => {
  test('goes on for five a day; each was audited, and the next day has five again', async () => {
    const all = await publishAll(MOST + 3);
    const told = [];
    for (const wishId of all) told.push(await claimAndGiveUp(wishId));
    expect(told.map(({ ok }) => ok)).toEqual(all.map((_, place) => place < MOST));
    for (const { error } of told.slice(MOST)) expect(error).toEqual(tooMany);
    for (const [place, wishId] of all.entries()) {
      const looks = place < MOST ? [[who.helper, 'wish.claim']] : [];
      expect(await looksAt(wishes.cloud, `wishes/${wishId}`)).toEqual(looks);
    }
    await aDayLater(who.helper);
    expect(await claimAndGiveUp(all.at(-1) ?? '')).toMatchObject({ ok: true });
    // Another member has a day of their own.
    expect(await claimAndGiveUp(all[0] ?? '', who.friend)).toMatchObject({ ok: true });
  });

  test('of many claims at the same moment no more than five are told', async () => {
    const many = await startWishCloud(
      {},
      { ...settings, DAOZHIBU_CLAIMS: '50', DAOZHIBU_CONTACTS_A_DAY: '5' },
    );
    const all = await Promise.all(Array.from({ length: 12 }, () => many.publish()));
    const called = await Promise.all(
      all.map((wishId) => many.cloud.call(who.helper, 'wish.claim', { wishId })),
    );
    expect(called.filter(({ envelope }) => envelope.ok)).toHaveLength(MOST);
    await many.close();
  });

  test('what was told today is not counted again: the same wish may be taken on anew', async () => {
    const [again = '', ...others] = await publishAll(MOST);
    await claimAndGiveUp(again);
    for (const wishId of others) await claimAndGiveUp(wishId);
    expect(await claimAndGiveUp(again)).toMatchObject({ ok: true });
    expect(await looksAt(wishes.cloud, `wishes/${again}`)).toHaveLength(2);
    const [account] = await rowsOf<AccountRecord>(wishes.cloud, 'accounts', { _id: who.helper });
    expect(account?.contacts).toHaveLength(MOST);
  });

  test('whoever comes too late is told nothing and has lost none of the day', async () => {
    const [wishId = ''] = await publishAll(1);
    const both = [who.helper, who.friend];
    const called = await Promise.all(
      both.map((openid) => wishes.cloud.call(openid, 'wish.claim', { wishId })),
    );
    const loser = both[called.findIndex(({ envelope }) => !envelope.ok)] ?? '';
    const [account] = await rowsOf<AccountRecord>(wishes.cloud, 'accounts', { _id: loser });
    expect([account?.contacts ?? [], account?.claims ?? []]).toEqual([[], []]);
  });

  test('what is in hand can be looked at however many were told; each look is a line', async () => {
    const all = await publishAll(MOST);
    for (const wishId of all.slice(1)) await claimAndGiveUp(wishId);
    const [kept = ''] = all;
    await asks.answer(who.helper, 'wish.claim', { wishId: kept });
    for (let times = 0; times < 2; times++) await asks.answer(who.helper, 'wish.contact', { wishId: kept });
    expect(await looksAt(wishes.cloud, `wishes/${kept}`)).toHaveLength(3);
  });

  test('an answer that was lost is given again, and is one look', async () => {
    const [wishId = ''] = await publishAll(1);
    const claim = () => asks.answer(who.helper, 'wish.claim', { wishId }, { requestId: 'weak-network' });
    expect(await claim()).toEqual(await claim());
    expect(await looksAt(wishes.cloud, `wishes/${wishId}`)).toEqual([[who.helper, 'wish.claim']]);
  });

  test("the community's own staff are not counted, but audited", async () => {
    const all = await publishAll(MOST + 1);
    for (const wishId of all) await asks.answer(who.staff, 'wish.contact', { wishId });
    for (const wishId of all) {
      expect(await claimAndGiveUp(wishId, who.colleague)).toMatchObject({ ok: true });
      expect(await looksAt(wishes.cloud, `wishes/${wishId}`)).toEqual([
        [who.staff, 'wish.contact'],
        [who.colleague, 'wish.claim'],
      ]);
    }
    const [account] = await rowsOf<AccountRecord>(wishes.cloud, 'accounts', { _id: who.colleague });
    expect(account?.contacts ?? []).toEqual([]);
  });

  test('who helps has a day of their own too, and sees again what they saw today', async () => {
    const one = { ...settings, DAOZHIBU_CLAIMS: '50', DAOZHIBU_CONTACTS_A_DAY: '50' };
    const many = await startWishCloud({}, { ...one, DAOZHIBU_CONTACTS_A_DAY: '2' });
    const helped: string[] = [];
    for (const claimer of [who.helper, who.helper, who.friend]) {
      const wishId = await many.publish();
      await many.asks.answer(claimer, 'wish.claim', { wishId });
      await many.joinedBy(wishId, 'plain', claimer);
      helped.push(wishId);
    }
    const [first = '', second = '', third = ''] = helped;
    const look = (wishId: string) => many.cloud.call(who.plain, 'wish.contact', { wishId });
    for (const wishId of [first, second, first])
      expect((await look(wishId)).envelope).toMatchObject({ ok: true });
    expect((await look(third)).envelope.error).toEqual({ code: 'wish.tooManyContacts', params: { most: 2 } });
    expect(await looksAt(many.cloud, `wishes/${third}`)).toEqual([[who.friend, 'wish.claim']]);
    await many.close();
  });
});

describe('A10: errands that somebody gives themselves', () => {
  let errands: Errands;
  beforeEach(async () => {
    errands = await startErrandCloud({}, settings);
  });
  afterEach(() => errands.close());

  test('open five contacts a day; what others give does not count', async () => {
    const own = await Promise.all(Array.from({ length: MOST + 1 }, () => errands.post()));
    const look = (errandId: string) => errands.cloud.call(ofErrands.leader, 'errand.contact', { errandId });
    for (const [place, errandId] of own.entries()) {
      await errands.asks.answer(ofErrands.leader, 'errand.assign', { errandId, memberId: 'leader' });
      const { envelope } = await look(errandId);
      if (place < MOST) expect(envelope.ok).toBe(true);
      else expect(envelope.error).toEqual({ code: 'errand.tooManyContacts', params: { most: MOST } });
    }
    expect((await look(own[0] ?? '')).envelope.ok).toBe(true);
    const given = await errands.assign({}, 'leader');
    expect((await look(given)).envelope.ok).toBe(true);
    expect(await looksAt(errands.cloud, `errands/${given}`)).toEqual([[ofErrands.leader, 'errand.contact']]);
  });
});

test('whom to reach stands in no answer but that of the claim and of the audited look', async () => {
  const wishId = await wishes.claim();
  const quiet = [
    ['wish.detail', { wishId }],
    ['wish.list', { view: 'claimed' }],
    ['wish.list', { view: 'wall' }],
    ['summary.home', {}],
    ['message.list', {}],
    ['member.year', {}],
    ['wish.progress', { wishId, note: '约好了' }],
    ['wish.fulfil', { wishId, note: '办好了' }],
  ] as const;
  for (const openid of [who.helper, who.staff]) {
    for (const [name, input] of quiet) {
      const { envelope } = await wishes.cloud.call(openid, name, input);
      expect(JSON.stringify(envelope)).not.toMatch(/13812345678|3号楼201|王秀兰/);
    }
  }
});
