/** The code that every instance starts with, bundled once per cloud so that instances need no TypeScript loader. */
import { join } from 'node:path';
import { build } from 'esbuild';

/** Answers JavaScript for `new Worker(code, { eval: true })`. */
export async function bundleInstanceCode(): Promise<string> {
  const result = await build({
    entryPoints: [join(__dirname, 'worker', 'bootstrap.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    write: false,
    logLevel: 'silent',
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error('The instance bootstrap could not be bundled.');
  return file.text;
}
