/** Which environment variables a cloud function reads, by the sources that it is bundled from. */
import { keyNames } from '../server/kernel/access/keys';

/** Names every key and is part of every bundle: reading it would give every function every key. */
const NAMES_ALL_KEYS = 'server/kernel/access/keys.ts';
const SETTING = /'(DAOZHIBU_[A-Z0-9_]+)'/g;
const KEY = /\bneedKey\('(\w+)'\)/g;

export interface Source {
  path: string;
  text: string;
}

/** Names of the keys and settings that these sources read, sorted. */
export function variablesOf(sources: Iterable<Source>): string[] {
  const found = new Set<string>();
  for (const { path, text } of sources) {
    if (path === NAMES_ALL_KEYS) continue;
    for (const [, name] of text.matchAll(SETTING)) if (name) found.add(name);
    for (const [, key] of text.matchAll(KEY)) {
      if (!(key && key in keyNames)) throw new Error(`${path} needs a key "${key}" that there is not.`);
      found.add(keyNames[key as keyof typeof keyNames]);
    }
  }
  return [...found].sort();
}
