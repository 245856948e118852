/** What the SDK does, it does from a bundle too, though the bundle loads its seldom used parts late. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startCloud } from '../../localcloud/server';
import { bundleFunctions } from '../../scripts/functions-bundle';
import { TestCloud } from '../support/cloud';

const probe = `
import * as cloud from 'wx-server-sdk';
const db = () => { cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV }); return cloud.database(); };
const does = {
  async database() {
    const things = db().collection('things');
    const { _id } = await things.add({ data: { kind: 'a', at: new Date(0) } });
    await things.where({ kind: 'a' }).update({ data: { count: db().command.inc(2) } });
    await db().runTransaction((transaction) => transaction.collection('things').doc(_id).update({ data: { seen: true } }));
    const { list } = await things.aggregate().match({ kind: 'a' }).group({ _id: '$kind', sum: db().command.aggregate.sum('$count') }).end();
    const { data } = await things.doc(_id).get();
    return { list, seen: data.seen, at: data.at.getTime() };
  },
  async openapi() {
    db();
    const { buffer, contentType } = await cloud.openapi.wxacode.getUnlimited({ scene: 'a', page: 'pages/home/index', checkPath: false });
    return { contentType, png: buffer.subarray(1, 4).toString() };
  },
  async notPermitted() {
    db();
    return cloud.openapi.urllink.generate({}).then(() => 'permitted', ({ errCode }) => errCode);
  },
  async files() {
    db();
    const { fileID } = await cloud.uploadFile({ cloudPath: 'notes/a.txt', fileContent: Buffer.from('到支部') });
    const { fileContent } = await cloud.downloadFile({ fileID });
    const { fileList: [link] } = await cloud.getTempFileURL({ fileList: [fileID] });
    const { fileList: [gone] } = await cloud.deleteFile({ fileList: [fileID] });
    return { text: fileContent.toString(), link: link.tempFileURL.startsWith('http'), gone: gone.status };
  },
  async callFunction() {
    db();
    const { result } = await cloud.callFunction({ name: 'echo', data: { words: '你好' } });
    return result;
  },
  async context() {
    return cloud.getWXContext().OPENID;
  },
};
export const main = (event) => does[event.what]();
`;

let root: string;
let cloud: TestCloud;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'sdk-bundle-'));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'package.json'), '{"version":"1.0.0"}');
  const functions = { probe, echo: 'export const main = async (event) => event.words;' };
  for (const [name, code] of Object.entries(functions)) {
    mkdirSync(join(root, 'cloudfunctions', name), { recursive: true });
    writeFileSync(join(root, 'cloudfunctions', name, 'index.ts'), code);
  }
  const permitted = { permissions: { openapi: ['wxacode.getUnlimited'] } };
  writeFileSync(join(root, 'cloudfunctions/probe/config.json'), JSON.stringify(permitted));
  await bundleFunctions({ root });
  // From here on nothing can be had from node_modules.
  rmSync(join(root, 'node_modules'));
  const collections = [{ name: 'things', indexes: [{ name: 'kind', keys: [['kind', 1]] }] }] as const;
  const started = await startCloud({ functionsDirectory: join(root, 'dist/cloudfunctions'), collections });
  cloud = new TestCloud(started, () => started.close());
});
afterAll(async () => {
  await cloud.close();
  rmSync(root, { recursive: true });
});

it.each([
  ['database', { list: [{ _id: 'a', sum: 2 }], seen: true, at: 0 }],
  ['openapi', { contentType: 'image/png', png: 'PNG' }],
  ['notPermitted', -604101],
  ['files', { text: '到支部', link: true, gone: 0 }],
  ['callFunction', '你好'],
  ['context', 'openid-a'],
])('%s works from the bundle', async (what, expected) => {
  const { envelope } = await cloud.send('openid-a', 'probe', { what });
  expect(envelope).toEqual(expected);
});
