/** Recipes of CONTRIBUTING.md: each has a patch in docs/recipes that is tried on a copy of the project. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const recipes = path.join(root, 'docs/recipes');
/** What a copy does without: what was built, what git keeps, pictures, and the packages, to which it has a link. */
const left = ['node_modules', 'dist', '.git', '.temp', 'docs/screenshots'].map((one) => path.join(root, one));

export interface Recipe {
  name: string;
  /** It changes so many files at most. */
  files: number;
  /** Tests of what it makes, by their place in the copy. */
  checks: Readonly<Record<string, string>>;
}

export const recipeList: readonly Recipe[] = [
  {
    name: 'table-step',
    files: 6,
    checks: {
      'tests/functions/recipe.test.ts': 'table-step.cloud.txt',
      'src/packages/errand/pages/detail/recipe.test.tsx': 'table-step.page.txt',
    },
  },
  { name: 'new-todo', files: 3, checks: { 'tests/functions/recipe-todo.test.ts': 'new-todo.cloud.txt' } },
  { name: 'new-field', files: 3, checks: { 'tests/functions/recipe-field.test.ts': 'new-field.cloud.txt' } },
];

/** The files that a recipe's patch changes. */
export const filesOf = ({ name }: Recipe): string[] =>
  readFileSync(path.join(recipes, `${name}.patch`), 'utf8')
    .split('\n')
    .flatMap((line) => /^diff --git a\/\S+ b\/(\S+)$/.exec(line)?.[1] ?? []);

/** A copy of the project with the recipe in it and its tests beside; fails where the patch no longer fits. */
export function cook({ name, checks }: Recipe): {
  place: string;
  run: (...script: string[]) => string;
  close(): void;
} {
  const place = mkdtempSync(path.join(tmpdir(), `recipe-${name}-`));
  for (const entry of readdirSync(root)) {
    const from = path.join(root, entry);
    if (left.includes(from)) continue;
    cpSync(from, path.join(place, entry), { recursive: true, filter: (one) => !left.includes(one) });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(place, 'node_modules'));
  execFileSync('git', ['apply', path.join(recipes, `${name}.patch`)], { cwd: place, stdio: 'pipe' });
  for (const [to, check] of Object.entries(checks)) cpSync(path.join(recipes, check), path.join(place, to));
  return {
    place,
    /** Runs a script of a package in the copy; throws with what it printed where it fails. */
    run(script, ...given) {
      try {
        return execFileSync(process.execPath, [path.join('node_modules', script ?? ''), ...given], {
          ...{ cwd: place, encoding: 'utf8', stdio: 'pipe' },
        });
      } catch (problem) {
        const { stdout = '', stderr = '' } = problem as { stdout?: string; stderr?: string };
        throw new Error(`${name}: ${script}\n${stdout}${stderr}`);
      }
    },
    close: () => rmSync(place, { recursive: true, force: true }),
  };
}
