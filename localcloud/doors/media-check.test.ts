/** A phone stores a picture, a function has it checked, and WeChat pushes what it found: through the real SDK. */
import { type SampleCloud, startSampleCloud } from '../testing/sample-cloud';

let sample: SampleCloud;
beforeAll(async () => {
  sample = await startSampleCloud(
    {
      ask: {
        main: `const { fileList: [{ tempFileURL }] } = await cloud.getTempFileURL({ fileList: [event.fileID] });
               try {
                 return await cloud.openapi.security.mediaCheckAsync({
                   mediaUrl: event.url ?? tempFileURL, mediaType: 2, version: 2, scene: 1, openid: event.of ?? 'oA', ...event.over,
                 });
               } catch ({ errCode }) { return { errCode }; }`,
        config: { permissions: { openapi: ['security.mediaCheckAsync'] } },
      },
      told: {
        main: `await db.collection('things').add({ data: { _id: event.trace_id, kind: 'told', event, ...cloud.getWXContext() } });
               return 'success';`,
      },
      read: { main: `return (await db.collection('things').doc(event.id).get()).data;` },
    },
    { timeoutMilliseconds: 10_000, pushTo: 'told' },
  );
});
afterAll(() => sample.close());

const upload = async (content: string, path = 'uploads/a.jpg') =>
  (await sample.post(`/wechat/upload?path=${encodeURIComponent(path)}`, content, { 'x-openid': 'oA' })).body;
const ask = async (event: object) => (await sample.call('ask', event, { 'x-openid': 'oA' })).body;

async function toldOf(traceId: string) {
  await sample.cloud.backend.wechat.mediaCheck.settled();
  return (await sample.call('read', { id: traceId })).body;
}

test.each([
  ['a picture', 'pass', 100],
  ['a picture local-check:risky', 'risky', 20002],
  ['a picture local-check:review', 'review', 20001],
])('%s is answered a trace at once, and found %s later', async (content, suggest, label) => {
  const { fileID } = await upload(content);
  const { errCode, traceId } = await ask({ fileID });
  expect({ errCode, traceId }).toEqual({
    errCode: 0,
    traceId: expect.stringMatching(/^local-[0-9a-f]{32}$/),
  });
  const told = await toldOf(traceId);
  expect(told.event).toMatchObject({
    MsgType: 'event',
    Event: 'wxa_media_check',
    trace_id: traceId,
    errcode: 0,
    result: { suggest, label },
  });
  expect(told.OPENID).toBeUndefined();
});

test('an address that gives nothing is found to be so: -1008', async () => {
  const { fileID } = await upload('x');
  const { traceId } = await ask({ fileID, url: `${sample.url}/files/none.jpg` });
  expect((await toldOf(traceId)).event).toMatchObject({ errcode: -1008 });
});

test.each([
  ['of somebody who was not here lately', { of: 'oStranger' }, 61010],
  ['of version 1', { over: { version: 1 } }, 47001],
  ['without an address', { over: { mediaUrl: '' } }, 44002],
  ['of a scene that there is not', { over: { scene: 9 } }, 40129],
])('a question %s is refused', async (_name, event, errCode) => {
  const { fileID } = await upload('x');
  expect(await ask({ fileID, ...event })).toEqual({ errCode });
});

test('a file needs an owner and a path that leads nowhere else', async () => {
  expect((await sample.post('/wechat/upload?path=a.jpg', 'x')).status).toBe(400);
  expect((await sample.post('/wechat/upload', 'x', { 'x-openid': 'oA' })).status).toBe(400);
  expect((await sample.post('/wechat/upload?path=..%2Fa.jpg', 'x', { 'x-openid': 'oA' })).status).toBe(400);
});
