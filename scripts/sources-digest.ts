import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

function* filesUnder(root: string, name: string): Generator<string> {
  const entry = path.join(root, name);
  if (!existsSync(entry)) return;
  if (!statSync(entry).isDirectory()) {
    if (!/\.test\.tsx?$/.test(name)) yield name;
    return;
  }
  for (const child of readdirSync(entry).sort()) yield* filesUnder(root, `${name}/${child}`);
}

/**
 * A digest of the named files and folders, tests left out: by contents, so that a fresh clone and a file merely touched
 * count as the same, and no clock has a say in whether something is built again.
 */
export function sourcesDigest(root: string, names: readonly string[]): string {
  const digest = createHash('sha256');
  for (const name of names) {
    for (const file of filesUnder(root, name)) {
      digest
        .update(`${file}\0`)
        .update(readFileSync(path.join(root, file)))
        .update('\0');
    }
  }
  return digest.digest('hex');
}
