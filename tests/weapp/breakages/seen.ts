import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { functionsFaults } from '../functions/faults';
import { functionFolders } from '../functions/folder';
import { Templates } from '../host/templates';
import { refusingCloud } from '../running/cloud';
import { openPage } from '../running/open-pages';
import { staticFaults } from '../static/check';
import type { Fault } from '../static/fault';
import { type Breakage, Copy } from './copy';
import { type FunctionBreakage, FunctionCopy } from './of-functions';

const owner = { openid: 'nobody', cloud: refusingCloud.call };

/** Whether a breakage was caught for its own reason, and what was said. */
export interface Sighting {
  name: string;
  caught: boolean;
  said: string;
}

function sighting({ name, says }: { name: string; says: RegExp }, faults: readonly Fault[]): Sighting {
  const lines = faults.map(({ where, what }) => `${where}: ${what}`);
  const right = lines.find((line) => says.test(line));
  if (right !== undefined) return { name, caught: true, said: right };
  return { name, caught: false, said: lines.slice(0, 3).join(' | ') || 'nothing was seen' };
}

async function inFolder<Result>(run: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'weapp-broken-'));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the checks find in a build; the running ones only where the still ones are content, and only the first. */
async function findings({ build, declaration }: Copy): Promise<Fault[]> {
  const still = staticFaults(build, declaration);
  if (still.length > 0) return still;
  const templates = new Templates(build);
  for (const page of build.pages) {
    const { faults } = await openPage(build, templates, owner, `/${page}`);
    if (faults.length > 0) return faults;
  }
  return [];
}

/** Breaks a copy of a mini program and checks it. */
export function seenInProgram(breakage: Breakage, source: string, declaration: string): Promise<Sighting> {
  return inFolder(async (folder) => {
    const copy = new Copy(path.join(folder, 'weapp'));
    cpSync(source, copy.root, { recursive: true });
    if (existsSync(declaration)) cpSync(declaration, copy.declaration);
    breakage.make(copy);
    return sighting(breakage, await findings(copy));
  });
}

/** Breaks a copy of one function and checks it. */
export function seenInFunction(breakage: FunctionBreakage, source: string): Promise<Sighting> {
  return inFolder(async (folder) => {
    const name = path.basename(source);
    const copy = new FunctionCopy(path.join(folder, name));
    cpSync(source, copy.root, { recursive: true });
    breakage.make(copy);
    return sighting(breakage, await functionsFaults(functionFolders(folder), [name]));
  });
}
