/**
 * Shows that the check catches what it is for: breaks copies of the build, one way each, and checks every one.
 * `tsx tests/weapp/breakages.ts [folder] [words of a name]`. Ends with 1 when any breakage goes unseen.
 */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Breakage, Copy } from './breakages/copy';
import { brokenFiles } from './breakages/of-files';
import { brokenLife } from './breakages/of-life';
import { brokenPromises } from './breakages/of-promises';
import { brokenSource } from './breakages/of-source';
import { Templates } from './host/templates';
import { refusingCloud } from './running/cloud';
import { openPage } from './running/open-pages';
import { staticFaults } from './static/check';
import type { Fault } from './static/fault';

const owner = { openid: 'nobody', cloud: refusingCloud.call };

/** What the checks find in a build, and which of them found it: the second runs only where the first is content. */
async function findings(copy: Copy): Promise<{ by: string; faults: Fault[] }> {
  const still = staticFaults(copy.build, copy.declaration);
  if (still.length > 0) return { by: 'still', faults: still };
  const { build } = copy;
  const templates = new Templates(build);
  for (const page of build.pages) {
    const { faults } = await openPage(build, templates, owner, `/${page}`);
    if (faults.length > 0) return { by: 'running', faults };
  }
  return { by: 'running', faults: [] };
}

/** One broken copy: whether the check caught it, and for the right reason. */
async function seen(breakage: Breakage, source: string, declaration: string): Promise<string | undefined> {
  const folder = mkdtempSync(path.join(tmpdir(), 'weapp-broken-'));
  try {
    const copy = new Copy(path.join(folder, 'weapp'));
    cpSync(source, copy.root, { recursive: true });
    if (existsSync(declaration)) cpSync(declaration, copy.declaration);
    breakage.make(copy);
    const { by, faults } = await findings(copy);
    const lines = faults.map(({ where, what }) => `${where}: ${what}`);
    const right = lines.find((line) => breakage.says.test(line));
    if (right) {
      console.log(`  ✓ ${breakage.name} (${by}): ${right.slice(0, 110)}`);
      return undefined;
    }
    return `${breakage.name}: ${lines.length === 0 ? 'nothing was seen' : `only seen: ${lines.slice(0, 3).join(' | ')}`}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function main(source: string, words: string): Promise<void> {
  const all = [...brokenFiles, ...brokenSource, ...brokenPromises, ...brokenLife];
  const wanted = all.filter(({ name }) => name.includes(words));
  const sound = await seenSound(source);
  const missed: string[] = sound;
  for (const breakage of wanted) {
    const unseen = await seen(breakage, source, 'docs/privacy.json');
    if (unseen) missed.push(unseen);
  }
  for (const line of missed) console.error(`  ✗ ${line.slice(0, 600)}`);
  console.log(`${wanted.length - missed.length} of ${wanted.length} broken builds were caught`);
  process.exit(missed.length > 0 ? 1 : 0);
}

/** The build itself must be content, or a breakage proves nothing. */
async function seenSound(source: string): Promise<string[]> {
  const still = staticFaults(new Copy(source).build);
  return still.map(({ where, what }) => `the build itself, unbroken: ${where}: ${what}`);
}

const [source = 'dist/weapp', words = ''] = process.argv.slice(2);
main(source, words).catch((why: unknown) => {
  console.error(why);
  process.exit(1);
});
