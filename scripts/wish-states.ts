/**
 * `npm run draw`: draws the states of a wish from the code's own table into docs/wish-states.md. A test holds the page
 * against the table.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Transition, transitions } from '../cloudfunctions/wish/transitions';

export const PAGE = path.resolve(__dirname, '../docs/wish-states.md');

const who: Record<Transition['by'], string> = {
  voice: 'the poster (or staff, for somebody without a phone)',
  staff: "the community's staff",
  inService: 'an in-service member',
  claimer: 'the claimer',
  hands: 'the claimer or somebody who helps',
  timer: 'the clock',
};

const lines: ReadonlyArray<[string, Transition]> = Object.entries(transitions);

/** The page as the table has it now. */
export function drawing(): string {
  const arrows = lines.flatMap(([what, { from, to }]) =>
    from.map((state) => `  ${state} --> ${to ?? state}: ${what}`),
  );
  const left = new Set(lines.flatMap(([, { from }]) => from as readonly string[]));
  const reached = new Set(lines.flatMap(([, { to }]) => (to === null || left.has(to) ? [] : [to])));
  const ends = [...reached].map((state) => `  ${state} --> [*]`);
  const rows = lines.map(
    ([what, { from, to, by, noted }]) =>
      `| ${what} | ${from.join(', ')} | ${to ?? 'as it was'} | ${who[by]} | ${noted ? 'yes' : ''} |`,
  );
  return [
    '# The states of a wish',
    '',
    'Drawn by `npm run draw` from `cloudfunctions/wish/transitions.ts`; do not change it by hand.',
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

if (require.main === module) writeFileSync(PAGE, drawing());
