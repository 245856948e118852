/**
 * Checks the built mini program: `tsx tests/weapp/check.ts [folder] [--no-cloud]`, dist/weapp unless another is named.
 * First without running it, then by opening every page on a headless phone, then by telling what people do with it; shows, by breaking copies of it, that
 * the check still sees what it is for. Ends with 1 when anything is wrong.
 */
import { parseArgs } from 'node:util';
import { uncaughtInSample } from './breakages/sample';
import { Build } from './built/build';
import { Templates } from './host/templates';
import { addressesFor } from './running/addresses';
import { type CheckCloud, localCloud, refusingCloud } from './running/cloud';
import { stories } from './running/journeys/all';
import { Cast, faultsOf } from './running/journeys/cast';
import { openPage } from './running/open-pages';
import { staticFaults } from './static/check';
import { type Fault, fault } from './static/fault';
import { packageSizes } from './static/sizes';

const print = (faults: Fault[]) => {
  for (const { where, what } of faults) console.error(`  ✗ ${where}: ${what}`);
};

/** Opens every page as one person of each role. */
async function runningFaults(build: Build, templates: Templates, cloud: CheckCloud): Promise<Fault[]> {
  const faults: Fault[] = [];
  const roles = new Map([...cloud.people].reverse().map((person) => [person.role, person]));
  for (const { openid, name, role } of [...roles.values()].reverse()) {
    const startedAt = Date.now();
    const owner = { openid, cloud: cloud.call };
    const addresses = await addressesFor(build, cloud.call, openid);
    let most = 0;
    for (const address of addresses) {
      const { opened, faults: found } = await openPage(build, templates, owner, address);
      most = Math.max(most, opened?.nodes ?? 0);
      faults.push(...found.map(({ where, what }) => fault(where, `${what} (as ${role}, ${openid})`)));
    }
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    console.log(`  · ${role} ${name}: ${addresses.length} pages opened, up to ${most} nodes, ${seconds} s`);
  }
  if (faults.length === 0) console.log(`  ✓ every page, as every role, with ${cloud.name}`);
  return faults;
}

async function check(folder: string, offline: boolean): Promise<number> {
  const build = new Build(folder);
  const wrong = staticFaults(build);
  print(wrong);
  if (wrong.length > 0) return wrong.length;
  const sizes = Object.entries(packageSizes(build));
  const kilobytes = sizes.map(([name, bytes]) => `${name} ${Math.ceil(bytes / 1024)} KB`);
  console.log(`  ✓ ${build.pages.length} pages, ${build.files.length} files: ${kilobytes.join(', ')}`);

  const cloud = offline ? refusingCloud : await localCloud();
  const templates = new Templates(build);
  const faults = await runningFaults(build, templates, cloud);
  if (!offline) {
    for (const story of stories) {
      const broken = await faultsOf(story, new Cast(build, templates, cloud));
      if (broken.length === 0) console.log(`  ✓ ${story.name}`);
      faults.push(...broken);
    }
  }
  await cloud.stop();
  if (faults.length === 0) {
    const uncaught = await uncaughtInSample(folder);
    if (uncaught.faults.length === 0)
      console.log(`  ✓ ${uncaught.made} builds broken on purpose were caught`);
    faults.push(...uncaught.faults);
  }
  print(faults);
  return faults.length;
}

const { values, positionals } = parseArgs({
  options: { 'no-cloud': { type: 'boolean', default: false } },
  allowPositionals: true,
});

check(positionals[0] ?? 'dist/weapp', values['no-cloud']).then(
  (wrong) => {
    if (wrong > 0) console.error(`${wrong} faults in the built mini program`);
    process.exit(wrong > 0 ? 1 : 0);
  },
  (why: unknown) => {
    console.error(why);
    process.exit(1);
  },
);
