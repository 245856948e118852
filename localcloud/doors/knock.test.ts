import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { type SampleCloud, startSampleCloud } from '../testing/sample-cloud';
import { ownDoors } from './doors';
import { knockOf } from './knock';

const port = 5000;
const here = { address: '127.0.0.1', port, host: '127.0.0.1:5000', origin: undefined };
const phone = { ...here, address: '192.168.1.7', host: '192.168.1.5:5000' };

test.each([
  ['a program of this machine', here, 'own'],
  ['one by the name of localhost', { ...here, host: 'localhost:5000' }, 'own'],
  ['one over IPv6', { ...here, address: '::1', host: '[::1]:5000' }, 'own'],
  ['one over IPv4 in IPv6', { ...here, address: '::ffff:127.0.0.1' }, 'own'],
  ['the stage', { ...here, origin: 'http://127.0.0.1:5000' }, 'own'],
  ['the stage by the name of localhost', { ...here, origin: 'http://localhost:5000' }, 'own'],
  ['through a tunnel of another port', { ...here, host: 'localhost:80', origin: 'http://localhost' }, 'own'],
  ["another port's page", { ...here, origin: 'http://localhost:3000' }, 'near'],
  ['a foreign page', { ...here, origin: 'https://example.com' }, 'stranger'],
  [
    'a foreign page whose name begins like ours',
    { ...here, origin: 'http://127.0.0.1.example.com' },
    'stranger',
  ],
  ['a page without a place', { ...here, origin: 'null' }, 'stranger'],
  ['a page of a file', { ...here, origin: 'file:///etc/hosts' }, 'stranger'],
  ['a name made to lead here', { ...here, host: 'evil.example:5000' }, 'stranger'],
  ['its own page', { ...here, host: 'evil.example:5000', origin: 'http://evil.example:5000' }, 'stranger'],
  ['nothing asked for', { ...here, host: undefined }, 'stranger'],
  ['an address that is none', { ...here, host: '::::' }, 'stranger'],
  ['a phone of the network', phone, 'near'],
  ['the app on it', { ...phone, origin: 'http://192.168.1.5:5000' }, 'near'],
  ['a phone that says localhost', { ...phone, host: 'localhost:5000' }, 'near'],
  ['another page on a phone', { ...phone, origin: 'https://example.com' }, 'stranger'],
  ["a page of the phone's own", { ...phone, origin: 'http://localhost:5000' }, 'stranger'],
  ['a name made to lead to the network', { ...phone, host: 'evil.example' }, 'stranger'],
  ['the name that the network gives', { ...phone, host: 'stage.local:5000' }, 'near'],
  ['this machine by its network address', { ...here, host: '192.168.1.5:5000' }, 'near'],
  ['from nowhere', { ...here, address: undefined }, 'near'],
] as const)('%s', (_, knocking, expected) => {
  expect(knockOf(knocking)).toBe(expected);
});

describe('A9: each door', () => {
  let sample: SampleCloud;
  beforeAll(async () => {
    sample = await startSampleCloud(
      { echo: { main: 'return { heard: true };', config: {} } },
      // As with --lan.
      { host: '0.0.0.0' },
    );
  });
  afterAll(() => sample.close());

  /** Every door with a way to knock at it. A new one is held to the same by being written down here. */
  const doors: readonly (readonly [method: string, path: string])[] = [
    ['POST', '/call/echo'],
    ['POST', '/admin'],
    ['GET', '/health'],
    ['GET', '/personas'],
    ['POST', '/phone-button'],
    ['GET', '/trace/latest?openid=oA'],
    ['POST', '/timer/echo'],
    ['POST', '/faults/echo'],
    ['POST', '/wechat/subscribe'],
    ['POST', '/wechat/phone-code'],
    ['POST', '/wechat/upload?path=a'],
    ['GET', '/wechat/messages?openid=oA'],
    ['GET', '/wechat/asked?api=a'],
    ['GET', '/files/a'],
    ['GET', '/'],
    ['GET', '/join'],
  ];
  const isOwn = (path: string) => ownDoors.includes(path.split(/[/?]/)[1] ?? '');
  const lan = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

  const knock = (method: string, path: string, headers: Record<string, string> = {}, address = '127.0.0.1') =>
    new Promise<number | 'shut'>((resolve, reject) => {
      const { port } = new URL(sample.url);
      const asked = request({ host: address, port, method, path, headers }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        // A file is refused with 403 too, to whoever has no link to it.
        response.on('end', () =>
          resolve(/This door answers/.test(text) ? 'shut' : (response.statusCode ?? 0)),
        );
      });
      asked.on('error', reject).end(method === 'POST' ? '{}' : undefined);
    });

  test.each(doors)('%s %s answers this machine, and no stranger', async (method, path) => {
    const { port } = new URL(sample.url);
    expect(await knock(method, path)).not.toBe('shut');
    expect(await knock(method, path, { origin: `http://localhost:${port}` })).not.toBe('shut');
    expect(await knock(method, path, { host: 'evil.example' })).toBe('shut');
    expect(await knock(method, path, { origin: 'https://evil.example' })).toBe('shut');
    expect(await knock(method, path, { origin: 'null' })).toBe('shut');
  });

  test.each(doors)(
    '%s %s is for other ports and the network only where it is for phones',
    async (method, path) => {
      expect((await knock(method, path, { origin: 'http://localhost:1' })) === 'shut').toBe(isOwn(path));
      if (lan) expect((await knock(method, path, {}, lan)) === 'shut').toBe(isOwn(path));
    },
  );

  test('faults come from this machine only, whoever may call', async () => {
    const fault = { 'x-fault': '[]' };
    expect(await knock('POST', '/call/echo', fault)).toBe(200);
    expect(await knock('POST', '/call/echo', { ...fault, origin: 'http://localhost:1' })).toBe('shut');
    if (lan) {
      expect(await knock('POST', '/call/echo', {}, lan)).toBe(200);
      expect(await knock('POST', '/call/echo', fault, lan)).toBe('shut');
    }
  });
});
