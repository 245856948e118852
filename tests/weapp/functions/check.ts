/**
 * Checks the built functions, dist/cloudfunctions: `tsx tests/weapp/functions/check.ts [folder]`. First each folder
 * without starting it, then each started alone and called; then shows, by breaking copies of one, that the check still
 * sees what it is for. Ends with 1 when anything is wrong.
 */
import { brokenFunctions } from '../breakages/of-functions';
import { seenInFunction } from '../breakages/seen';
import { expectedFunctions, functionsFaults } from './faults';
import { type FunctionFolder, functionFolders } from './folder';

/** Breaks copies of a function, some of the ways that `npm run test:breakages` does; answers how many were let pass. */
async function uncaughtInSample({ path }: FunctionFolder): Promise<number> {
  const sample = brokenFunctions.filter((_, place) => place % 3 === 0);
  let missed = 0;
  for (const breakage of sample) {
    const { name, caught, said } = await seenInFunction(breakage, path);
    if (!caught) console.error(`  ✗ ${name}: was let pass; only seen: ${said}`);
    missed += caught ? 0 : 1;
  }
  if (missed === 0) console.log(`  ✓ ${sample.length} functions broken on purpose were caught`);
  return missed;
}

async function main(root: string): Promise<number> {
  const folders = functionFolders(root);
  const faults = await functionsFaults(folders, expectedFunctions());
  for (const { where, what } of faults) console.error(`  ✗ ${where}: ${what}`);
  const names = folders.map(({ name }) => name).join(', ');
  const [first] = folders;
  if (faults.length > 0 || !first) return faults.length;
  console.log(`  ✓ ${names}: each started alone and answered`);
  return uncaughtInSample(first);
}

main(process.argv[2] ?? 'dist/cloudfunctions').then(
  (wrong) => {
    if (wrong > 0) console.error(`${wrong} faults in the built functions`);
    process.exit(wrong > 0 ? 1 : 0);
  },
  (why: unknown) => {
    console.error(why);
    process.exit(1);
  },
);
