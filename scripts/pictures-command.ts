/**
 * `npm run pictures`: a picture of each scene (`pictures/scenes.ts`) in each format, into .pictures/; with
 * `-- --before COMMIT` the same of that commit, side by side in .pictures/index.html.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../tests/browser/chromium';
import { albumPage, type Side } from './pictures/album';
import { build, checkoutOf, commitOf, serve } from './pictures/checkout';
import { play } from './pictures/play';
import { type Format, formatNames, type Scene, type Shot } from './pictures/scene';
import { scenes } from './pictures/scenes';

const ROOT = path.resolve(__dirname, '..');
const ALBUM = path.join(ROOT, '.pictures');
const USAGE = `npm run pictures -- [options]
  --before COMMIT   the same scenes of that commit beside them; what was made of it earlier is kept
  --scenes A,B      only those whose names begin so
  --formats A,B     of ${formatNames.join(', ')}
  --demo SIZE       small, town (default) or city
  --again           also what was made of the other commit before`;

const say = (text: string) => process.stderr.write(`${text}\n`);

interface Wanted {
  scenes: readonly Scene[];
  formats: readonly Format[];
  demo: string;
}

/** Plays the scenes on a checkout, each format on a demo of its own: what one did to it, the next has not seen. */
async function picturesOf(folder: string, side: string, wanted: Wanted, browser: Browser): Promise<Shot[]> {
  const shots: Shot[] = [];
  await build(folder, say);
  for (const format of wanted.formats) {
    const cloud = await serve(folder, wanted.demo);
    try {
      for (const scene of wanted.scenes) {
        const shot = await play(scene, { browser, url: cloud.url, format, album: ALBUM, side });
        say(`${side} ${format} ${scene.name}${shot.notes.map((note) => ` · ${note}`).join('')}`);
        shots.push(shot);
      }
    } finally {
      await cloud.close();
    }
  }
  return shots;
}

/** What was made of a commit, kept beside its pictures. */
const listOf = (side: string) => path.join(ALBUM, side, 'shots.json');
const madeEarlier = (side: string): Shot[] =>
  existsSync(listOf(side)) ? (JSON.parse(readFileSync(listOf(side), 'utf8')) as Shot[]) : [];

/** Puts the new pictures' notes in the place of older ones of the same scenes. */
function keepList(side: string, made: readonly Shot[]): Shot[] {
  const isNew = (old: Shot) =>
    !made.some(({ scene, format }) => scene === old.scene && format === old.format);
  const shots = [...madeEarlier(side).filter(isNew), ...made];
  mkdirSync(path.dirname(listOf(side)), { recursive: true });
  writeFileSync(listOf(side), JSON.stringify(shots, null, 1));
  return shots;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      before: { type: 'string' },
      scenes: { type: 'string' },
      formats: { type: 'string' },
      demo: { type: 'string', default: 'town' },
      again: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(USAGE);
    return;
  }
  const begins = values.scenes?.split(',');
  const wanted: Wanted = {
    scenes: scenes.filter(({ name }) => !begins || begins.some((one) => name.startsWith(one))),
    formats: formatNames.filter((name) => !values.formats || values.formats.split(',').includes(name)),
    demo: values.demo,
  };
  if (wanted.scenes.length === 0 || wanted.formats.length === 0) throw new Error(USAGE);
  const browser = await openBrowser();
  const sides: Side[] = [];
  try {
    if (values.before !== undefined) {
      const commit = commitOf(ROOT, values.before);
      const name = commit.slice(0, 7);
      const known = madeEarlier(name);
      const missing = wanted.scenes.filter(
        (scene) =>
          values.again ||
          wanted.formats.some(
            (format) => !known.some((shot) => shot.scene === scene.name && shot.format === format),
          ),
      );
      if (missing.length > 0) {
        const { folder, leave } = checkoutOf(ROOT, commit);
        try {
          keepList(name, await picturesOf(folder, name, { ...wanted, scenes: missing }, browser));
        } finally {
          leave();
        }
      }
      sides.push({ name, shots: madeEarlier(name) });
    }
    sides.push({ name: 'now', shots: keepList('now', await picturesOf(ROOT, 'now', wanted, browser)) });
  } finally {
    await browser.close();
  }
  const index = path.join(ALBUM, 'index.html');
  writeFileSync(index, albumPage(wanted.scenes, sides, wanted.formats));
  say(`Open ${index}`);
}

main().catch((problem: unknown) => {
  say(problem instanceof Error ? problem.message : String(problem));
  process.exitCode = 1;
});
