/** The fidelity checklist and the numbered traps of platform.md, through the real wx-server-sdk. */
import { type AdminServer, sdkAt, startAdminServer } from './testing/admin-server';
import type { SdkCloud, SdkCommand, SdkDatabase, SdkExpressions, SdkTransaction } from './testing/sdk-types';

let server: AdminServer;
let cloud: SdkCloud;
let db: SdkDatabase;
let _: SdkCommand;
let $: SdkExpressions;
let clock = Date.now();

beforeAll(async () => {
  server = await startAdminServer({
    now: () => clock,
    collections: [
      { name: 'c', indexes: [] },
      { name: 'd', indexes: [] },
      { name: 'u', indexes: [{ name: 'u_k', keys: [['k', 1]], unique: true }] },
      { name: 's', indexes: [{ name: 's_k', keys: [['k', 1]], unique: true, sparse: true }] },
      { name: 'places', indexes: [{ name: 'at', keys: [['at', '2dsphere']] }] },
    ],
  });
  cloud = sdkAt(server.url);
  db = cloud.database();
  _ = db.command;
  $ = _.aggregate;
});
afterAll(() => server.close());
beforeEach(async () => {
  clock = Date.now();
  for (const name of ['c', 'd', 'u', 's', 'places']) await server.engine.remove(name, {}, true);
});

const c = () => db.collection('c');
const fill = (size: number) =>
  server.engine.bulkLoad(
    'c',
    Array.from({ length: size }, (_item, n) => ({ _id: `${1000 + n}`, n })),
  );
const failure = async (promise: Promise<unknown>) => {
  try {
    await promise;
  } catch (error) {
    return error as { errCode?: number; errMsg?: string; code?: string; message: string };
  }
  throw new Error('it succeeded');
};

describe('limits (§1.1)', () => {
  beforeEach(() => fill(1100));

  it.each([
    ['100 without a limit', undefined, 100],
    ['100 for limit 0', 0, 100],
    ['1000 for 1001', 1001, 1000],
    ['what is asked below that', 7, 7],
  ])('get gives %s', async (_name, limit, expected) => {
    const query = limit === undefined ? c() : c().limit(limit);
    expect((await query.get()).data).toHaveLength(expected);
  });

  it('an aggregate gives 20 unless told, and up to 10000 when told', async () => {
    expect((await c().aggregate().end()).list).toHaveLength(20);
    expect((await c().aggregate().limit(1050).end()).list).toHaveLength(1050);
  });

  it('caps a limit also for a client that does not', async () => {
    const { body } = await server.post({
      action: 'database.getDocument',
      collectionName: 'c',
      queryType: 'WHERE',
      limit: 5000,
    });
    expect((body.data as { list: string[] }).list).toHaveLength(1000);
  });
});

describe('duplicate keys (§1.2, §1.3)', () => {
  it('says E11000 with errCode -502001 and no code', async () => {
    await c().add({ data: { _id: 'k' } });
    const error = await failure(c().add({ data: { _id: 'k' } }));
    expect(error).toMatchObject({ errCode: -502001 });
    expect(error.code).toBeUndefined();
    expect(error.errMsg).toMatch(
      /^collection\.add:fail -502001 database request fail\. \[FailedOperation\.Insert\] bulk write error: \[\{E11000 duplicate key error collection: \S+\.c index: _id_ dup key: \{.*\}\}\]$/,
    );
  });

  it('a unique index takes a missing field for null: one document may lack it; a sparse one lets all', async () => {
    await db.collection('u').add({ data: { a: 1 } });
    expect((await failure(db.collection('u').add({ data: { a: 2 } }))).errMsg).toContain('index: u_k');
    await db.collection('s').add({ data: { a: 1 } });
    await db.collection('s').add({ data: { a: 2 } });
    await db.collection('s').add({ data: { k: 1 } });
    expect((await failure(db.collection('s').add({ data: { k: 1 } }))).errMsg).toContain('E11000');
  });

  it("an update into another's key is refused", async () => {
    await db.collection('u').add({ data: { _id: 'a', k: 1 } });
    await db.collection('u').add({ data: { _id: 'b', k: 2 } });
    expect(
      (
        await failure(
          db
            .collection('u')
            .doc('b')
            .update({ data: { k: 1 } }),
        )
      ).errMsg,
    ).toContain('E11000');
  });

  it('a list of documents keeps those before the duplicate', async () => {
    await failure(c().add({ data: [{ _id: '1' }, { _id: '1' }, { _id: '2' }] }));
    expect((await c().count()).total).toBe(1);
  });
});

describe('missing collections and documents (§1.4, §1.5)', () => {
  it.each<[string, (name: string) => Promise<unknown>]>([
    ['get', (name) => db.collection(name).get()],
    ['add', (name) => db.collection(name).add({ data: {} })],
    ['count', (name) => db.collection(name).count()],
    [
      'doc.update',
      (name) =>
        db
          .collection(name)
          .doc('x')
          .update({ data: { a: 1 } }),
    ],
    [
      'doc.set',
      (name) =>
        db
          .collection(name)
          .doc('x')
          .set({ data: { a: 1 } }),
    ],
    ['where.remove', (name) => db.collection(name).where({ a: 1 }).remove()],
  ])('%s does not make a collection', async (_name, ask) => {
    const error = await failure(ask('nowhere'));
    expect(error.errCode).toBe(-502005);
    expect(error.errMsg).toContain(
      'database collection not exists. [ResourceNotFound] Db or Table not exist',
    );
  });

  it('aggregate tells it in another shape', async () => {
    const error = await failure(db.collection('nowhere').aggregate().end());
    expect(error).toMatchObject({ errCode: -1, code: 'DATABASE_COLLECTION_NOT_EXIST' });
  });

  it('createCollection of an existing one', async () => {
    const error = await failure(db.createCollection('c'));
    expect(error.message).toContain('[ResourceUnavailable.ResourceExist] Table exist');
    expect(error.code).toBe('DATABASE_COLLECTION_ALREADY_EXIST');
  });

  it('a missing document fails doc().get(), unless throwOnNotFound is off; where().get() is empty', async () => {
    expect(await failure(c().doc('no').get())).toMatchObject({
      errCode: -1,
      errMsg: 'document.get:fail document with _id no does not exist',
    });
    const quiet = cloud.database({ throwOnNotFound: false });
    expect((await quiet.collection('c').doc('no').get()).data).toBeNull();
    expect((await c().where({ _id: 'no' }).get()).data).toEqual([]);
  });
});

describe('writing (§1.6, §1.7)', () => {
  it('counts what was modified, not what matched', async () => {
    await c().add({ data: { _id: 'x', n: 1 } });
    expect(
      await c()
        .doc('x')
        .update({ data: { n: 1 } }),
    ).toMatchObject({ stats: { updated: 0 } });
    expect(
      await c()
        .doc('x')
        .update({ data: { n: 2 } }),
    ).toMatchObject({ stats: { updated: 1 } });
    expect(
      await c()
        .doc('no')
        .update({ data: { n: 2 } }),
    ).toMatchObject({ stats: { updated: 0 } });
  });

  it('set makes or replaces', async () => {
    expect(
      await c()
        .doc('x')
        .set({ data: { a: 1, b: 1 } }),
    ).toMatchObject({ stats: { updated: 0, created: 1 } });
    expect(
      await c()
        .doc('x')
        .set({ data: { a: 2 } }),
    ).toMatchObject({ stats: { updated: 1, created: 0 } });
    expect((await c().doc('x').get()).data).toEqual({ _id: 'x', a: 2 });
  });

  it('one of two conditional updates wins', async () => {
    await c().add({ data: { _id: 'x', version: 1 } });
    const claim = () =>
      c()
        .where({ _id: 'x', version: 1 })
        .update({ data: { version: _.inc(1) } });
    const stats = await Promise.all([claim(), claim()]);
    expect(stats.map((result) => result.stats.updated).sort()).toEqual([0, 1]);
  });

  it('merges nested objects, drops empty ones, replaces with _.set', async () => {
    await c().add({ data: { _id: 'x', a: { b: 1, c: 2 } } });
    await c()
      .doc('x')
      .update({ data: { a: { b: 9 }, e: {}, f: 1 } });
    expect((await c().doc('x').get()).data).toEqual({ _id: 'x', a: { b: 9, c: 2 }, f: 1 });
    await c()
      .doc('x')
      .update({ data: { a: _.set({ d: 1 }) } });
    expect((await c().doc('x').get()).data).toMatchObject({ a: { d: 1 } });
  });

  it('an update without a condition reaches the whole collection, whatever limit says', async () => {
    await fill(3);
    expect(
      await c()
        .where({})
        .limit(1)
        .update({ data: { z: 1 } }),
    ).toMatchObject({ stats: { updated: 3 } });
    expect(
      await c()
        .where({ z: 1 })
        .update({ data: { z: 2 }, multi: false }),
    ).toMatchObject({ stats: { updated: 1 } });
  });

  it("server dates are the server's, in data and in queries; in _.set they are spoilt", async () => {
    clock = 1_700_000_000_000;
    await c().add({ data: { _id: 'x', at: db.serverDate(), in: { at: db.serverDate({ offset: 5 }) } } });
    await c()
      .doc('x')
      .update({ data: { s: _.set({ at: db.serverDate() }), l: _.push([{ at: db.serverDate() }]) } });
    expect((await c().doc('x').get()).data).toEqual({
      _id: 'x',
      at: new Date(clock),
      in: { at: new Date(clock + 5) },
      s: { at: { offset: 0 } },
      l: [{ at: new Date(clock) }],
    });
    clock += 1000;
    expect(
      (
        await c()
          .where({ at: _.lt(db.serverDate()) })
          .count()
      ).total,
    ).toBe(1);
  });

  it('gives an _id of 32 hexadecimal digits, keeps numbers as numbers, and tells 5 from "5"', async () => {
    const { _id } = (await c().add({ data: { big: 2 ** 45, half: 0.5 } })) as { _id: string };
    expect(_id).toMatch(/^[0-9a-f]{32}$/);
    expect((await c().doc(_id).get()).data).toEqual({ _id, big: 2 ** 45, half: 0.5 });
    await c().add({ data: { _id: 5 } });
    expect((await c().where({ _id: 5 }).get()).data).toHaveLength(1);
    expect((await c().where({ _id: '5' }).get()).data).toHaveLength(0);
  });

  it('refuses dollar fields and mixed projections with -502001', async () => {
    expect(await failure(c().add({ data: { $a: 1 } }))).toMatchObject({ errCode: -502001 });
    expect(await failure(c().field({ a: true, b: false }).get())).toMatchObject({
      errCode: -502001,
    });
  });
});

describe('queries (§1.8)', () => {
  it('orders mixed types as MongoDB and reads missing as null', async () => {
    const values = [new Date(1), true, [5], { a: 1 }, 'a', 2, null];
    for (const [n, v] of values.entries()) await c().add({ data: { n, v } });
    await c().add({ data: { n: 7 } });
    const { data } = await c().orderBy('v', 'asc').get();
    expect(data.map(({ n }) => n)).toEqual([6, 7, 5, 2, 4, 3, 1, 0]);
    expect((await c().where({ v: null }).count()).total).toBe(2);
    expect(
      (
        await c()
          .where({ v: _.gt(1) })
          .count()
      ).total,
    ).toBe(2);
  });

  it('merges two _.or on two fields into one', async () => {
    await c().add({
      data: [
        { a: 1, b: 9 },
        { a: 9, b: 1 },
        { a: 9, b: 9 },
      ],
    });
    expect(
      (
        await c()
          .where({ a: _.or(_.eq(1), _.eq(3)), b: _.or(_.eq(1), _.eq(3)) })
          .count()
      ).total,
    ).toBe(2);
  });

  it('finds nothing in an empty list, and patterns in lists', async () => {
    await c().add({ data: [{ t: '支部一' }, { t: ['x', '支部二'] }] });
    expect(
      (
        await c()
          .where({ t: _.in([]) })
          .count()
      ).total,
    ).toBe(0);
    expect((await c().where({ t: /^支部/ }).count()).total).toBe(2);
    expect(
      (
        await c()
          .where({ t: db.RegExp({ regexp: 'X', options: 'i' }) })
          .count()
      ).total,
    ).toBe(1);
  });

  it('finds the nearest first and gives Points back', async () => {
    const places = db.collection('places');
    for (const [n, lng] of [113.02, 113.001, 113.01].entries())
      await places.add({ data: { n, at: db.Geo.Point(lng, 23) } });
    const near = _.geoNear({ geometry: db.Geo.Point(113, 23), maxDistance: 1500, minDistance: 0 });
    const { data } = await places.where({ at: near }).get();
    expect(data.map(({ n }) => n)).toEqual([1, 2]);
    expect(data[0]?.at).toEqual(db.Geo.Point(113.001, 23));
    const { list } = (await places
      .aggregate()
      .geoNear({ distanceField: 'd', near: db.Geo.Point(113, 23), spherical: true, limit: 1 })
      .end()) as { list: Array<{ d: number }> };
    expect(list[0]?.d).toBeCloseTo(102.5, 0);
  });
});

describe('aggregates (§1.9)', () => {
  it('looks up with a pipeline', async () => {
    await c().add({ data: [{ _id: 'a' }, { _id: 'b' }] });
    await db.collection('d').add({
      data: [
        { k: 'a', n: 1 },
        { k: 'a', n: 2 },
      ],
    });
    const { list } = await c()
      .aggregate()
      .lookup({
        from: 'd',
        let: { id: '$_id' },
        pipeline: $.pipeline()
          .match(_.expr($.eq(['$k', '$$id'])))
          .sort({ n: -1 })
          .project({ _id: 0, n: 1 })
          .done(),
        as: 'ds',
      })
      .end();
    expect(list).toEqual([
      { _id: 'a', ds: [{ n: 2 }, { n: 1 }] },
      { _id: 'b', ds: [] },
    ]);
  });

  it.each(['$facet', '$graphLookup', '$out', '$merge', '$unionWith', '$function'])(
    'has no %s',
    async (stageKey) => {
      const { body } = await server.post({
        action: 'database.aggregateDocuments',
        collectionName: 'c',
        stages: [{ stageKey, stageValue: '{}' }],
      });
      expect(body).toMatchObject({
        code: 'DATABASE_REQUEST_FAILED',
        message: expect.stringContaining(stageKey),
      });
    },
  );

  it("counts in Shanghai's days", async () => {
    await c().add({ data: { d: new Date('2024-12-31T16:30:00Z') } });
    const timezone = 'Asia/Shanghai';
    const { list } = await c()
      .aggregate()
      .project({
        _id: 0,
        day: $.dateToString({ date: '$d', format: '%Y-%m-%d %U %V %G', timezone }),
        year: $.year({ date: '$d', timezone }),
      })
      .end();
    expect(list).toEqual([{ day: '2025-01-01 00 01 2025', year: 2025 }]);
  });
});

describe('transactions (§1.10)', () => {
  const startTransaction = () => db.startTransaction();

  it('refuses the second writer at the operation, with the real text and -501001', async () => {
    await c().add({ data: { _id: 'x', n: 1 } });
    const [one, two] = [await startTransaction(), await startTransaction()];
    await one
      .collection('c')
      .doc('x')
      .update({ data: { n: 2 } });
    const error = await failure(
      two
        .collection('c')
        .doc('x')
        .update({ data: { n: 3 } }),
    );
    expect(error.errCode).toBe(-501001);
    expect(error.errMsg).toContain(
      '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
    );
    await one.commit();
  });

  it('is busy when asked twice at once', async () => {
    const one = await startTransaction();
    const error = await failure(
      Promise.all([one.collection('c').add({ data: {} }), one.collection('c').add({ data: {} })]),
    );
    expect(error).toMatchObject({
      errCode: -501001,
      errMsg: expect.stringContaining('[ResourceUnavailable.TransactionBusy] Transaction is busy'),
    });
  });

  it('runs where().update, where().remove, count and aggregate outside', async () => {
    await c().add({ data: { _id: 'x', n: 1 } });
    const one = await startTransaction();
    await one
      .collection('c')
      .where({ n: 1 })
      .update({ data: { n: 2 } });
    await one.rollback();
    expect((await c().doc('x').get()).data).toMatchObject({ n: 2 });
  });

  it('is unknown after commit', async () => {
    const one = await startTransaction();
    await one.commit();
    const error = await failure(one.collection('c').add({ data: {} }));
    expect(error.errMsg).toContain(
      '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds',
    );
  });

  it("retries a callback whose error carries the code, as the kernel's helper has it", async () => {
    await c().add({ data: { _id: 'x', n: 0 } });
    let tries = 0;
    await db.runTransaction(async (transaction: SdkTransaction) => {
      tries += 1;
      try {
        const { data } = (await transaction.collection('c').doc('x').get()) as { data: { n: number } };
        if (tries === 1)
          await c()
            .doc('x')
            .update({ data: { n: 10 } });
        await transaction
          .collection('c')
          .doc('x')
          .update({ data: { n: data.n + 1 } });
      } catch (error) {
        if (/TransactionConflict/.test((error as { errMsg: string }).errMsg))
          Object.assign(error as object, { code: 'DATABASE_TRANSACTION_CONFLICT' });
        throw error;
      }
    });
    expect(tries).toBe(2);
    expect((await c().doc('x').get()).data).toMatchObject({ n: 11 });
  });
});

describe('files and functions (§6.2)', () => {
  it('uploads, downloads, gives an address, deletes', async () => {
    const { fileID } = await cloud.uploadFile({ cloudPath: '图/a b.txt', fileContent: Buffer.from('支部') });
    expect(fileID).toBe('cloud://local.local-local/图/a b.txt');
    expect((await cloud.downloadFile({ fileID })).fileContent.toString()).toBe('支部');
    const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] });
    expect(await (await fetch(fileList[0]?.tempFileURL as string)).text()).toBe('支部');
    await cloud.deleteFile({ fileList: [fileID] });
    await expect(cloud.downloadFile({ fileID })).rejects.toBeDefined();
  });

  it('an unknown function', async () => {
    expect(await failure(cloud.callFunction({ name: 'no', data: {} }))).toMatchObject({
      errCode: -1,
      code: 'FUNCTION_NOT_FOUND',
    });
  });
});
