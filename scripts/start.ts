/**
 * `npm start`: the whole of 到支部 on this machine. Builds what is missing, starts the local cloud with the made-up
 * city, and opens the stage: several phones side by side, each somebody.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildAppIfStale } from './app-build';

const ROOT = path.resolve(__dirname, '..');
const DATA = '.data';
const USAGE = `npm start -- [options]
  --port N       default 7300
  --lan          let real phones of your network in
  --demo SIZE    small, town (default) or city
  --fresh        forget what was done and fill the city anew, as of today
  --no-browser   do not open a browser`;

const say = (text: string) => process.stdout.write(`· ${text}\n`);

/** Starts the cloud in a process of its own and resolves with its address when it answers. */
function startCloud(args: readonly string[]): Promise<string> {
  // With room for young objects a large store opens a fifth faster, as in `npm run cloud`.
  const flags = ['--max-semi-space-size=64', '--import', 'tsx'];
  const cloud = spawn(process.execPath, [...flags, 'scripts/cloud.ts', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => cloud.kill(signal));
  cloud.stderr.on('data', (chunk) => {
    for (const line of String(chunk).split('\n')) if (line.trim()) say(line.trim());
  });
  return new Promise((resolve, reject) => {
    cloud.stdout.on('data', (chunk) => {
      const line = String(chunk)
        .split('\n')
        .find((text) => text.includes('"ready"'));
      if (line) resolve((JSON.parse(line) as { url: string }).url);
    });
    cloud.on('error', reject);
    cloud.on('exit', (code) => {
      reject(new Error('The local cloud did not start; its last lines above say why.'));
      process.exit(code ?? 0);
    });
  });
}

/** This machine's addresses as phones of the same network see them. */
const addressesForPhones = (port: string) =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => `http://${address.address}:${port}`);

/** Opens the address in whatever browser the machine prefers; where there is none, the printed address serves. */
function openBrowser(url: string) {
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open';
  const opening = spawn(opener, [url], { stdio: 'ignore', detached: true });
  opening.on('error', () => say('No browser opened by itself: open the address above.'));
  opening.unref();
}

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '7300' },
      lan: { type: 'boolean', default: false },
      demo: { type: 'string', default: 'town' },
      fresh: { type: 'boolean', default: false },
      'no-browser': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(USAGE);
    return;
  }
  if (values.fresh) rmSync(path.join(ROOT, DATA), { recursive: true, force: true });
  const host = values.lan ? '0.0.0.0' : '127.0.0.1';
  const cloud = startCloud(['--port', values.port, '--host', host, '--data', DATA, `--demo=${values.demo}`]);
  const [url] = await Promise.all([cloud, buildAppIfStale(ROOT, say)]);
  say('');
  // With --lan the stage is opened by the machine's address in the network, so that the codes it shows lead there.
  const inNetwork = values.lan ? addressesForPhones(new URL(url).port) : [];
  const stage = inNetwork[0] ?? url;
  say(`到支部 is open: ${stage}/`);
  for (const address of inNetwork) say(`for a real phone: ${address}/join`);
  if (!values.lan) say('for a real phone on the same network: stop, then `npm start -- --lan`');
  say(
    'Everybody here is made up and identity is pretended. Ctrl-C ends it; what was done is kept in .data/.',
  );
  if (!values['no-browser'] && process.env.CI === undefined) openBrowser(stage);
}

main().catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exit(1);
});
