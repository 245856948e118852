/** `npm run bench -- weapp functions cloud [--quick]`: measures, prints tables, and writes bench/out/<name>.json. Ends with 1 beyond an aim. */
import { benchCloud } from './cloud';
import { benchFunctions } from './functions';
import { benchWeapp } from './weapp';

/** Each answers how many of its figures miss their aim. */
const benches: Readonly<Record<string, (options: readonly string[]) => Promise<number>>> = {
  weapp: benchWeapp,
  functions: benchFunctions,
  cloud: benchCloud,
};

async function main(words: readonly string[]): Promise<number> {
  const names = words.filter((word) => !word.startsWith('--'));
  const options = words.filter((word) => word.startsWith('--'));
  let missed = 0;
  for (const name of names.length > 0 ? names : Object.keys(benches)) {
    const bench = benches[name];
    if (!bench)
      throw new Error(`No such measurement: ${name}. There are: ${Object.keys(benches).join(', ')}.`);
    missed += await bench(options);
  }
  return missed;
}

main(process.argv.slice(2)).then(
  (missed) => {
    if (missed > 0) console.error(`${missed} figures miss their aim (marked with !)`);
    process.exit(missed > 0 ? 1 : 0);
  },
  (why: unknown) => {
    console.error(why);
    process.exit(1);
  },
);
