/**
 * Shows that the checks catch what they are for: breaks copies of the build, one way each, and checks every one.
 * `npm run test:breakages -- [words of a name]`. Ends with 1 when any breakage goes unseen.
 */
import { brokenFiles } from './breakages/of-files';
import { brokenFunctions } from './breakages/of-functions';
import { brokenLife } from './breakages/of-life';
import { brokenPromises } from './breakages/of-promises';
import { brokenSource } from './breakages/of-source';
import { type Sighting, seenInFunction, seenInProgram } from './breakages/seen';
import { Build } from './built/build';
import { staticFaults } from './static/check';

const program = process.env.WEAPP ?? 'dist/weapp';
const brokenFunction = 'dist/cloudfunctions/wish';

async function main(words: string): Promise<number> {
  // The build itself must be content, or a breakage proves nothing.
  for (const { where, what } of staticFaults(new Build(program)))
    throw new Error(`the build itself is not sound: ${where}: ${what}`);

  const wanted = ({ name }: { name: string }) => name.includes(words);
  const inProgram = [...brokenFiles, ...brokenSource, ...brokenPromises, ...brokenLife].filter(wanted);
  const inFunction = brokenFunctions.filter(wanted);
  const missed: Sighting[] = [];
  const note = (sighting: Sighting) => {
    if (sighting.caught) console.log(`  ✓ ${sighting.name}: ${sighting.said.slice(0, 110)}`);
    else missed.push(sighting);
  };
  for (const breakage of inProgram) note(await seenInProgram(breakage, program, 'docs/privacy.json'));
  for (const breakage of inFunction) note(await seenInFunction(breakage, brokenFunction));
  for (const { name, said } of missed) console.error(`  ✗ ${name}: only seen: ${said.slice(0, 600)}`);
  const all = inProgram.length + inFunction.length;
  console.log(`${all - missed.length} of ${all} broken builds were caught`);
  return missed.length;
}

main(process.argv[2] ?? '').then(
  (missed) => process.exit(missed > 0 ? 1 : 0),
  (why: unknown) => {
    console.error(why);
    process.exit(1);
  },
);
