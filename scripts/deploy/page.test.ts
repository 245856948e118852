import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Account, aPlan } from '../../tests/support/a-deployment';
import { functionNames } from '../functions-bundle';
import { handSteps } from './by-hand';
import type { FunctionPlan } from './function-plan';

const root = resolve(__dirname, '../..');
const page = readFileSync(join(root, 'docs/deploy.md'), 'utf8');

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (entry.isDirectory()) yield* sources(`${folder}/${entry.name}`);
    else if (/(?<!\.test)\.ts$/.test(entry.name)) yield readFileSync(join(root, folder, entry.name), 'utf8');
  }
}
const named = (text: string) => [...text.matchAll(/DAOZHIBU_[A-Z0-9_]+/g)].map(([name]) => name);

const openapi = functionNames(root).map((name) => {
  const config = JSON.parse(readFileSync(join(root, 'cloudfunctions', name, 'config.json'), 'utf8'));
  return { name, asked: config.permissions.openapi as string[], trigger: config.triggers?.[0] ?? null };
});

test('the page names every setting and key that a function reads, and none that none reads', () => {
  const read = new Set([...sources('cloudfunctions'), ...sources('server')].flatMap(named));
  const told = new Set(named(page).filter((name) => name !== 'DAOZHIBU_SECRETS'));
  expect([...told].sort()).toEqual([...read].sort());
});

test('the page names the open interfaces that each function asks for', () => {
  for (const { name, asked } of openapi) {
    const row = `| \`${name}\` | ${asked.map((one) => `\`${one}\``).join(', ')} |`;
    expect([name, page.includes(row)]).toEqual([name, asked.length > 0]);
  }
});

test('there are no more than fifteen things to click, as many as the page says, and each says when it is done', () => {
  const plans = openapi.map(
    ({ name, asked, trigger }) => ({ name, openapi: asked, trigger }) as unknown as FunctionPlan,
  );
  const { declared } = JSON.parse(readFileSync(join(root, 'docs/privacy.json'), 'utf8')) as {
    declared: unknown[];
  };
  const steps = handSteps({
    cloud: { id: 'env-1', bucket: 'b-1' },
    plans,
    configuration: { near: false },
    devtoolsFolder: 'dist',
    declared: declared.length,
  });
  const clicks = steps.reduce((sum, one) => sum + one.clicks, 0);
  expect(clicks).toBeLessThanOrEqual(15);
  expect(page).toContain(`${clicks} clicks, each with how to see that it is done`);
  expect(steps.filter(({ check }) => check.length < 20)).toEqual([]);
  expect(steps[0]?.says).toContain(
    `--names ${openapi
      .filter(({ asked }) => asked.length > 0)
      .map(({ name }) => name)
      .join(' ')} (`,
  );
});

test('the figures of the page are those of the stub, to a seventh', async () => {
  const account = new Account();
  // As many functions as there are really: each costs the same requests whatever it holds.
  const [member, reminders] = ['member', 'reminders'].map((one) =>
    aPlan().functions.find(({ name }) => name === one),
  );
  if (!member || !reminders) throw new Error('no such plans');
  const functions = openapi.map(({ name, trigger }) => ({
    ...(name === 'reminders' ? reminders : { ...member, trigger }),
    name,
  }));
  const plan = aPlan({
    functions: functions.map((one) => (one.name === 'wish' ? (aPlan().functions.at(-1) ?? one) : one)),
  });
  await account.deploy({ plan });
  const first = { all: account.stub.requests.length, changing: account.stub.writes.length };
  account.stub.requests.length = 0;
  await account.deploy({ plan });
  const again = account.stub.requests.length;
  account.stub.requests.length = 0;
  await account.findings(plan);
  const found = [
    /about (\d+), of which (\d+) change something/.exec(page),
    /about (\d+) and 1, none of which/.exec(page),
    /`npm run doctor` \| \| about (\d+) and 1/.exec(page),
  ].flatMap((match) => match?.slice(1).map(Number) ?? []);
  const measured = [first.all, first.changing, again, account.stub.requests.length];
  expect(found).toHaveLength(measured.length);
  // A collection more or less does not make the page wrong; a part that asks twice as often does.
  for (const [at, one] of measured.entries()) expect(Math.abs(one / (found[at] ?? 0) - 1)).toBeLessThan(0.15);
});
