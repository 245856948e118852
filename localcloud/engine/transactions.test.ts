import { type Engine, openEngine } from './engine';

const CONFLICT = {
  code: 'DATABASE_TRANSACTION_CONFLICT',
  message: expect.stringContaining('[ResourceUnavailable.TransactionConflict]'),
};
const MISSING = {
  code: 'DATABASE_TRANSACTION_FAIL',
  message: expect.stringContaining('[ResourceUnavailable.TransactionNotExist]'),
};

let engine: Engine;
let clock = 0;
beforeEach(async () => {
  clock = 1_000_000;
  engine = await openEngine({
    directory: null,
    collections: [
      {
        name: 'c',
        indexes: [
          { name: 'u', keys: [['u', 1]], unique: true, sparse: true },
          { name: 'g', keys: [['g', 1]] },
        ],
      },
    ],
    strict: true,
    now: () => clock,
    transactionPause: () => Promise.resolve(),
  });
  await engine.insert('c', [
    { _id: 'x', n: 1, g: 1 },
    { _id: 'y', n: 1, g: 1 },
  ]);
});
afterEach(() => engine.close());

const start = async () => (await engine.startTransaction()).result;
const set = (id: string, n: number, transaction?: string) =>
  engine.modify(
    'c',
    { query: { _id: id }, changes: { $set: { n } }, multi: false, merge: true, upsert: false },
    transaction,
  );
const read = async (id: string, transaction?: string) =>
  (await engine.find('c', { query: { _id: id } }, transaction)).result[0]?.n;

describe('a transaction', () => {
  it('sees its own writes and the state it began with; others see nothing of it before its commit', async () => {
    const one = await start();
    expect(await read('x', one)).toBe(1);
    await set('y', 5);
    await engine.remove('c', { _id: 'y' }, false);
    await engine.insert('c', [{ _id: 'z', n: 9, g: 1 }]);
    await set('x', 2, one);
    expect([await read('x', one), await read('x')]).toEqual([2, 1]);
    const inside = await engine.find('c', { query: { g: 1 }, sort: { _id: 1 } }, one);
    expect(inside.result.map(({ _id, n }) => [_id, n])).toEqual([
      ['x', 2],
      ['y', 1],
    ]);
    await engine.commitTransaction(one);
    expect(await read('x')).toBe(2);
    expect((await engine.count('c', { g: 1 })).result).toBe(2);
  });

  it("is refused at the second writer's operation, and is over then", async () => {
    const [one, two] = [await start(), await start()];
    await set('x', 2, one);
    await expect(set('x', 3, two)).rejects.toMatchObject(CONFLICT);
    await expect(engine.abortTransaction(two)).rejects.toMatchObject(MISSING);
    await engine.commitTransaction(one);
    expect(await read('x')).toBe(2);
  });

  it('is refused when what it has read was changed outside before it writes', async () => {
    const one = await start();
    await read('x', one);
    await set('x', 7);
    await expect(set('x', 8, one)).rejects.toMatchObject(CONFLICT);
  });

  it('is refused when another inserts the same _id or unique key first', async () => {
    const [one, two, three] = [await start(), await start(), await start()];
    await engine.insert('c', [{ _id: 'new', u: 1 }], one);
    await expect(engine.insert('c', [{ _id: 'new' }], two)).rejects.toMatchObject(CONFLICT);
    await expect(engine.insert('c', [{ _id: 'other', u: 1 }], three)).rejects.toMatchObject(CONFLICT);
  });

  it('allows write skew', async () => {
    const [one, two] = [await start(), await start()];
    await read('x', one);
    await read('y', two);
    await set('y', 2, one);
    await set('x', 2, two);
    await engine.commitTransaction(one);
    await engine.commitTransaction(two);
    expect([await read('x'), await read('y')]).toEqual([2, 2]);
  });

  it('makes a write outside wait until it ends, and that write is then worked out anew', async () => {
    const one = await start();
    await set('x', 10, one);
    const outside = engine.modify('c', {
      query: { _id: 'x' },
      changes: { $inc: { n: 1 } },
      multi: false,
      merge: true,
      upsert: false,
    });
    await engine.commitTransaction(one);
    expect((await outside).result.updated).toBe(1);
    expect(await read('x')).toBe(11);
  });

  it('leaves nothing behind when rolled back', async () => {
    const one = await start();
    await engine.insert('c', [{ _id: 'new', u: 1 }], one);
    await engine.remove('c', { _id: 'x' }, false, one);
    await engine.abortTransaction(one);
    expect((await engine.count('c')).result).toBe(2);
    await engine.insert('c', [{ _id: 'new', u: 1 }]);
  });

  it('lives 30 seconds, then does not exist, and what it held is free', async () => {
    const one = await start();
    await set('x', 2, one);
    clock += 29_999;
    await read('x', one);
    clock += 1;
    await expect(read('x', one)).rejects.toMatchObject(MISSING);
    await expect(engine.commitTransaction(one)).rejects.toMatchObject(MISSING);
    await set('x', 3);
    expect(await read('x')).toBe(3);
  });

  it('answers Busy to a second operation at the same time and goes on with the first', async () => {
    const slow = await openEngine({
      directory: null,
      collections: [{ name: 'c', indexes: [] }],
      strict: true,
    });
    const { result: one } = await slow.startTransaction();
    const first = slow.insert('c', [{ _id: 'a' }], one);
    await expect(slow.insert('c', [{ _id: 'b' }], one)).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_FAIL',
      message: expect.stringContaining('[ResourceUnavailable.TransactionBusy] Transaction is busy'),
    });
    await first;
    await slow.commitTransaction(one);
    expect((await slow.count('c')).result).toBe(1);
    await slow.close();
  });
});
