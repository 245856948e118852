/**
 * `npm run cloud`: starts the local cloud alone, with this project's functions, schema, demo and keys.
 * Prints one line of JSON on stdout when it answers; all else goes to stderr.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Cloud, type CloudOptions, startCloud } from '../localcloud/server';
import type { CollectionSchema, SeedModule } from '../localcloud/types';
import { type CloudArguments, readArguments, USAGE } from './cloud-arguments';
import { projectKeys, projectSettings, readEnvironmentFile } from './environment';
import { bundleFunctionsIfStale } from './functions-bundle';
import { watchForOrphaning } from './orphan-watch';

// Cloud functions run in UTC.
process.env.TZ = 'UTC';

const ROOT = resolve(__dirname, '..');

async function main(): Promise<void> {
  const wanted = readArguments(process.argv.slice(2));
  if (wanted.help) {
    say(USAGE);
    return;
  }
  const cloud = await openCloud(wanted);
  closeInTime(cloud);
  process.stdout.write(`${JSON.stringify({ ready: true, url: cloud.url })}\n`);
}

async function openCloud(wanted: CloudArguments): Promise<Cloud> {
  if (!wanted.functions && (await bundleFunctionsIfStale({ root: ROOT }))) say('functions built');
  const directory = wanted.memory ? undefined : resolve(wanted.data);
  const environment = {
    ...projectSettings(),
    ...projectKeys(directory),
    ...(wanted.envFile ? readEnvironmentFile(wanted.envFile) : {}),
  };
  const schema = loadModule<{ collections: CollectionSchema[] }>(wanted.schema);
  const cloud = await startCloud({
    port: wanted.port,
    host: wanted.host,
    directory,
    strict: wanted.strict,
    functionsDirectory: resolve(wanted.functions ?? join(ROOT, 'dist/cloudfunctions')),
    collections: schema.collections,
    environment,
    seed: wanted.demo ? { module: loadModule<SeedModule>(wanted.seed), size: wanted.demo } : undefined,
    wechat: wanted.wechat ? loadModule<CloudOptions['wechat']>(wanted.wechat) : undefined,
    pushTo: 'push',
    appDirectory: join(ROOT, 'dist/h5'),
    instancesPerFunction: wanted.instances,
    timeoutMilliseconds: wanted.timeout === undefined ? undefined : wanted.timeout * 1000,
    timers: true,
    warm: 1,
    onProgress: say,
    // Refused calls would say so one by one; an ended server says it once.
    onStoreFailure: (failure) => {
      say(`The store could not be written (${failure.message}). Make room on the disk and start again.`);
      process.exitCode = 1;
      process.kill(process.pid, 'SIGTERM');
    },
  });
  say(`Local cloud on ${cloud.url}, data in ${directory ?? 'memory only'}.`);
  say('Identity here is pretended: whoever calls says who they are. For trying and testing only.');
  return cloud;
}

/** A file named on the command line, else the project's own. */
function loadModule<T>(file: string): T {
  const path = [resolve(file), resolve(ROOT, file)].find((candidate) => existsSync(candidate));
  if (!path) throw new Error(`There is no file ${file}.`);
  // tsx lets require read TypeScript; the path is known only now.
  return require(path) as T;
}

function closeInTime(cloud: Cloud): void {
  let closing = false;
  const close = (reason: string) => {
    if (closing) return;
    closing = true;
    say(`${reason}: closing.`);
    cloud.close().then(
      () => process.exit(0),
      (error: unknown) => {
        say(describe(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  watchForOrphaning(() => close('npm is gone'));
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

main().catch((error: unknown) => {
  say(describe(error));
  process.exitCode = 1;
});
