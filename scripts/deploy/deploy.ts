import { type AppPlan, appDifferences, type UploadApp } from './app';
import type { Client } from './client';
import { comesLast, type Difference, mendable } from './difference';
import { MOST_INDEXES } from './indexes';
import { migrate } from './migrations';
import { type Observation, observe } from './observe';
import type { Plan } from './plan';
import type { Wechat } from './wechat';

export interface DeployOptions {
  client: Client;
  wechat: Wechat | null;
  plan: Plan;
  /** What to upload, known once the templates are; null to leave the app alone. */
  app: ((observed: Observation) => AppPlan) | null;
  upload: UploadApp;
  dryRun: boolean;
  prune: boolean;
  /** Run every migration from its beginning: after a back-up was restored. */
  migrateAgain: boolean;
  say: (line: string) => void;
  /** Told of the environment once it was read. */
  onCloud?: (cloud: Observation['cloud']) => void;
}

const list = (differences: readonly Difference[], say: (line: string) => void, bullet: string) => {
  for (const { says, todo, apply } of differences) {
    say(`  ${bullet} ${says}`);
    if (todo && !apply) say(`      ${todo}`);
  }
};

/** Mends one after another, each from its own reading; the first that cannot be ends the run. */
async function mend(client: Client, differences: readonly Difference[], say: (line: string) => void) {
  let done = 0;
  for (const { says, apply } of differences) {
    done += 1;
    say(`  [${done}/${differences.length}] ${says}`);
    if (apply) await client.step(apply);
  }
}

/** How near the fullest collections are to the platform's limit on indexes. */
export function headroom({ indexCounts }: Pick<Observation, 'indexCounts'>): string {
  const [fullest, count] = [...indexCounts].sort((one, other) => other[1] - one[1])[0] ?? ['none', 0];
  return `Indexes: most in ${fullest}, ${count} of ${MOST_INDEXES} with the platform's own two.`;
}

/** Brings records of older forms up, if there are any; with `again` also those of which it was said that they were. */
async function bringUp(
  { client, plan, migrateAgain, say }: DeployOptions,
  { cloud, differences }: Observation,
) {
  const outstanding = differences.filter(({ migrates }) => migrates);
  if (outstanding.length === 0 && !migrateAgain) return;
  for (const { says } of outstanding) say(`  ${says}`);
  await migrate(client, cloud, plan, { again: migrateAgain, say });
}

/**
 * Plan, difference, apply, verify. Answers whether all is as planned. Leftovers that only --prune removes are named and
 * do not make it false; a door that reads back open does, and then no app goes up.
 */
export async function deploy(options: DeployOptions): Promise<boolean> {
  const { client, wechat, plan, app, upload, dryRun, prune, say } = options;
  const before = await observe(client, wechat, plan);
  options.onCloud?.(before.cloud);
  const blocking = before.differences.filter(({ blocks }) => blocks);
  if (blocking.length > 0) {
    say('Nothing was changed, because first this has to be settled:');
    for (const { says, todo } of blocking) say(`  ✗ ${says}\n      ${todo ?? ''}`);
    return false;
  }
  const toMend = mendable(before.differences, prune);
  const others = before.differences.filter((one) => !toMend.includes(one));
  const last = others.filter(comesLast);
  const toDo = toMend.length + last.length;
  say(toDo === 0 ? 'Cloud: all is as planned.' : `Cloud: ${toDo} to do.`);
  say(headroom(before));
  if (dryRun) {
    list([...toMend, ...last], say, '+');
    list(
      others.filter((one) => !comesLast(one)),
      say,
      '·',
    );
    if (app) list(await appDifferences(client, before.cloud, app(before), upload), say, '+');
    say('Dry run: nothing was changed.');
    return true;
  }
  await mend(client, toMend, say);
  const after = toMend.length > 0 ? await observe(client, wechat, plan) : before;
  const left = after.differences.filter((one) => !one.note && !comesLast(one) && (prune || !one.removes));
  list(
    after.differences.filter((one) => !left.includes(one) && !comesLast(one)),
    say,
    '·',
  );
  if (!prune && after.differences.some(({ removes }) => removes))
    say('What is superfluous goes with --prune.');
  if (left.length > 0) {
    say('Read back, this is still not as planned:');
    for (const { name, says, todo } of left) say(`  ✗ ${name}: ${says}${todo ? `\n      ${todo}` : ''}`);
    return false;
  }
  say('Read back: every permission, index, function and timer is as planned.');
  await bringUp(options, after);
  await mend(
    client,
    after.differences.filter(({ trains }) => trains),
    say,
  );
  if (!app) return true;
  await mend(client, await appDifferences(client, after.cloud, app(after), upload), say);
  return true;
}
