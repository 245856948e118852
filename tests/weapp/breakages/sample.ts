import { type Fault, fault } from '../static/fault';
import { brokenFiles } from './of-files';
import { brokenLife } from './of-life';
import { brokenPromises } from './of-promises';
import { brokenSource } from './of-source';
import { seenInProgram } from './seen';

/** Some breakages of each kind, few enough for every run. `npm run test:breakages` makes all. */
const sample = [brokenFiles, brokenSource, brokenPromises, brokenLife].flatMap((kind) => [
  ...kind.filter((_, place) => place % 12 === 3),
]);

/** Whether the checks still catch a sample of what they are for: each breakage that they miss is a fault of theirs. */
export async function uncaughtInSample(program: string): Promise<{ made: number; faults: Fault[] }> {
  const faults: Fault[] = [];
  for (const breakage of sample) {
    const { name, caught, said } = await seenInProgram(breakage, program, 'docs/privacy.json');
    if (!caught)
      faults.push(fault(`a build broken on purpose (${name})`, `was let pass; only seen: ${said}`));
  }
  return { made: sample.length, faults };
}
