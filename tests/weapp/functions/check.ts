/**
 * Checks the built functions, dist/cloudfunctions: `tsx tests/weapp/functions/check.ts [folder]`. First each folder
 * without starting it, then each started alone and called. Ends with 1 when anything is wrong.
 */
import { expectedFunctions, functionsFaults } from './faults';
import { functionFolders } from './folder';

async function main(root: string): Promise<number> {
  const folders = functionFolders(root);
  const faults = await functionsFaults(folders, expectedFunctions());
  for (const { where, what } of faults) console.error(`  ✗ ${where}: ${what}`);
  const names = folders.map(({ name }) => name).join(', ');
  if (faults.length === 0) console.log(`  ✓ ${names}: each started alone and answered`);
  return faults.length;
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
