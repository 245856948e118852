import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CallName, Input } from '../../../contract/api';
import type { Persona } from '../../../localcloud/types';
import { startTestCloud, type TestCloud } from '../../support/cloud';
import { askUpkeep } from '../../support/upkeep';
import { type Fault, fault } from '../static/fault';
import { type FunctionFolder, type Manifest, readObject } from './folder';

/** All that a function may need. */
const files = ['index.js', 'package.json', 'config.json'];

const asks = <Name extends CallName>(name: Name, input: Input<Name>) => ({ name, input });

/** One call of each area that anybody with an office may make and that changes nothing. */
const calls = [
  asks('activity.list', { when: 'past' }),
  asks('community.ownService', { year: 2026 }),
  asks('errand.list', { view: 'mine' }),
  asks('member.me', {}),
  asks('message.list', {}),
  asks('study.mine', {}),
  asks('summary.home', {}),
  asks('wish.list', { view: 'wall' }),
];

/** What WeChat pushes to `push`: a finding that nothing waits for. */
const pushed = {
  Event: 'wxa_media_check',
  trace_id: 'nobody-waits-for-this',
  errcode: 0,
  result: { suggest: 'pass' },
};

/** Copies functions to a folder from which nothing of the project can be had, each with what it says it depends on. */
export function apart(folders: readonly FunctionFolder[]): string {
  const root = mkdtempSync(path.join(tmpdir(), 'functions-alone-'));
  for (const folder of folders) {
    const own = path.join(root, folder.name);
    mkdirSync(own);
    for (const file of files)
      if (existsSync(path.join(folder.path, file)))
        copyFileSync(path.join(folder.path, file), path.join(own, file));
    const { dependencies = {} } = readObject<Manifest>(folder, 'package.json') ?? {};
    // The cloud runs no install scripts (platform.md §2.1).
    if (Object.keys(dependencies).length > 0)
      execFileSync('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], {
        cwd: own,
      });
  }
  return root;
}

/** A past activity of this person's branch: what its record is made of. */
async function pastActivity(cloud: TestCloud, { openid }: Persona): Promise<string> {
  const { envelope } = await cloud.call(openid, 'activity.list', { when: 'past' });
  return envelope.data?.items[0]?.activityId ?? '';
}

/** Calls a function as this person, rings its timer, or pushes to it; answers what was wrong with the answer. */
async function problemWith(name: string, cloud: TestCloud, caller: Persona): Promise<string | undefined> {
  const { openid } = caller;
  const deployed = cloud.cloud.runtime.functions.find((one) => one.name === name);
  const call =
    name === 'document'
      ? asks('document.activityRecord', { activityId: await pastActivity(cloud, caller) })
      : calls.find((one) => one.name.startsWith(`${name}.`));
  if (name === 'upkeep') {
    const { envelope } = await askUpkeep(cloud);
    return envelope?.ok === true ? undefined : `answers ${JSON.stringify(envelope).slice(0, 300)}`;
  }
  if (name === 'push') {
    const { envelope } = await cloud.send(null, name, pushed);
    return envelope === 'success' ? undefined : `answers ${JSON.stringify(envelope).slice(0, 300)}`;
  }
  if (!call && !deployed?.timer)
    return 'is called by nobody: tests/weapp/functions/alone.ts names no call of it';
  const answered = call
    ? (await cloud.call(openid, call.name, call.input)).envelope
    : await cloud.ringTimer(name);
  const { ok } = answered as { ok?: unknown };
  return ok === true ? undefined : `answers ${JSON.stringify(answered).slice(0, 300)}`;
}

/** Starts each function alone, as WeChat would, and calls it through a local cloud with the small demo. */
export async function startedAlone(folders: readonly FunctionFolder[]): Promise<Fault[]> {
  const root = apart(folders);
  const faults: Fault[] = [];
  let cloud: TestCloud | undefined;
  try {
    // One that never answers is waited for no longer than this.
    cloud = await startTestCloud({ demo: 'small', functionsDirectory: root, timeoutMilliseconds: 10_000 });
    const caller = cloud.personas.find(({ role }) => role === 'secretary');
    if (!caller) return [fault('functions', 'the demo has no secretary')];
    for (const { name } of folders) {
      const problem = await problemWith(name, cloud, caller);
      if (problem) faults.push(fault(name, problem));
    }
    return faults;
  } finally {
    await cloud?.close();
    rmSync(root, { recursive: true });
  }
}
