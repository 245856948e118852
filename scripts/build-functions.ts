/**
 * `npm run build:functions -- [--external-sdk] [--output DIR] [--watch]`:
 * bundles the cloud functions into `dist/cloudfunctions/<name>/`, ready for WeChat's tools and for the local cloud.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleFunctions, watchFunctions } from './functions-bundle';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'external-sdk': { type: 'boolean', default: false },
      output: { type: 'string' },
      watch: { type: 'boolean', default: false },
    },
  });
  const options = {
    root: resolve(__dirname, '..'),
    output: values.output,
    externalSdk: values['external-sdk'],
  };
  const startedAt = Date.now();
  const names = await bundleFunctions(options);
  console.error(
    `${names.length} functions in ${Date.now() - startedAt} ms: ${names.join(', ') || 'none yet'}`,
  );
  if (values.watch) {
    await watchFunctions(options, (failed) => console.error(failed ? 'build failed' : 'functions rebuilt'));
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
