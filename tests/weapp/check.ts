/**
 * Checks the built mini program: `tsx tests/weapp/check.ts [folder] [--no-cloud]`, dist/weapp unless another is named.
 * First without running it, then by opening every page on a headless phone. Ends with 1 when anything is wrong.
 */
import { parseArgs } from 'node:util';
import { Build } from './built/build';
import { Templates } from './host/templates';
import { type CheckCloud, localCloud, refusingCloud } from './running/cloud';
import { openPage } from './running/open-pages';
import { staticFaults } from './static/check';
import type { Fault } from './static/fault';
import { packageSizes } from './static/sizes';

const print = (faults: Fault[]) => {
  for (const { where, what } of faults) console.error(`  ✗ ${where}: ${what}`);
};

async function cloudOf(offline: boolean): Promise<CheckCloud> {
  if (offline) return refusingCloud;
  try {
    return await localCloud();
  } catch (why) {
    // Until the local cloud starts everywhere, pages are at least opened against one that refuses.
    console.error(`  ! the local cloud does not start: ${(why as Error).message.split('\n')[0]}`);
    return refusingCloud;
  }
}

async function check(folder: string, offline: boolean): Promise<number> {
  const build = new Build(folder);
  const wrong = staticFaults(build);
  print(wrong);
  if (wrong.length > 0) return wrong.length;
  const sizes = Object.entries(packageSizes(build));
  const kilobytes = sizes.map(([name, bytes]) => `${name} ${Math.ceil(bytes / 1024)} KB`);
  console.log(`  ✓ ${build.pages.length} pages, ${build.files.length} files: ${kilobytes.join(', ')}`);

  const cloud = await cloudOf(offline);
  const [person] = cloud.people;
  const owner = { openid: person?.openid ?? 'nobody', cloud: cloud.call };
  const templates = new Templates(build);
  const faults: Fault[] = [];
  for (const page of build.pages) {
    const { opened, faults: found } = await openPage(build, templates, owner, page);
    if (opened) console.log(`  · ${page}: ${opened.nodes} nodes, ${opened.depth} deep`);
    print(found);
    faults.push(...found);
  }
  await cloud.stop();
  if (faults.length === 0) console.log(`  ✓ opened every page as ${person?.role}, with ${cloud.name}`);
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
