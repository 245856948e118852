/**
 * `npm run draw`: draws the ways of activities, wishes, errands, units' registrations and the lines of the year's lists from the
 * code's own tables into docs/. A test holds each page against its table.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ActivityPart } from '../server/activity/model/transitions';
import { type ActivityWorkflow, activityWorkflow } from '../server/activity/model/workflow';
import { type NeedPart, needTransitions } from '../server/community/need-transitions';
import { type UnitPart, unitTransitions } from '../server/community/unit-transitions';
import type { ErrandPart } from '../server/errand/transitions';
import { type ErrandWorkflow, errandWorkflow } from '../server/errand/workflow';
import type { AnyTransition } from '../server/kernel/workflow';
import type { WishPart } from '../server/wish/transitions';
import { type WishWorkflow, wishWorkflow } from '../server/wish/workflow';

/** One step as a page shows it: a line of the code's table, in words. */
interface DrawnStep {
  what: string;
  from: readonly string[];
  /** Where it leads: more than one where that goes by what the record is. */
  to: readonly DrawnEnd[];
  by: string;
  requiresNote: boolean;
}
interface DrawnEnd {
  /** Null: it stays as it is. */
  state: string | null;
  /** Of what this is true; left out where it always is. */
  of?: string;
}

interface Drawn {
  /** The page's name in docs/. */
  page: string;
  /** What goes the way: `a wish`. */
  what: string;
  /** The file that holds the table, from the project's root. */
  table: string;
  /** With what a way begins, and where it then is. */
  begins: ReadonlyArray<readonly [state: string, what: string]>;
  steps: readonly DrawnStep[];
}

/** The steps of a table; `who` says in words who takes them, `kinds` of what an end is true where ends differ. */
const stepsOf = <Part extends string>(
  table: Readonly<Record<string, AnyTransition<string, Part>>>,
  who: Readonly<Record<Part, string>>,
  kinds: Readonly<Record<string, string>> = {},
): DrawnStep[] =>
  Object.entries<AnyTransition<string, Part>>(table).map(([what, { from, to, by, requiresNote }]) => ({
    ...{ what, from, to: endsOf(to, kinds), by: who[by], requiresNote },
  }));

function endsOf(
  to: AnyTransition<string, string>['to'],
  kinds: Readonly<Record<string, string>>,
): DrawnEnd[] {
  if (to === null || typeof to === 'string') return [{ state: to }];
  const ends = Object.entries(to);
  const [[, only] = ['', null]] = ends;
  if (ends.every(([, state]) => state === only)) return [{ state: only }];
  return ends.map(([kind, state]) => ({ state, of: kinds[kind] ?? kind }));
}

/** How a wish's table is drawn. */
export const wishPage = ({ definition }: WishWorkflow): Drawn => ({
  page: 'wish-states.md',
  what: 'a wish',
  table: 'server/wish/transitions.ts',
  begins: [['submitted', 'posted']],
  steps: stepsOf<WishPart>(definition.table, {
    voice: 'the poster (or staff, for somebody without a phone)',
    staff: "the community's staff",
    inService: 'an in-service member',
    claimer: 'the claimer',
    hands: 'the claimer or somebody who helps',
    asked: 'whoever was asked to help',
    helper: 'whoever helps',
    timer: 'the clock',
  }),
});

/** How an errand's table is drawn. */
export const errandPage = ({ definition }: ErrandWorkflow): Drawn => ({
  page: 'errand-states.md',
  what: 'an errand',
  table: 'server/errand/transitions.ts',
  begins: [
    ['submitted', 'posted'],
    ['recorded', 'recorded (help on the spot, done)'],
    ['assigned', 'posted (help on the spot, still to do)'],
  ],
  steps: stepsOf<ErrandPart>(definition.table, {
    voice: 'the resident (or who may enter it for somebody without a phone), never who did it',
    staff: "the community's staff, but for whoever asked for it",
    passer: "the community's staff",
    giver: "the community's staff, or leaders of its branches",
    handler: 'the member whom it was given to, else staff (or the township, once passed up)',
    assignee: 'the member whom it was given to',
    recorder: 'who noted it down, for seven days',
    timer: 'the clock',
  }),
});

/** How an activity's table is drawn. */
export const activityPage = ({ definition }: ActivityWorkflow): Drawn => ({
  page: 'activity-states.md',
  what: 'an activity',
  table: 'server/activity/model/transitions.ts',
  begins: [
    ['draft', 'planned'],
    ['announced', 'planned and announced at once'],
  ],
  steps: stepsOf<ActivityPart>(
    definition.table,
    {
      host: 'who leads the branch that holds it',
      recorder: 'who leads a branch that takes part',
      member: 'whoever is on the roll of a branch that takes part',
      partner: 'the secretary of another branch that was asked or takes part',
      cloud: 'the cloud, where somebody came at that very moment',
    },
    { announced: 'had not been opened', open: 'had been opened' },
  ),
});

const unitSides: Readonly<Record<UnitPart, string>> = {
  unit: "the unit's secretary",
  judge: "the community's staff (or the level above, where the unit's leaders work there)",
  side: "the unit's secretary, or the community's staff",
};
const unit: Drawn = {
  page: 'unit-states.md',
  what: "a unit's registration with a community",
  table: 'server/community/unit-transitions.ts',
  begins: [['waiting', 'asked']],
  steps: stepsOf<UnitPart>(unitTransitions, unitSides),
};

const needSides: Readonly<Record<NeedPart, string>> = {
  staff: "the community's staff",
  judge: "the community's staff (or the level above, where the unit's leaders work there)",
  anyUnit: 'the secretary of a registered unit',
  ownUnit: 'the secretary of the unit that has it',
};
const need: Drawn = {
  page: 'need-states.md',
  what: "a line of the year's lists: what a community needs, or what a unit offers",
  table: 'server/community/need-transitions.ts',
  begins: [
    ['open', 'listed (a need)'],
    ['offered', 'proposed (an offer)'],
  ],
  steps: stepsOf<NeedPart>(needTransitions, needSides, { need: 'a need', offer: 'an offer' }),
};

/** Every page with what is drawn on it now. */
export const pages: ReadonlyArray<{ file: string; drawing: string }> = [
  wishPage(wishWorkflow),
  errandPage(errandWorkflow),
  activityPage(activityWorkflow),
  unit,
  need,
].map((one) => ({
  file: path.resolve(__dirname, '../docs', one.page),
  drawing: drawing(one),
}));

function ofWhat({ of }: DrawnEnd): string {
  return of === undefined ? '' : ` (${of})`;
}

/** The page on which a table is drawn. */
export function drawing({ what: title, table, begins, steps }: Drawn): string {
  const arrows = steps.flatMap(({ what, from, to }) =>
    to.flatMap((end) => from.map((state) => `  ${state} --> ${end.state ?? state}: ${what}${ofWhat(end)}`)),
  );
  const left = new Set(steps.flatMap(({ from }) => from));
  const reached = steps.flatMap(({ to }) => to.flatMap(({ state }) => state ?? []));
  const ends = [...new Set(reached)].filter((state) => !left.has(state)).map((state) => `  ${state} --> [*]`);
  const rows = steps.map(({ what, from, to, by, requiresNote }) => {
    const where = to.map((end) => `${end.state ?? 'as it was'}${ofWhat(end)}`).join(', ');
    return `| ${what} | ${from.join(', ')} | ${where} | ${by} | ${requiresNote ? 'yes' : ''} |`;
  });
  return [
    `# The states of ${title}`,
    '',
    `Drawn by \`npm run draw\` from \`${table}\`; do not change it by hand.`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...begins.map(([state, what]) => `  [*] --> ${state}: ${what}`),
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
