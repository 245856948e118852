/** node-sdk 3.x used directly with its `serviceUrl`: times, collections, files, functions. */
import { type Bench, refusal, startBench } from './sdk';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench('c');
});
afterAll(() => bench.server.close());

describe('times (§1.6, §6.3)', () => {
  it('server dates are the server’s, with their offset, in data, nested data, updates and conditions', async () => {
    const { db, clock } = bench;
    clock.now = 1_700_000_000_000;
    const c = db.collection('c');
    await c.add({ _id: 't', at: db.serverDate(), in: { later: db.serverDate({ offset: 60_000 }) } });
    await c.doc('t').update({ changed: db.serverDate({ offset: -1000 }) });
    expect((await c.doc('t').get()).data).toEqual([
      {
        _id: 't',
        at: new Date(clock.now),
        in: { later: new Date(clock.now + 60_000) },
        changed: new Date(clock.now - 1000),
      },
    ]);
    expect((await c.where({ at: db.command.lte(db.serverDate()) }).count()).total).toBe(1);
    expect((await c.where({ at: db.command.lt(db.serverDate({ offset: -1 })) }).count()).total).toBe(0);
  });
});

describe('collections (§1.4)', () => {
  it('are made once, and then hold what is added', async () => {
    await bench.db.createCollection('made');
    expect(await refusal(bench.db.createCollection('made'))).toMatchObject({
      code: 'DATABASE_COLLECTION_ALREADY_EXIST',
    });
    await bench.db.collection('made').add({ a: 1 });
    expect((await bench.db.collection('made').count()).total).toBe(1);
  });

  it.each(['_mine', 'a b', '支部', 'sys.x', '../up', 'x'.repeat(97)])(
    '%s is no name for one',
    async (name) => {
      expect(await refusal(bench.db.createCollection(name))).toMatchObject({ code: expect.any(String) });
    },
  );

  it('no auto-create: add to one that is not there', async () => {
    expect(await refusal(bench.db.collection('nowhere').add({ a: 1 }))).toMatchObject({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
      message: expect.stringContaining('[ResourceNotFound] Db or Table not exist'),
    });
  });
});

describe('files (§6.2)', () => {
  it('are uploaded, downloaded, addressed for a while, deleted; a missing one is told beside the others', async () => {
    const { sdk } = bench;
    const bytes = Buffer.from([0, 255, 10, 13, 128]);
    const { fileID } = await sdk.uploadFile({ cloudPath: 'a/图 1.bin', fileContent: bytes });
    expect((await sdk.downloadFile({ fileID })).fileContent).toEqual(bytes);
    const missing = fileID.replace('1.bin', '2.bin');
    const { fileList } = await sdk.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }, missing] });
    expect(fileList.map(({ code }) => code)).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST']);
    const answer = await fetch(fileList[0]?.tempFileURL as string);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
    bench.clock.now += 61_000;
    expect((await fetch(fileList[0]?.tempFileURL as string)).status).toBe(403);
    expect((await sdk.deleteFile({ fileList: [fileID, missing] })).fileList.map(({ code }) => code)).toEqual([
      'SUCCESS',
      'STORAGE_FILE_NONEXIST',
    ]);
    await expect(sdk.downloadFile({ fileID })).rejects.toBeDefined();
  });

  it.each(['../a', '/a', 'a//b', 'a/./b', 'a\\b', 'a\u0000b'])('%j is no path for one', async (cloudPath) => {
    await expect(bench.sdk.uploadFile({ cloudPath, fileContent: Buffer.from('x') })).rejects.toBeDefined();
  });
});

it('a function that is not there (§6.2)', async () => {
  expect(await refusal(bench.sdk.callFunction({ name: 'no', data: {} }))).toMatchObject({
    code: 'FUNCTION_NOT_FOUND',
  });
});
