/**
 * The traps of wx-server-sdk 4.0.2 that platform.md §1.5–§1.10 names and that localcloud/wire/fidelity does not: what a
 * function's author trips over must trip them here too.
 */
import { type AdminServer, sdkAt, startAdminServer } from '../../localcloud/wire/testing/admin-server';
import type { SdkCloud, SdkDatabase } from '../../localcloud/wire/testing/sdk-types';
import { refusal } from './sdk';

let server: AdminServer;
let cloud: SdkCloud;
let db: SdkDatabase;
/** All of the SDK's commands, of which SdkCommand names a few. */
let _: Record<string, (...operands: unknown[]) => never>;

beforeAll(async () => {
  server = await startAdminServer({ collections: [{ name: 'c', indexes: [] }] });
  cloud = sdkAt(server.url);
  db = cloud.database();
  _ = db.command as never;
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.engine.remove('c', {}, true);
  await c().add({ data: { _id: 'x', n: 1, o: { a: 1 }, list: [1] } });
});

const c = () => db.collection('c');
const stored = async () => (await server.engine.find('c', { query: { _id: 'x' } })).result[0];

describe('update and set (§1.6)', () => {
  it('an _id in the data is refused before anything is sent', async () => {
    const error = await refusal(
      c()
        .doc('x')
        .update({ data: { _id: 'y' } }),
    );
    expect(error).toMatchObject({ errCode: -501007, errMsg: expect.stringContaining('不能更新_id的值') });
    expect(
      await refusal(
        c()
          .doc('x')
          .set({ data: { _id: 'y' } }),
      ),
    ).toMatchObject({ errCode: -501007 });
  });

  it('set takes no operators', async () => {
    expect(
      await refusal(
        c()
          .doc('x')
          .set({ data: { n: db.command.inc(1) } }),
      ),
    ).toMatchObject({ errCode: -502001 });
  });

  it('an update of nothing is refused; one of empty objects alone changes nothing', async () => {
    expect(await refusal(c().doc('x').update({ data: {} }))).toMatchObject({ errCode: -1 });
    expect(
      await c()
        .doc('x')
        .update({ data: { o: {} } }),
    ).toMatchObject({ stats: { updated: 0 } });
    expect(await stored()).toMatchObject({ o: { a: 1 } });
  });

  it('an undefined condition alone is refused, beside another it falls away and more is hit', async () => {
    await c().add({ data: { _id: 'y', n: 1 } });
    await expect((async () => c().where({ _id: undefined }).remove())()).rejects.toThrow(
      '查询参数对象值不能均为undefined',
    );
    expect(await c().where({ _id: undefined, n: 1 }).remove()).toMatchObject({ stats: { removed: 2 } });
  });

  it('remove without a condition empties the collection', async () => {
    await c().add({ data: { _id: 'y' } });
    expect(await c().remove()).toMatchObject({ stats: { removed: 2 } });
  });

  it('{each} in addToSet is stored as it stands; $each is several', async () => {
    await c()
      .doc('x')
      .update({ data: { list: _.addToSet?.({ each: [2] }) } });
    await c()
      .doc('x')
      .update({ data: { list: _.addToSet?.({ $each: [1, 3] }) } });
    expect(await stored()).toMatchObject({ list: [1, { each: [2] }, 3] });
  });
});

describe('values (§1.7)', () => {
  it('undefined is dropped from objects and null in lists; NaN stays, -0 becomes 0, a Buffer is spoilt', async () => {
    await c().add({
      data: {
        _id: 'v',
        u: undefined,
        l: [1, undefined],
        nan: Number.NaN,
        zero: -0,
        buffer: Buffer.from('ab'),
      },
    });
    const data = (await c().doc('v').get()).data;
    expect(data).toEqual({
      _id: 'v',
      l: [1, null],
      nan: Number.NaN,
      zero: 0,
      buffer: { type: 'Buffer', data: [] },
    });
    expect(Object.is(data?.zero, 0)).toBe(true);
  });

  it('places come back as Points from get and as plain GeoJSON from an aggregate', async () => {
    await c().add({ data: { _id: 'v', at: db.Geo.Point(113, 23) } });
    expect((await c().doc('v').get()).data?.at).toEqual(db.Geo.Point(113, 23));
    const { list } = await c().aggregate().match({ _id: 'v' }).end();
    expect(list[0]?.at).toEqual({ type: 'Point', coordinates: [113, 23] });
  });

  it('doc(5) is the number, not the text', async () => {
    await c()
      .doc(5)
      .set({ data: { n: 5 } });
    expect((await c().doc(5).get()).data).toEqual({ _id: 5, n: 5 });
    expect(await refusal(c().doc('5').get())).toMatchObject({ errCode: -1 });
  });
});

describe('the SDK refuses by itself (§1.1, §1.7, §1.9)', () => {
  it('a limit that is no whole number, a direction that is none', () => {
    expect(() => c().limit(1.5)).toThrow('limitmust be integer');
    expect(() => c().orderBy('n', 'up' as 'asc')).toThrow('排序字符不合法');
  });

  it.each(['facet', 'graphLookup', 'collStats', 'indexStats', 'out'])(
    '%s is no stage that it can send',
    async (stage) => {
      const pipeline = c().aggregate() as unknown as Record<
        string,
        (operand: unknown) => { end(): Promise<unknown> }
      >;
      await expect((async () => pipeline[stage]?.({}).end())()).rejects.toThrow(TypeError);
    },
  );

  it('$.toString is the toString of every object', async () => {
    const { list } = await c()
      .aggregate()
      .project({
        text: (db.command.aggregate as unknown as { toString(operand: string): string }).toString('$n'),
      })
      .end();
    expect(list[0]?.text).toBe('[object Object]');
  });
});

describe('transactions (§1.10)', () => {
  it('a conflict at an operation is not tried again: the SDK strips the code that it looks for', async () => {
    let tries = 0;
    const error = await refusal(
      db.runTransaction(async (transaction) => {
        tries += 1;
        await transaction.collection('c').doc('x').get();
        await c()
          .doc('x')
          .update({ data: { n: db.command.inc(1) } });
        await transaction
          .collection('c')
          .doc('x')
          .update({ data: { n: 9 } });
      }),
    );
    expect([tries, error.errCode]).toEqual([1, -501001]);
  });

  it('rollback(reason) in the callback rejects with the reason', async () => {
    const asked = db.runTransaction(async (transaction) => {
      await transaction
        .collection('c')
        .doc('x')
        .update({ data: { n: 9 } });
      await transaction.rollback('no more places');
    });
    await expect(asked).rejects.toBe('no more places');
    expect(await stored()).toMatchObject({ n: 1 });
  });

  it('what the callback throws is thrown, and nothing is kept', async () => {
    const asked = db.runTransaction(async (transaction) => {
      await transaction.collection('c').doc('x').remove();
      throw new Error('thought better of it');
    });
    await expect(asked).rejects.toThrow('thought better of it');
    expect(await stored()).toMatchObject({ n: 1 });
  });

  it('a missing document throws, unless throwOnNotFound is off', async () => {
    const get = (database: SdkDatabase) =>
      database.runTransaction(
        async (transaction) => (await transaction.collection('c').doc('no').get()).data,
      );
    expect((await refusal(get(db))).errMsg).toContain('document with _id no does not exist');
    expect(await get(cloud.database({ throwOnNotFound: false }))).toBeNull();
  });

  it('a set that creates says so outside a transaction only', async () => {
    const created = await db.runTransaction(async (transaction) =>
      transaction
        .collection('c')
        .doc('new')
        .set({ data: { n: 1 } }),
    );
    expect(created).toMatchObject({ stats: { created: 0 } });
    expect(
      await c()
        .doc('newer')
        .set({ data: { n: 1 } }),
    ).toMatchObject({ stats: { created: 1 } });
  });
});
