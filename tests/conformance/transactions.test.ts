/** Transactions as node-sdk's tests on the real cloud recorded them (platform.md §1.10), through node-sdk 3.x. */
import { type Asked, type Bench, type Database, refusal, startBench, type Transaction } from './sdk';

let bench: Bench;
let db: Database;
const at = new Date(1_700_000_000_000);

beforeAll(async () => {
  bench = await startBench('c');
  db = bench.db;
});
afterAll(() => bench.server.close());
beforeEach(async () => {
  bench.clock.now = Date.now();
  await bench.server.engine.remove('c', {}, true);
  await db.collection('c').add([
    { _id: '1', n: 1, at, where: new db.Geo.Point(90 as never, 23 as never) },
    { _id: '2', n: 2 },
  ]);
});

const c = (from: Database | Transaction = db): Asked => from.collection('c');
const n = async (id: string, from: Database | Transaction = db): Promise<unknown> => {
  const { data } = await c(from).doc(id).get();
  // Inside a transaction node-sdk gives the document itself, outside a list of it.
  return (Array.isArray(data) ? data[0] : (data as { n?: unknown } | null))?.n;
};
const conflict = {
  code: 'DATABASE_TRANSACTION_CONFLICT',
  message: expect.stringMatching(
    /^\[ResourceUnavailable\.TransactionConflict\] Transaction is conflict, maybe resource operated by others\./,
  ),
};
const gone = {
  code: 'DATABASE_TRANSACTION_FAIL',
  message: expect.stringMatching(
    /^\[ResourceUnavailable\.TransactionNotExist\] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds/,
  ),
};

describe('one transaction (§1.10)', () => {
  it('commits all that it did, with dates and places as they were', async () => {
    const kept = await db.runTransaction(async (transaction) => {
      await c(transaction).add({ _id: '3', n: 3, at });
      await c(transaction)
        .doc('1')
        .update({ n: 9, at: new Date(5) });
      await c(transaction).doc('2').remove();
      return n('1', transaction);
    });
    expect(kept).toBe(9);
    expect(await n('2')).toBeUndefined();
    expect((await c().doc('1').get()).data[0]).toMatchObject({
      at: new Date(5),
      where: { longitude: 90, latitude: 23 },
    });
    expect((await c().doc('3').get()).data[0]).toEqual({ _id: '3', n: 3, at });
  });

  it('sees its own writes, and shows them to nobody before the commit', async () => {
    const transaction = await db.startTransaction();
    await c(transaction).doc('1').update({ n: 5 });
    expect([await n('1', transaction), await n('1')]).toEqual([5, 1]);
    expect(await transaction.commit()).toMatchObject({ requestId: expect.any(String) });
    expect(await n('1')).toBe(5);
  });

  it('1001 documents in one add', async () => {
    const transaction = await db.startTransaction();
    const added = await c(transaction).add(Array.from({ length: 1001 }, (_item, k) => ({ k })));
    expect(added.ids ?? added.inserted).toBeDefined();
    await transaction.commit();
    expect((await c().count()).total).toBe(1003);
  });

  it('where().get() sees what it wrote', async () => {
    const transaction = await db.startTransaction();
    await c(transaction).add([{ name: 'a' }, { name: 'b' }]);
    expect((await c(transaction).where({ name: 'a' }).get()).data).toHaveLength(1);
    await transaction.rollback();
    expect((await c().where({ name: 'a' }).get()).data).toEqual([]);
  });

  it('set replaces or upserts', async () => {
    const transaction = await db.startTransaction();
    await c(transaction).doc('1').set({ k: 1 });
    await c(transaction).doc('new').set({ k: 2 });
    await transaction.commit();
    expect((await c().doc('1').get()).data).toEqual([{ _id: '1', k: 1 }]);
    expect((await c().doc('new').get()).data).toEqual([{ _id: 'new', k: 2 }]);
  });

  it.each<[string, (transaction: Transaction) => Promise<unknown>]>([
    ['commit', (transaction) => transaction.commit()],
    ['rollback', (transaction) => transaction.rollback()],
  ])('is unknown after %s, to every operation', async (_name, end) => {
    const transaction = await db.startTransaction();
    await c(transaction).doc('1').get();
    await end(transaction);
    expect(await refusal(c(transaction).doc('1').get())).toMatchObject(gone);
    expect(await refusal(c(transaction).doc('1').update({ n: 2 }))).toMatchObject(gone);
    expect(await refusal(c(transaction).add({}))).toMatchObject(gone);
    expect(await refusal(transaction.commit())).toMatchObject(gone);
  });

  it('30 s expiry -> TransactionNotExist, and what it held is free', async () => {
    const transaction = await db.startTransaction();
    await c(transaction).doc('1').update({ n: 5 });
    bench.clock.now += 30_001;
    expect(await refusal(c(transaction).doc('1').get())).toMatchObject(gone);
    expect(await c().doc('1').update({ n: 7 })).toMatchObject({ updated: 1 });
  });
});

describe('two transactions (§1.10)', () => {
  const two = async () => [await db.startTransaction(), await db.startTransaction()] as const;

  it('conflict at second writer’s op with exact text', async () => {
    const [one, other] = await two();
    await c(one).doc('1').update({ n: 5 });
    expect(await refusal(c(other).doc('1').update({ n: 6 }))).toMatchObject(conflict);
    await one.commit();
    expect(await n('1')).toBe(5);
  });

  it('a document read before, changed outside since, cannot be written', async () => {
    const transaction = await db.startTransaction();
    await n('1', transaction);
    await c().doc('1').update({ n: 8 });
    expect(await refusal(c(transaction).doc('1').update({ n: 9 }))).toMatchObject(conflict);
  });

  it('reads are of one moment: what another commits meanwhile is not seen', async () => {
    const transaction = await db.startTransaction();
    expect(await n('1', transaction)).toBe(1);
    await c().doc('2').update({ n: 22 });
    await c().add({ _id: '3', n: 3 });
    expect([await n('2', transaction), await n('3', transaction)]).toEqual([2, undefined]);
    await transaction.commit();
  });

  it('write skew is possible: each reads both, each writes its own', async () => {
    const [one, other] = await two();
    for (const transaction of [one, other])
      expect((await c(transaction).where({}).get()).data).toHaveLength(2);
    await c(one).doc('1').update({ n: 0 });
    await c(other).doc('2').update({ n: 0 });
    await one.commit();
    await other.commit();
    expect([await n('1'), await n('2')]).toEqual([0, 0]);
  });

  it('the callback is tried again after a conflict when its code is left on, and the second try counts', async () => {
    let tries = 0;
    await db.runTransaction(async (transaction) => {
      tries += 1;
      const value = (await n('1', transaction)) as number;
      if (tries === 1) await c().doc('1').update({ n: 100 });
      await c(transaction)
        .doc('1')
        .update({ n: value + 1 });
    });
    expect([tries, await n('1')]).toEqual([2, 101]);
  });

  it('after the last try the conflict itself is thrown', async () => {
    let tries = 0;
    const error = await refusal(
      db.runTransaction(async (transaction) => {
        tries += 1;
        await n('1', transaction);
        await c()
          .doc('1')
          .update({ n: 1000 + tries });
        await c(transaction).doc('1').update({ n: 0 });
      }, 2),
    );
    expect(error).toMatchObject(conflict);
    expect(tries).toBe(3);
  });

  it('TransactionBusy on concurrent ops', async () => {
    const transaction = await db.startTransaction();
    bench.gate.shut();
    const both = Promise.all([
      c(transaction).doc('1').update({ n: 3 }),
      c(transaction).doc('2').update({ n: 3 }),
    ]);
    const error = await refusal(both);
    bench.gate.open();
    expect(error).toMatchObject({
      code: 'DATABASE_TRANSACTION_FAIL',
      message: expect.stringMatching(/^\[ResourceUnavailable\.TransactionBusy\] Transaction is busy/),
    });
  });
});
