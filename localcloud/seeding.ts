/** Fills an empty store from a seed module, once. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './engine/engine';
import { hasStore } from './engine/store-file';
import type { Document } from './engine/values';
import { readSeedMark, writeSeedMark } from './seed-mark';
import type { Persona, SeedModule } from './types';

/** Where in a cloud's directory its documents are. */
export const STORE = 'store';

export interface SeedOptions {
  directory?: string;
  seed?: { module: SeedModule; size: string };
  environment?: Record<string, string>;
  onProgress?: (text: string) => void;
}

/**
 * To be done before the store is opened: refuses a directory filled with another size or whose store was lost, and removes a store whose
 * filling was cut short, which nobody has used yet.
 */
export function prepareDirectory({ directory, seed, onProgress }: SeedOptions): void {
  const mark = directory === undefined ? undefined : readSeedMark(directory);
  if (directory === undefined || !mark) return;
  if (!mark.complete) {
    onProgress?.('the last start ended while it filled the store; beginning anew');
    rmSync(join(directory, STORE), { recursive: true, force: true });
    rmSync(join(directory, 'seed.json'));
  } else if (!hasStore(join(directory, STORE))) {
    throw new Error(
      `${directory} was filled with the demo of size ${mark.size}, and its store is gone. Nothing was changed. Put back a copy, or remove the whole directory to begin anew.`,
    );
  } else if (seed && mark.size !== seed.size) {
    throw new Error(
      `${directory} holds the demo of size ${mark.size}, not ${seed.size}. Choose another directory, or remove this one.`,
    );
  }
}

/** Fills the store if it is empty and a seed is given; refuses to mix a demo into other records. */
export async function fillEmptyStore(engine: Engine, options: SeedOptions): Promise<readonly Persona[]> {
  const { directory, seed, environment: env = {}, onProgress = () => {} } = options;
  const mark = directory === undefined ? undefined : readSeedMark(directory);
  if (mark || !seed) return mark?.personas ?? [];
  const { module, size } = seed;
  if (!engine.isEmpty()) {
    throw new Error(`${directory} holds records that are no demo. Choose another directory for one.`);
  }
  const personas = await module.personas({ size, env });
  if (directory !== undefined) writeSeedMark(directory, { size, complete: false, personas });
  onProgress(`filling the store with the demo, size ${size}`);
  const startedAt = Date.now();
  let count = 0;
  for await (const { collection, documents } of module.documents({ size, env, onProgress })) {
    await engine.bulkLoad(collection, documents as unknown as Document[]);
    count += documents.length;
  }
  if (directory !== undefined) writeSeedMark(directory, { size, complete: true, personas });
  onProgress(`${count} documents in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  return personas;
}
