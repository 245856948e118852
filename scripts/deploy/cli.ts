import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { keyNames } from '../../server/kernel/access/keys';
import { collections } from '../../server/schema';
import { bundleFunctionsIfStale } from '../functions-bundle';
import { withSigners } from '../signers';
import { sourcesDigest } from '../sources-digest';
import { type AppPlan, appDigest, type UploadApp } from './app';
import { handSteps, printed } from './by-hand';
import { createClient } from './client';
import {
  appStageOf,
  type Configuration,
  environmentsOf,
  readConfiguration,
  type Stage,
  stages,
} from './configuration';
import { deploy } from './deploy';
import { doctor, keepResult } from './doctor';
import { emptyAccount } from './empty-account';
import { firstAdministrator } from './first-administrator';
import { planFunctions } from './function-plan';
import { commitLine, commitOf } from './git';
import { checkValueOf, makeKeys, readCredentials, readKeys, secretsFolder } from './key-file';
import type { Send } from './management';
import type { Observation } from './observe';
import type { Plan } from './plan';
import { loadTool, type Manager, managementSender } from './tools';
import { appUploader } from './upload';
import { createWechat, wechatSender } from './wechat';

const root = join(__dirname, '..', '..');
const FUNCTION_SOURCES = [
  'cloudfunctions',
  'server',
  'contract',
  'scripts/functions-bundle.ts',
  'package-lock.json',
];
const APP_SOURCES = ['src', 'contract', 'config', 'babel.config.js', 'package-lock.json'];
const USAGE = `Which environment? --env ${stages.join('|')}`;

const say = (line: string) => console.log(line);

/** A reader that stops reading, as a pager does, is no failure. */
export function endQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
    if (problem.code === 'EPIPE') process.exit(0);
    throw problem;
  });
}

/** What a test plays the commands against in place of Tencent Cloud and of the upload, without waiting. */
export interface Platform {
  send: Send;
  upload: UploadApp;
}

interface Setting {
  stage: Stage;
  configuration: Configuration;
  plan: Plan;
  secrets: string;
}

const appVersion = () =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;

async function read(stage: Stage, file: string | undefined): Promise<Setting> {
  const configuration = readConfiguration(root, stage, file);
  const secrets = secretsFolder(configuration.environment);
  const keys = readKeys(secrets);
  await bundleFunctionsIfStale({ root });
  const training = stage === 'training';
  const values = {
    // What was changed last of the functions themselves: a later commit of a document makes no other version of them.
    DAOZHIBU_VERSION: `${appVersion()} ${commitOf(root, FUNCTION_SOURCES)}`.trim(),
    DAOZHIBU_APP_STAGE: appStageOf(stage),
    // Said in every environment, so that one which was for training is none any more.
    DAOZHIBU_TRAINING: training ? '1' : '0',
    ...configuration.settings,
    ...keys,
  };
  const functions = planFunctions(join(root, 'dist', 'cloudfunctions'), {
    memory: configuration.memory,
    values,
  });
  const unread = Object.keys(configuration.settings).filter(
    (name) => !functions.some(({ reads }) => reads.includes(name)),
  );
  if (unread.length > 0) throw new Error(`No function reads the setting ${unread.join(', ')}: mistyped?`);
  const keysPath = join(secrets, 'keys.env');
  const plan = { configuration, schema: collections, functions, keys, keysPath, training };
  return { stage, configuration, plan, secrets };
}

/** The doors to Tencent Cloud and WeChat; without credentials a dry run plans for an empty environment and says so. */
async function doors(
  { configuration, secrets }: Setting,
  {
    readOnly,
    mayBeEmpty = false,
    platform,
  }: { readOnly: boolean; mayBeEmpty?: boolean; platform?: Platform },
) {
  const credentials = readCredentials(secrets);
  const {
    TENCENTCLOUD_SECRETID: secretId,
    TENCENTCLOUD_SECRETKEY: secretKey,
    WECHAT_APP_SECRET,
  } = credentials;
  const wechat = WECHAT_APP_SECRET
    ? createWechat(wechatSender(configuration.appid, WECHAT_APP_SECRET), { readOnly })
    : null;
  if (secretId && secretKey && platform) {
    const client = createClient({ send: platform.send, readOnly, sleep: async () => {} });
    return { client, wechat, empty: false };
  }
  if (secretId && secretKey) {
    const manager = await loadTool<Manager>(root, '@cloudbase/manager-node', say);
    const { environment: envId, region } = configuration;
    const send = managementSender(manager, { secretId, secretKey, envId, region });
    return { client: createClient({ send, readOnly }), wechat, empty: false };
  }
  if (!mayBeEmpty)
    throw new Error(
      `No credentials: put TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY into ${join(secrets, 'secrets.env')} (docs/deploy.md says where they are made).`,
    );
  say('No credentials: this is the plan for an environment in which nothing was made yet.');
  const client = createClient({ send: emptyAccount, readOnly, sleep: async () => {} });
  return { client, wechat: null, empty: true };
}

function appPlan({ stage, configuration }: Setting): (observed: Observation) => AppPlan {
  const version = appVersion();
  const clouds = environmentsOf(root, stage, configuration);
  const commit = commitOf(root, APP_SOURCES);
  const sources = sourcesDigest(root, APP_SOURCES);
  const description = commitLine(root);
  return () => {
    const variables = {
      TARO_APP_CLOUD: configuration.environment,
      TARO_APP_CLOUDS: clouds,
      TARO_APP_COMMIT: commit,
      TARO_APP_NEAR: configuration.near ? '1' : '',
      TARO_APP_TRAINING: stage === 'training' ? '1' : '',
      TARO_APP_CHECK_IN_LINK: configuration.checkInLink,
    };
    const { appid, robot } = configuration;
    return { appid, digest: appDigest(sources, variables), version, description, robot, variables };
  };
}

function makeKeysFor(secrets: string): void {
  const { path, made } = makeKeys(secrets);
  const check = checkValueOf(readKeys(secrets)?.[keyNames.field] ?? '');
  say(`${made ? 'Made' : 'There already'}: ${path} (check value ${check})`);
  say('Put a copy where it outlives this machine: without it no stored phone can ever be read again.');
}

/** A project for DevTools with the account's own appid, so that no tracked file has to be edited. */
function devtoolsProject(appid: string): string {
  const path = join(root, 'project.config.json');
  const project = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const own = { ...project, appid, miniprogramRoot: 'weapp/', cloudfunctionRoot: 'cloudfunctions/' };
  const folder = join(root, 'dist');
  writeFileSync(join(folder, 'project.config.json'), `${JSON.stringify(own, null, 2)}\n`);
  return folder;
}

function sayHandSteps(cloud: Observation['cloud'], { configuration, plan }: Setting): void {
  const { declared } = JSON.parse(readFileSync(join(root, 'docs', 'privacy.json'), 'utf8')) as {
    declared: unknown[];
  };
  const steps = handSteps({
    cloud,
    plans: plan.functions,
    configuration,
    devtoolsFolder: devtoolsProject(configuration.appid),
    declared: declared.length,
  });
  say('\nBy hand, once, because WeChat lets no program do it:');
  for (const line of printed(steps)) say(line);
}

async function makeFirstAdministrator(setting: Setting, platform?: Platform): Promise<boolean> {
  const { client, wechat } = await doors(setting, { readOnly: false, platform });
  return (await firstAdministrator({ client, wechat, plan: setting.plan, say })) !== null;
}

export async function runDeploy(args: string[], platform?: Platform): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      env: { type: 'string' },
      config: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      prune: { type: 'boolean', default: false },
      keys: { type: 'boolean', default: false },
      'no-app': { type: 'boolean', default: false },
      'first-admin': { type: 'boolean', default: false },
      'migrate-again': { type: 'boolean', default: false },
    },
  });
  const stage = stages.find((one) => one === values.env);
  if (!stage) throw new Error(USAGE);
  if (values.keys) {
    makeKeysFor(secretsFolder(readConfiguration(root, stage, values.config).environment));
    return true;
  }
  if (values['first-admin']) return makeFirstAdministrator(await read(stage, values.config), platform);
  const dryRun = values['dry-run'];
  const setting = await read(stage, values.config);
  const { client, wechat, empty } = await doors(setting, { readOnly: dryRun, mayBeEmpty: dryRun, platform });
  // A plan for an environment with nothing in it needs no keys: nothing was sealed with them.
  if (empty && !setting.plan.keys) {
    say(`No keys in ${setting.plan.keysPath} yet; they are made with --keys.`);
    setting.plan.keys = withSigners(
      Object.fromEntries(Object.values(keyNames).map((name) => [name, '00'.repeat(32)])),
    );
  }
  const startedAt = Date.now();
  const upload = platform?.upload ?? appUploader(root, setting.secrets, say);
  const app = values['no-app'] ? null : appPlan(setting);
  const { plan } = setting;
  let cloud: Observation['cloud'] | undefined;
  const right = await deploy({
    client,
    wechat,
    plan,
    app: app && ((observed) => app(observed)),
    upload,
    dryRun,
    prune: values.prune,
    migrateAgain: values['migrate-again'],
    say,
    onCloud: (found) => {
      cloud = found;
    },
  });
  if (right && cloud) sayHandSteps(cloud, setting);
  const { reads, writes } = client.sent;
  say(
    `\n${reads} requests read, ${writes} changed something, ${Math.round((Date.now() - startedAt) / 1000)} s.`,
  );
  return right;
}

export async function runDoctor(args: string[], platform?: Platform): Promise<boolean> {
  const { values } = parseArgs({ args, options: { env: { type: 'string' }, config: { type: 'string' } } });
  const stage = stages.find((one) => one === values.env);
  if (!stage) throw new Error(USAGE);
  const setting = await read(stage, values.config);
  const { client, wechat } = await doors(setting, { readOnly: true, platform });
  const keep = async (names: string[], cloud: Observation['cloud']) => {
    const { client: writing } = await doors(setting, { readOnly: false, platform });
    await keepResult(writing, cloud, names, new Date()).catch((problem: unknown) =>
      say(`What was found could not be kept for the app to show: ${(problem as Error).message}`),
    );
  };
  const wrong = await doctor({ client, wechat, plan: setting.plan, say, keep });
  say(`${client.sent.reads} requests.`);
  return wrong.length === 0;
}

/** Runs a command of this folder to its end: 0 when all is as planned, 1 when not or when it could not be done. */
export async function asCommand(run: (args: string[]) => Promise<boolean>): Promise<void> {
  endQuietlyWhenNobodyReads();
  try {
    process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem);
    process.exitCode = 1;
  }
}
