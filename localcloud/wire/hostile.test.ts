import { type AdminServer, startAdminServer } from './testing/admin-server';

let server: AdminServer;
beforeAll(async () => {
  server = await startAdminServer({ collections: [{ name: 'c', indexes: [] }] });
});
afterAll(() => server.close());

const read = (query: string) => ({
  action: 'database.getDocument',
  collectionName: 'c',
  queryType: 'WHERE',
  query,
});
const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

describe('a malformed or hostile request is refused, and the next works', () => {
  afterEach(async () => {
    const { body } = await server.post(read('{}'));
    expect(body).toMatchObject({ data: { list: [] } });
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it.each<[string, unknown, Record<string, unknown>]>([
    ['broken JSON', '{"action":', { code: 'INVALID_PARAM' }],
    ['no object', '[1]', { code: 'INVALID_PARAM' }],
    ['an unknown action', { action: 'database.dropDatabase' }, { code: 'INVALID_PARAM' }],
    ['an action named like a method', { action: 'constructor' }, { code: 'INVALID_PARAM' }],
    ['no collection', { action: 'database.getDocument' }, { code: 'INVALID_PARAM' }],
    [
      'a collection named like a method',
      { ...read('{}'), collectionName: '__proto__' },
      { code: 'DATABASE_COLLECTION_NOT_EXIST' },
    ],
    ['broken EJSON', read('{"a":'), { code: 'INVALID_PARAM' }],
    ['a query that is no object', read('5'), { code: 'INVALID_PARAM' }],
    ['a prototype key in a query', read('{"__proto__":{"polluted":1}}'), { code: 'INVALID_PARAM' }],
    ['$where', read('{"$where":"while(true){}"}'), { code: 'DATABASE_REQUEST_FAILED' }],
    [
      '$function',
      read('{"$expr":{"$function":{"body":"1","args":[],"lang":"js"}}}'),
      { code: 'DATABASE_REQUEST_FAILED' },
    ],
    ['an unknown operator', read('{"a":{"$nope":1}}'), { code: 'DATABASE_REQUEST_FAILED' }],
    [
      'an invalid pattern',
      read('{"a":{"$regularExpression":{"pattern":"(","options":""}}}'),
      { code: 'DATABASE_REQUEST_FAILED' },
    ],
    ['deep nesting', read(deep(5000)), { code: 'DATABASE_REQUEST_FAILED' }],
    ['a negative offset', { ...read('{}'), offset: -1 }, { code: 'INVALID_PARAM' }],
    ['an unknown transaction', { ...read('{}'), transactionId: 'no' }, { code: 'DATABASE_TRANSACTION_FAIL' }],
    [
      'a bad collection name',
      { action: 'database.addCollection', collectionName: '../etc' },
      { code: 'INVALID_PARAM' },
    ],
    [
      'a path that climbs',
      { action: 'storage.getUploadMetadata', path: '../../etc/passwd' },
      { code: 'INVALID_PARAM' },
    ],
    [
      'a path with an empty part',
      { action: 'storage.getUploadMetadata', path: 'a//b' },
      { code: 'INVALID_PARAM' },
    ],
  ])('%s', async (_name, request, expected) => {
    const { body } = await server.post(request);
    expect(body).toMatchObject({ ...expected, message: expect.any(String), requestId: expect.any(String) });
  });

  it('a prototype key in data changes no prototype', async () => {
    const insert = {
      action: 'database.insertDocument',
      collectionName: 'c',
      data: ['{"constructor":{"prototype":{"polluted":1}}}'],
    };
    const { body } = await server.post(insert);
    const [id] = (body.data as { insertedIds: string[] }).insertedIds;
    const update = {
      action: 'database.modifyDocument',
      collectionName: 'c',
      queryType: 'DOC',
      multi: false,
      merge: true,
      upsert: false,
      query: JSON.stringify({ _id: id }),
    };
    await server.post({ ...update, data: '{"$set":{"__proto__.polluted":1}}' });
    await server.post({ ...update, data: '{"$set":{"constructor.prototype.polluted":1}}' });
    await server.engine.remove('c', {}, true);
  });

  it.each(['(a+)+$', '^(a|aa)+$', '(?=a)(a+)+$'])('a pattern that runs away: %s', async (pattern) => {
    await server.engine.insert('c', [{ text: `${'a'.repeat(60)}!` }]);
    const begun = Date.now();
    for (const condition of [{ $regularExpression: { pattern, options: 'i' } }, { $regex: pattern }]) {
      const { body } = await server.post(read(JSON.stringify({ text: condition })));
      expect(body).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
    }
    expect(Date.now() - begun).toBeLessThan(3000);
    await server.engine.remove('c', {}, true);
  });

  it('a body of 30 MB is cut off', async () => {
    const response = await fetch(`${server.url}/admin`, {
      method: 'POST',
      body: 'x'.repeat(30 * 1024 * 1024),
    }).catch((error: unknown) => error);
    if (response instanceof Response) expect(response.status).toBe(413);
    else expect(response).toBeInstanceOf(Error);
  });

  it('a form that is none', async () => {
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x']) {
      const response = await fetch(`${server.url}/admin`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: 'nonsense',
      });
      expect(await response.json()).toMatchObject({ code: 'INVALID_PARAM' });
    }
  });

  it.each(['..%2f..%2fetc%2fpasswd', 'a.txt', '%E0%A4%A', 'a.txt?sign=1-2', 'a.txt?sign=99999999999999-00'])(
    'a file without leave: %s',
    async (path) => {
      expect((await fetch(`${server.url}/files/${path}`)).status).toBeGreaterThanOrEqual(400);
      expect(
        (await fetch(`${server.url}/files/${path}`, { method: 'PUT', body: 'x' })).status,
      ).toBeGreaterThanOrEqual(400);
    },
  );

  it('an upload by form, as node-sdk 2.x sends it, is taken with its ticket and refused without', async () => {
    const { body } = await server.post({ action: 'storage.getUploadMetadata', path: '图/form.bin' });
    const ticket = body.data as { url: string; authorization: string; fileId: string };
    const bytes = Buffer.from([0, 255, 128, 10, 13]);
    const send = (signature: string, key: string) => {
      const form = new FormData();
      form.set('Signature', signature);
      form.set('key', key);
      form.set('file', new Blob([bytes]), 'form.bin');
      return fetch(ticket.url, { method: 'POST', body: form });
    };
    expect((await send('99999999999999-00', '图/form.bin')).status).toBe(403);
    expect((await send(ticket.authorization, '图/other.bin')).status).toBe(403);
    const taken = await send(ticket.authorization, '图/form.bin');
    expect([taken.status, await taken.text()]).toEqual([204, '']);
    const found = await server.post({
      action: 'storage.batchGetDownloadUrl',
      file_list: [{ fileid: ticket.fileId }],
    });
    const [file] = (found.body.data as { download_list: Array<{ tempFileURL: string }> }).download_list;
    const read = await (await fetch(file?.tempFileURL as string)).arrayBuffer();
    expect(Buffer.from(read)).toEqual(bytes);
  });
});
