/** The fidelity checklist and the numbered traps through the real wx-server-sdk: limits, duplicate keys, what is missing (platform.md §1.1–1.5). */
import { c, cloud, db, failure, fill, server, startFidelityCloud } from '../testing/fidelity-cloud';

startFidelityCloud();

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
