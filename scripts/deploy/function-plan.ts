import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zip } from './zip';

/** Chosen when a function is made and never again; our bundles need 16 or later (docs/deploy.md). */
export const RUNTIME = 'Nodejs20.19';
/** What one function's variables may take up together. */
const MOST_VARIABLE_BYTES = 4096;
/** What may be sent in one request; larger code would have to go by way of storage. */
const MOST_ZIP_BYTES = 1.5 * 1024 * 1024;

/** What one function shall be. */
export interface FunctionPlan {
  name: string;
  runtime: string;
  /** Seconds. */
  timeout: number;
  /** Megabytes. */
  memory: number;
  /** Variables that it reads and that have a value, and only those. */
  variables: Readonly<Record<string, string>>;
  /** Variables that it may read. */
  reads: readonly string[];
  trigger: { name: string; config: string } | null;
  /** Open interfaces whose use DevTools has to ask for (docs/deploy.md). */
  openapi: readonly string[];
  /** Of its code: told apart by it without reading the code back. */
  digest: string;
  /** Its code as base64. */
  code: () => string;
}

interface BuiltManifest {
  timeout?: number;
  variables?: string[];
}
interface BuiltConfig {
  permissions?: { openapi?: string[] };
  triggers?: Array<{ name: string; config: string }>;
}

const json = <Shape>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as Shape;

/** Reads the built functions of `folder` (dist/cloudfunctions) and gives each the values of the variables that it reads. */
export function planFunctions(
  folder: string,
  { memory, values }: { memory: number; values: Readonly<Record<string, string>> },
): FunctionPlan[] {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  return names.map((name) => {
    const own = join(folder, name);
    const manifest = json<BuiltManifest>(join(own, 'package.json'));
    const config = json<BuiltConfig>(join(own, 'config.json'));
    const files = readdirSync(own)
      .sort()
      .map((path) => ({ path, contents: readFileSync(join(own, path)) }));
    const digest = createHash('sha256');
    for (const { path, contents } of files) digest.update(`${path}\0${contents.length}\0`).update(contents);
    const reads = manifest.variables ?? [];
    const plan: FunctionPlan = {
      name,
      runtime: RUNTIME,
      timeout: manifest.timeout ?? 20,
      memory,
      variables: Object.fromEntries(
        reads.flatMap((variable) => {
          const value = values[variable];
          return value === undefined ? [] : [[variable, value] as const];
        }),
      ),
      reads,
      trigger: config.triggers?.[0] ?? null,
      openapi: config.permissions?.openapi ?? [],
      digest: digest.digest('hex').slice(0, 16),
      code: () => {
        const packed = zip(files);
        if (packed.length > MOST_ZIP_BYTES)
          throw new Error(
            `The function ${name} is ${packed.length} bytes packed, more than one request takes.`,
          );
        return packed.toString('base64');
      },
    };
    requireRoom(plan);
    return plan;
  });
}

function requireRoom({ name, variables }: FunctionPlan): void {
  const bytes = Object.entries(variables).reduce(
    (sum, [key, value]) => sum + Buffer.byteLength(key + value),
    0,
  );
  if (bytes > MOST_VARIABLE_BYTES)
    throw new Error(`The variables of ${name} take ${bytes} bytes; WeChat allows ${MOST_VARIABLE_BYTES}.`);
}
