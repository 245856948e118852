/** Bundling of the cloud functions: `cloudfunctions/<name>/index.ts` becomes a folder that WeChat can take as it is. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type BuildOptions, build, context, type Metafile, type OutputFile, type Plugin } from 'esbuild';
import { variablesOf } from './function-variables';
import { sdkPlugins } from './sdk-plugins';
import { sourcesDigest } from './sources-digest';

export interface BundleOptions {
  /** The project's root: holds `cloudfunctions/`, `contract/` and `node_modules/`. */
  root: string;
  /** Where the functions' folders go; `dist/cloudfunctions` unless told otherwise. */
  output?: string;
  /** Leave `wx-server-sdk` to the cloud's own `npm install` instead of bundling it. Slower to start (see docs). */
  externalSdk?: boolean;
}

const SOURCES = [
  'cloudfunctions',
  'server',
  'contract',
  'scripts/function-variables.ts',
  'scripts/functions-bundle.ts',
  'scripts/lazy-requires.ts',
  'scripts/sdk-plugins.ts',
  'package-lock.json',
];
const STAMP = '.built';

/** Names of the functions: folders of `cloudfunctions/` with an `index.ts`; plain files are none. */
export function functionNames(root: string): string[] {
  const folder = join(root, 'cloudfunctions');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'index.ts')))
    .map((entry) => entry.name)
    .sort();
}

/** Bundles every function once and answers their names. Each file appears whole, so builds at one moment do no harm. */
export async function bundleFunctions(options: BundleOptions): Promise<string[]> {
  const output = outputOf(options);
  const madeFrom = digestOf(options);
  const names = functionNames(options.root);
  const result = await build({ ...buildOptions(options, names), write: false });
  writeBundles(options, names, result.outputFiles ?? [], result.metafile);
  removeOthers(output, names);
  writeStamp(options, madeFrom);
  return names;
}

/** Bundles only when the result is missing or made from something else. Answers whether it had to. */
export async function bundleFunctionsIfStale(options: BundleOptions): Promise<boolean> {
  const stamp = join(outputOf(options), STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digestOf(options)) return false;
  await bundleFunctions(options);
  return true;
}

/** Bundles again at every change until the answered function is called. A new function folder needs a new start. */
export async function watchFunctions(options: BundleOptions, onBuilt: (failed: boolean) => void) {
  const names = functionNames(options.root);
  const rewrite: Plugin = {
    name: 'write-bundles',
    setup(watched) {
      let madeFrom = '';
      watched.onStart(() => {
        madeFrom = digestOf(options);
      });
      watched.onEnd((result) => {
        const failed = result.errors.length > 0;
        if (!failed) {
          writeBundles(options, names, result.outputFiles ?? [], result.metafile);
          writeStamp(options, madeFrom);
        }
        onBuilt(failed);
      });
    },
  };
  const base = buildOptions(options, names);
  const watching = await context({ ...base, write: false, plugins: [...(base.plugins ?? []), rewrite] });
  await watching.watch();
  return () => watching.dispose();
}

/** What the bundles are made from, and how. */
const digestOf = ({ root, externalSdk = false }: BundleOptions) =>
  `${sourcesDigest(root, SOURCES)} ${externalSdk ? 'sdk beside' : 'sdk inside'}`;

function writeStamp(options: BundleOptions, madeFrom: string): void {
  writeWhole(join(outputOf(options), STAMP), madeFrom);
}

function outputOf(options: BundleOptions): string {
  return resolve(options.root, options.output ?? 'dist/cloudfunctions');
}

function buildOptions(options: BundleOptions, names: string[]): BuildOptions {
  return {
    absWorkingDir: options.root,
    entryPoints: Object.fromEntries(
      names.map((name) => [`${name}/index`, `cloudfunctions/${name}/index.ts`]),
    ),
    outdir: outputOf(options),
    alias: { '@contract': join(options.root, 'contract') },
    bundle: true,
    platform: 'node',
    // WeChat offers Node 16.13, 18.15 and 20.19.
    target: 'node18',
    format: 'cjs',
    // Names stay: a stack in the cloud's log must be readable, and shortening them starts no faster.
    minifyWhitespace: true,
    minifySyntax: true,
    charset: 'utf8',
    legalComments: 'none',
    external: options.externalSdk ? ['wx-server-sdk'] : [],
    plugins: sdkPlugins,
    metafile: true,
    logLevel: 'silent',
  };
}

function writeBundles(
  options: BundleOptions,
  names: string[],
  files: OutputFile[],
  metafile: Metafile | undefined,
): void {
  const output = outputOf(options);
  for (const file of files) writeWhole(file.path, file.contents);
  for (const name of names) {
    const folder = join(options.root, 'cloudfunctions', name);
    const ownConfig = join(folder, 'config.json');
    const config = existsSync(ownConfig)
      ? readFileSync(ownConfig, 'utf8')
      : `${JSON.stringify({ permissions: { openapi: [] } }, null, 2)}\n`;
    writeWhole(join(output, name, 'config.json'), config);
    writeWhole(
      join(output, name, 'package.json'),
      packageJson(options, {
        name,
        folder,
        config,
        variables: variablesOf(sourcesIn(options, name, metafile)),
      }),
    );
  }
}

/** The project's own sources of which something ended up in a function's bundle. */
function* sourcesIn(options: BundleOptions, name: string, metafile: Metafile | undefined) {
  const outputs = Object.entries(metafile?.outputs ?? {});
  const bundle = outputs.find(([path]) => path.replaceAll('\\', '/').endsWith(`/${name}/index.js`))?.[1];
  for (const [path, { bytesInOutput }] of Object.entries(bundle?.inputs ?? {})) {
    if (bytesInOutput > 0 && /^(cloudfunctions|server|contract)\//.test(path))
      yield { path, text: readFileSync(join(options.root, path), 'utf8') };
  }
}

/** Seconds: 3, the console's own, are short for a cold start that also calls WeChat; a timer's walk takes what there is. */
const timeLimits = { asked: 20, rung: 60 } as const;

/** The function's own package.json may say `timeout` (seconds); everything else follows from the bundle and its timer. */
function packageJson(
  options: BundleOptions,
  { name, folder, config, variables }: { name: string; folder: string; config: string; variables: string[] },
): string {
  const ownManifest = join(folder, 'package.json');
  const own = existsSync(ownManifest) ? JSON.parse(readFileSync(ownManifest, 'utf8')) : {};
  const project = JSON.parse(readFileSync(join(options.root, 'package.json'), 'utf8'));
  const dependencies = options.externalSdk
    ? { 'wx-server-sdk': project.dependencies?.['wx-server-sdk'] ?? 'latest' }
    : {};
  const timeout = JSON.parse(config).triggers ? timeLimits.rung : timeLimits.asked;
  const told = { name, version: project.version, private: true, main: 'index.js', timeout, variables };
  const manifest = { ...told, ...own, dependencies };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Written beside its place and moved there, so that a reader never meets half a file. */
function writeWhole(path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  writeFileSync(beside, contents);
  renameSync(beside, path);
}

function removeOthers(output: string, names: string[]): void {
  for (const entry of readdirSync(output, { withFileTypes: true })) {
    if (entry.isDirectory() && !names.includes(entry.name)) {
      rmSync(join(output, entry.name), { recursive: true, force: true });
    }
  }
}
