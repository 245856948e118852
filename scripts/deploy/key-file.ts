import { createHmac, randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { deriveKeyFrom, keyNames } from '../../server/kernel/access/keys';
import { SIGNERS } from '../../server/kernel/access/proof';
import { readEnvironmentFile } from '../environment';
import { withSigners } from '../signers';

const KEY = /^[0-9a-f]{64}$/i;
const CREDENTIALS = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY', 'WECHAT_APP_SECRET'] as const;
export type Credentials = Partial<Record<(typeof CREDENTIALS)[number], string>>;

/** Where an environment's secrets lie: beside the user's other settings, never inside the repository. */
export function secretsFolder(
  environment: string,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env.DAOZHIBU_SECRETS) return join(env.DAOZHIBU_SECRETS, environment);
  const roaming = platform === 'win32' ? env.APPDATA : env.XDG_CONFIG_HOME;
  const own =
    roaming ?? (platform === 'win32' ? join(homedir(), 'AppData', 'Roaming') : join(homedir(), '.config'));
  return join(own, 'daozhibu', environment);
}

const keysPath = (folder: string) => join(folder, 'keys.env');

/**
 * The keys of an environment and the public keys that go with them, or null when none have been made here. Never told in
 * part: half of them is an error.
 */
export function readKeys(folder: string): Record<string, string> | null {
  const path = keysPath(folder);
  if (!existsSync(path)) return null;
  const found = readEnvironmentFile(path);
  const keys: Record<string, string> = {};
  for (const name of Object.values(keyNames)) {
    const value = found[name] ?? '';
    if (!KEY.test(value))
      throw new Error(
        `${name} in ${path} is ${value ? 'not 64 hexadecimal digits' : `missing${added(name)}`}.`,
      );
    keys[name] = value;
  }
  return withSigners({ ...keys, [SIGNERS]: found[SIGNERS] ?? '' });
}

const added = (name: string) =>
  name === keyNames.signing ? ': npm run deploy -- --env <name> --keys adds it' : '';

/** Adds the signing key to a file from before there was one: nothing that it stands for was ever signed. */
function addSigningKey(path: string): boolean {
  if (!existsSync(path) || readEnvironmentFile(path)[keyNames.signing]) return false;
  appendFileSync(path, `\n${keyNames.signing}=${randomBytes(32).toString('hex')}\n`);
  return true;
}

/** Makes the keys once and answers where they lie; keys that are there are never touched. */
export function makeKeys(folder: string): { path: string; made: boolean } {
  const path = keysPath(folder);
  const made = addSigningKey(path);
  if (readKeys(folder)) return { path, made };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lines = Object.values(keyNames).map((name) => `${name}=${randomBytes(32).toString('hex')}`);
  const heading =
    '# Keep a copy in a safe place: without DAOZHIBU_FIELD_KEY no stored phone can ever be read again.';
  writeFileSync(path, `${[heading, ...lines].join('\n')}\n`, { mode: 0o600, flag: 'wx' });
  return { path, made: true };
}

/** Who may ask Tencent Cloud and WeChat: from this process's environment, else from `secrets.env` beside the keys. */
export function readCredentials(folder: string, env: NodeJS.ProcessEnv = process.env): Credentials {
  const path = join(folder, 'secrets.env');
  const file = existsSync(path) ? readEnvironmentFile(path) : {};
  return Object.fromEntries(
    CREDENTIALS.flatMap((name) => {
      const value = env[name] || file[name];
      return value ? [[name, value] as const] : [];
    }),
  );
}

/** Tells whether a key fits the data, and nothing about the key: a keyed hash of a constant. */
export function checkValueOf(key: string): string {
  const derived = deriveKeyFrom(Buffer.from(key, 'hex'), 'key check');
  return createHmac('sha256', derived).update('daozhibu').digest().subarray(0, 16).toString('base64url');
}
