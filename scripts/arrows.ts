import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Which rooms a room may import from, besides itself and libraries (design.md, "Rooms").
 * `only` narrows it to the part of the other room that is its door.
 */
interface Arrow {
  to: string;
  only?: RegExp;
  /** Only types may come over. */
  types?: boolean;
}

const rooms: Readonly<Record<string, readonly Arrow[]>> = {
  contract: [],
  src: [{ to: 'contract' }],
  cloudfunctions: [{ to: 'contract' }, { to: 'server' }],
  server: [{ to: 'contract' }],
  localcloud: [],
  demo: [
    { to: 'contract' },
    { to: 'cloudfunctions' },
    { to: 'server' },
    { to: 'localcloud', only: /^localcloud\/types/, types: true },
  ],
  config: [],
  scripts: [
    { to: 'contract' },
    // What papers are made of that say the same as the app.
    { to: 'src', only: /^src\/i18n\/zh-CN\// },
    { to: 'localcloud' },
    { to: 'cloudfunctions' },
    { to: 'server' },
    { to: 'config' },
    { to: 'demo' },
    { to: 'tests' },
  ],
  bench: [
    { to: 'contract' },
    { to: 'localcloud' },
    { to: 'cloudfunctions' },
    { to: 'server' },
    { to: 'demo' },
    { to: 'scripts' },
    { to: 'tests' },
  ],
  tests: [
    { to: 'contract' },
    { to: 'src' },
    { to: 'localcloud' },
    { to: 'cloudfunctions' },
    { to: 'server' },
    { to: 'demo' },
    { to: 'scripts' },
    { to: 'bench' },
  ],
};

/** Tests beside the code may use what the `tests` room lends them. */
const isTest = (file: string) => /\.test\.tsx?$/.test(file);

const IMPORT =
  /(import|export)\s+(type\s)?[^'"`;]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]|require\(\s*['"]([^'"]+)['"]/g;

/** Holds wrong arrows on purpose, as text. */
const OWN_EXAMPLES = 'scripts/arrows.test.ts';

const aliases: ReadonlyArray<readonly [prefix: string, room: string]> = [
  ['@/', 'src/'],
  ['@contract/', 'contract/'],
];

/** Where an import points, from the project's root; null for a library. */
function target(file: string, specifier: string): string | null {
  for (const [prefix, room] of aliases) {
    if (specifier.startsWith(prefix)) return room + specifier.slice(prefix.length);
  }
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : null;
}

/** What is wrong with one file's imports, a line each. `file` is its path from the project's root. */
export function wrongArrows(file: string, source: string): string[] {
  const room = file.split('/')[0] ?? '';
  const allowed = rooms[room];
  if (!allowed) return [];
  const wrong: string[] = [];
  for (const match of source.matchAll(IMPORT)) {
    const to = target(file, match[3] ?? match[4] ?? match[5] ?? '');
    if (to === null) continue;
    const reason = objection({ file, room, allowed, to, typesOnly: match[2] !== undefined });
    if (reason) wrong.push(`${file}: imports ${to}: ${reason}`);
  }
  return wrong;
}

function objection(arrow: {
  file: string;
  room: string;
  allowed: readonly Arrow[];
  to: string;
  typesOnly: boolean;
}): string | null {
  const { file, room, allowed, to, typesOnly } = arrow;
  const other = to.split('/')[0] ?? '';
  if (other === room) return otherFeature(file, to);
  if (!(other in rooms)) return to.startsWith('..') ? 'leaves the project' : null;
  if (isTest(file) && other === 'tests') return null;
  const rule = allowed.find((candidate) => candidate.to === other);
  if (!rule) return `${room} may not import from ${other}`;
  if (rule.only && !rule.only.test(to)) return `${room} may import from ${other} only ${rule.only}`;
  if (rule.types && !typesOnly) return `${room} may import only types from ${other}`;
  return null;
}

/**
 * Features of the mini program do not know each other, and neither do the areas of the cloud functions;
 * `summary`, `timer` and `reminders` stand over the others and so may use their rules.
 */
function otherFeature(file: string, to: string): string | null {
  const feature = /^src\/features\/([^/]+)\//.exec(file)?.[1];
  const otherOne = /^src\/features\/([^/]+)/.exec(to)?.[1];
  if (feature && otherOne && feature !== otherOne) return 'features do not import each other';
  const shared = /^src\/(ui|device|cloud|i18n|theme)\//.test(file);
  if (shared && /^src\/(features|pages|packages)\//.test(to))
    return 'what is shared does not import what uses it';
  const area = /^cloudfunctions\/(activity|community|errand|member|message|wish|study)\//.exec(file)?.[1];
  const otherArea =
    /^cloudfunctions\/(activity|community|errand|member|message|wish|study|summary|timer|reminders)\//.exec(
      to,
    )?.[1];
  if (area && otherArea && area !== otherArea) return 'areas do not import each other';
  return null;
}

function* sources(root: string, folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* sources(root, name);
    else if (/\.[cm]?[jt]sx?$/.test(entry.name) && name !== OWN_EXAMPLES) yield name;
  }
}

/** All wrong arrows of the project at `root`. */
export function allWrongArrows(root: string): string[] {
  const present = readdirSync(root).filter((name) => name in rooms);
  return present.flatMap((room) =>
    [...sources(root, room)].flatMap((file) =>
      wrongArrows(file, readFileSync(path.join(root, file), 'utf8')),
    ),
  );
}
