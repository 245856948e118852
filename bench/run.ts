/** `npm run bench -- weapp functions`: measures, prints tables, and writes bench/out/<name>.json. Ends with 1 beyond an aim. */
import { benchFunctions } from './functions';
import { benchWeapp } from './weapp';

/** Each answers how many of its figures miss their aim. */
const benches: Readonly<Record<string, () => Promise<number>>> = {
  weapp: benchWeapp,
  functions: benchFunctions,
};

async function main(names: string[]): Promise<number> {
  let missed = 0;
  for (const name of names.length > 0 ? names : Object.keys(benches)) {
    const bench = benches[name];
    if (!bench)
      throw new Error(`No such measurement: ${name}. There are: ${Object.keys(benches).join(', ')}.`);
    missed += await bench();
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
