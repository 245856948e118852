/**
 * `npm run draw`: draws the states of wishes and errands from the code's own tables into docs/. A test holds each page
 * against its table.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ErrandPart, transitions as errandTransitions } from '../cloudfunctions/errand/transitions';
import type { Transitions } from '../cloudfunctions/kernel/way';
import { type WishPart, transitions as wishTransitions } from '../cloudfunctions/wish/transitions';

interface Drawn<Part extends string> {
  /** The page's name in docs/. */
  page: string;
  /** What goes the way: `a wish`. */
  what: string;
  area: string;
  transitions: Transitions<string, Part>;
  who: Readonly<Record<Part, string>>;
}

const wish: Drawn<WishPart> = {
  page: 'wish-states.md',
  what: 'a wish',
  area: 'wish',
  transitions: wishTransitions,
  who: {
    voice: 'the poster (or staff, for somebody without a phone)',
    staff: "the community's staff",
    inService: 'an in-service member',
    claimer: 'the claimer',
    hands: 'the claimer or somebody who helps',
    timer: 'the clock',
  },
};

const errand: Drawn<ErrandPart> = {
  page: 'errand-states.md',
  what: 'an errand',
  area: 'errand',
  transitions: errandTransitions,
  who: {
    voice: 'the resident (or who may enter it for somebody without a phone), never who did it',
    staff: "the community's staff",
    giver: "the community's staff, or leaders of its branches",
    handler: 'the member whom it was given to, else staff (or the township, once passed up)',
    assignee: 'the member whom it was given to',
    timer: 'the clock',
  },
};

/** Every page with what is drawn on it now. */
export const pages: ReadonlyArray<{ file: string; drawing: string }> = [
  { file: fileOf(wish), drawing: drawing(wish) },
  { file: fileOf(errand), drawing: drawing(errand) },
];

function fileOf({ page }: { page: string }): string {
  return path.resolve(__dirname, '../docs', page);
}

function drawing<Part extends string>({ what: title, area, transitions, who }: Drawn<Part>): string {
  const lines = Object.entries(transitions);
  const arrows = lines.flatMap(([what, { from, to }]) =>
    from.map((state) => `  ${state} --> ${to ?? state}: ${what}`),
  );
  const left = new Set(lines.flatMap(([, { from }]) => from));
  const reached = new Set(lines.flatMap(([, { to }]) => (to === null || left.has(to) ? [] : [to])));
  const ends = [...reached].map((state) => `  ${state} --> [*]`);
  const rows = lines.map(
    ([what, { from, to, by, noted }]) =>
      `| ${what} | ${from.join(', ')} | ${to ?? 'as it was'} | ${who[by]} | ${noted ? 'yes' : ''} |`,
  );
  return [
    `# The states of ${title}`,
    '',
    `Drawn by \`npm run draw\` from \`cloudfunctions/${area}/transitions.ts\`; do not change it by hand.`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> submitted: posted',
    ...arrows,
    ...ends,
    '```',
    '',
    '| step | from | to | taken by | needs a word |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

if (require.main === module) for (const page of pages) writeFileSync(page.file, page.drawing);
