import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { isClientVersion } from '../../contract/client-version';
import { entriesOfCast, topOfCity } from '../../demo/personas';
import { sentToPhones } from '../../server/messaging/message-of';
import { readTemplates } from '../../server/messaging/phones/templates';

export const stages = ['develop', 'trial', 'release', 'training'] as const;
export type Stage = (typeof stages)[number];

export type TemplateKind = (typeof sentToPhones)[number];

const text = z.string().trim().min(1);
/** A template by what it is called in WeChat's library, its fields by their labels; the command adds it and finds its id. */
const byTitle = z.strictObject({ title: text, fields: z.record(text, text) });
/** A template that was added by hand, as the console shows it. */
const byId = z.strictObject({ id: text, fields: z.record(text, text) });
export type TitledTemplate = z.output<typeof byTitle>;
export type NamedTemplate = z.output<typeof byId>;

const setting = z.union([z.string(), z.number().int().nonnegative()]).transform(String);

const file = z.strictObject({
  $comment: z.string().optional(),
  /** The mini program's, from mp.weixin.qq.com → 开发管理 → 开发设置. */
  appid: z.string().regex(/^wx[0-9a-f]{16}$/, 'is "wx" and 16 of 0-9a-f'),
  /** The cloud environment's id, from DevTools → 云开发 → 设置. */
  environment: z.string().regex(/^[a-z0-9][a-z0-9-]{3,60}$/, 'is an environment id such as daozhibu-7gk1x2'),
  /** The top of the tree, which the first administrator is of (docs/deploy.md). */
  organization: z.strictObject({ name: text, kind: z.enum(['city', 'county']) }).optional(),
  region: z.string().default('ap-shanghai'),
  /** Megabytes of each function. */
  memory: z.union([z.literal(128), z.literal(256), z.literal(512), z.literal(1024)]).default(256),
  /** Settings of docs/deploy.md. Keys never stand here. */
  settings: z
    .record(z.string().regex(/^DAOZHIBU_[A-Z0-9_]+$/), setting)
    .refine(
      (all) => !Object.keys(all).some((name) => name.endsWith('_KEY')),
      'holds a key: keys do not belong here',
    )
    .refine(
      ({ DAOZHIBU_LEAST_CLIENT: least = '' }) => least === '' || isClientVersion(least),
      'holds a DAOZHIBU_LEAST_CLIENT that is no version such as 1.2.0',
    )
    .refine(
      (all) => !('DAOZHIBU_TRAINING' in all),
      'holds DAOZHIBU_TRAINING: the command sets it with --env training alone',
    )
    .refine((all) => !('DAOZHIBU_TEMPLATES' in all), 'holds templates: put them under "templates"')
    .default({}),
  templates: z.partialRecord(z.enum(sentToPhones), z.union([byTitle, byId])).default({}),
  /** Who somebody in training is, by the made-up person's name: the number of their own phone. Only with `--env training`. */
  personas: z
    .record(text, z.string().regex(/^1[3-9]\d{9}$/, 'is a mobile number of eleven digits'))
    .default({}),
  /** Whether phones may say that they are near (docs/deploy.md). */
  near: z.boolean().default(false),
  /** The link prefix that is registered for scanning ordinary codes. */
  checkInLink: z.string().default(''),
  /** Under which of WeChat's thirty upload robots this environment's versions appear. */
  robot: z.number().int().min(1).max(30).default(1),
});
export type Configuration = z.output<typeof file>;

/** Refuses a template's fields now that `reminders` would refuse at its first ring. */
function requireReadable(templates: Configuration['templates']): void {
  const named = Object.entries(templates).filter(
    (entry): entry is [string, NamedTemplate] => 'id' in entry[1],
  );
  readTemplates(JSON.stringify(Object.fromEntries(named)));
}

/** Reads `deploy.<stage>.json`, or the file named, and says in words what is wrong with it and where. */
export function readConfiguration(root: string, stage: string, path = `deploy.${stage}.json`): Configuration {
  const whole = join(root, path);
  if (!existsSync(whole))
    throw new Error(
      `There is no ${path}: copy deploy.example.json to it and put in your appid and environment.`,
    );
  let value: unknown;
  try {
    // Windows' editors begin a file with a mark that JSON does not know.
    value = JSON.parse(readFileSync(whole, 'utf8').replace(/^\uFEFF/, ''));
  } catch (problem) {
    throw new Error(`${path} is not JSON: ${(problem as Error).message}`);
  }
  const read = file.safeParse(value);
  if (!read.success) {
    const lines = read.error.issues.map(
      ({ path: at, message }) => `  ${at.join('.') || 'at its top'}: ${message}`,
    );
    throw new Error(`${path} is wrong:\n${lines.join('\n')}`);
  }
  requireReadable(read.data.templates);
  if (stage !== 'training' && Object.keys(read.data.personas).length > 0)
    throw new Error(`${path} is wrong:\n  personas: only an environment for training has made-up people.`);
  return stage === 'training' ? forTraining(root, path, read.data) : read.data;
}

/** The made-up city is the top of its tree, whatever the file says; its environment is no other stage's. */
function forTraining(root: string, path: string, read: Configuration): Configuration {
  const strangers = Object.keys(read.personas).filter((name) => !entriesOfCast().has(name));
  if (strangers.length > 0)
    throw new Error(
      `${path} is wrong:\n  personas: nobody is called ${strangers.join(', ')}; there are ${[...entriesOfCast().keys()].join(', ')}.`,
    );
  for (const stage of ['develop', 'trial', 'release'] as const) {
    if (!existsSync(join(root, `deploy.${stage}.json`))) continue;
    if (readConfiguration(root, stage).environment === read.environment)
      throw new Error(
        `${path} is wrong:\n  environment: ${read.environment} is that of deploy.${stage}.json; made-up people get one of their own.`,
      );
  }
  const { name } = topOfCity();
  return { ...read, organization: { name, kind: 'city' } };
}

/** Which version of the app people of each stage have: a training environment is opened by the trial version. */
const appStages = { develop: 'develop', trial: 'trial', release: 'release', training: 'trial' } as const;
export const appStageOf = (stage: Stage) => appStages[stage];

/**
 * The environments of all versions of one mini program, as `TARO_APP_CLOUDS` names them: one upload is trial version and
 * published version by turns, so it has to know both. Read from the stages' files beside each other, as far as they are there.
 */
export function environmentsOf(root: string, stage: Stage, own: Configuration): string {
  const named = new Map<string, string>();
  for (const other of ['develop', 'trial', 'release'] as const) {
    const path = `deploy.${other}.json`;
    if (!existsSync(join(root, path))) continue;
    const { appid, environment } = readConfiguration(root, other);
    if (appid === own.appid) named.set(other, environment);
  }
  named.set(appStageOf(stage), own.environment);
  return [...named].map(([one, id]) => `${one}=${id}`).join(',');
}
