import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { load } from 'js-yaml';
import * as z from 'zod';
import { notPortable } from './portable';

const root = resolve(__dirname, '..');
const step = z.union([
  z.strictObject({ run: z.string() }),
  z.strictObject({
    uses: z.string().regex(/^[\w-]+\/[\w-]+@v\d+$/),
    with: z.record(z.string(), z.any()).optional(),
  }),
]);
/** As much of a workflow as ours uses: what stands elsewhere is a mistyped word. */
const workflow = z.strictObject({
  name: z.string(),
  on: z.strictObject({ push: z.strictObject({ branches: z.array(z.string()) }), pull_request: z.null() }),
  permissions: z.strictObject({ contents: z.literal('read') }),
  jobs: z.record(
    z.string(),
    z.strictObject({
      strategy: z.strictObject({
        'fail-fast': z.boolean(),
        matrix: z.strictObject({ os: z.array(z.enum(['ubuntu-latest', 'windows-latest'])) }),
      }),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the workflow's own placeholder
      'runs-on': z.literal('${{ matrix.os }}'),
      'timeout-minutes': z.number(),
      steps: z.array(step),
    }),
  ),
});

const text = readFileSync(resolve(root, '.github/workflows/check.yml'), 'utf8');
const parsed = workflow.parse(load(text));
const commands = parsed.jobs.check?.steps.flatMap((one) => ('run' in one ? [one.run] : [])) ?? [];

test('it says that it was not run yet', () => {
  expect(text).toMatch(/^# Not run yet/);
});

test('it runs on Linux and on Windows: installs, builds, tests, and plans a deployment', () => {
  expect(parsed.jobs.check?.strategy.matrix.os).toEqual(['ubuntu-latest', 'windows-latest']);
  expect(commands).toEqual([
    'npm ci',
    'npm run build',
    'npm run test:unit',
    'npm run deploy -- --env develop --config deploy.example.json --dry-run',
  ]);
});

test('every command runs on both, and is one that package.json has', () => {
  const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(commands.flatMap(notPortable)).toEqual([]);
  const named = commands.flatMap((line) => /^npm run ([\w:]+)/.exec(line)?.[1] ?? []);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('what is run by hand on Node 20 is what the workflow takes', () => {
  const setup = parsed.jobs.check?.steps.find(
    (one) => 'uses' in one && one.uses.startsWith('actions/setup-node'),
  );
  expect(setup).toMatchObject({ with: { 'node-version': 20, cache: 'npm' } });
});
