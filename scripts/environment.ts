/** The functions' environment variables: from a file, and the keys that 到支部 needs, made once and kept. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasStore } from '../localcloud/engine/store-file';
import { STORE } from '../localcloud/seeding';
import { withSigners } from './signers';

/** 32 random bytes each, as 64 hex digits. */
const KEY = /^[0-9a-f]{64}$/i;
const KEY_NAMES = ['DAOZHIBU_CHECK_IN_KEY', 'DAOZHIBU_FIELD_KEY', 'DAOZHIBU_SIGNING_KEY'] as const;

/** Reads `NAME=value` lines; blank lines and those that begin with # mean nothing. */
export function readEnvironmentFile(path: string): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const line of readFileSync(path, 'utf8').split(/\r?\n/)) {
    const match = /^\s*([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line);
    if (match?.[1]) variables[match[1]] = (match[2] ?? '').replace(/^(["'])(.*)\1$/, '$2');
  }
  return variables;
}

/**
 * The keys and the public half of the signing one, from this process's own environment, else from `<directory>/keys.env`, else made and written there.
 * They must outlive the process, or stored phone numbers could never be read again: so where records are, none is made anew.
 * No directory: made and not kept.
 */
export function projectKeys(directory: string | undefined): Record<string, string> {
  const path = directory && join(directory, 'keys.env');
  const kept = path && existsSync(path) ? readEnvironmentFile(path) : {};
  const found: Record<string, string | undefined> = { ...kept, ...process.env };
  const missing = KEY_NAMES.filter((name) => !found[name]);
  const spoilt = KEY_NAMES.filter((name) => kept[name] && !process.env[name] && !KEY.test(kept[name] ?? ''));
  if (directory && path && hasStore(join(directory, STORE)) && missing.length + spoilt.length > 0) {
    throw new Error(
      `${path} no longer holds ${[...missing, ...spoilt].join(' and ')}, with which the records in ${directory} were written: new keys could neither read nor believe them. Put the file back, or set these variables to what they were, or remove the whole directory to begin anew (npm start -- --fresh).`,
    );
  }
  const made = Object.fromEntries(missing.map((name) => [name, randomBytes(32).toString('hex')]));
  const keys = Object.fromEntries(KEY_NAMES.map((name) => [name, found[name] || (made[name] ?? '')]));
  if (directory && path && Object.keys(made).length > 0) {
    mkdirSync(directory, { recursive: true });
    const lines = Object.entries({ ...kept, ...made }).map(([name, value]) => `${name}=${value}`);
    const heading = '# Made by npm run cloud. Without them what is stored here cannot be read.';
    writeFileSync(path, `${[heading, ...lines].join('\n')}\n`, { mode: 0o600 });
  }
  return withSigners(keys);
}

/** Templates as the browser's app asks for them (config/index.ts), each called after what it tells. */
const when = { thing1: 'title', time2: 'startsAt', thing3: 'place' };
const wish = { thing1: 'title', thing2: 'place', thing3: 'reason' };
const templates = Object.fromEntries(
  Object.entries({
    dayBefore: when,
    hourBefore: when,
    activityChanged: when,
    activityCancelled: { thing1: 'title', thing2: 'reason' },
    wishPublished: { thing1: 'title', thing2: 'place' },
    wishAskedBack: wish,
    wishClaimed: { thing1: 'title', thing2: 'place' },
    wishProgress: wish,
    wishDone: wish,
    wishDisputed: wish,
    wishDueSoon: wish,
  }).map(([kind, fields]) => [kind, { id: kind, fields }]),
);

/** Settings with which the local cloud shows all that the functions can do, unless this process's own say otherwise. */
export const projectSettings = (): Record<string, string> => ({
  DAOZHIBU_TEMPLATES: process.env.DAOZHIBU_TEMPLATES ?? JSON.stringify(templates),
});
