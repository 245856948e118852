import type { ServiceLine } from './line';

/** How many matters there are in some lines: what several did together is one. */
const matters = (lines: readonly ServiceLine[]) =>
  new Set(lines.map(({ source, id }) => `${source} ${id}`)).size;

/** What was taken on, done and confirmed. */
export const figuresOf = (lines: readonly ServiceLine[]) => ({
  taken: matters(lines.filter(({ takenAt }) => takenAt !== null)),
  done: matters(lines.filter(({ doneAt }) => doneAt !== null)),
  confirmed: matters(lines.filter(({ confirmedAt }) => confirmedAt !== null)),
});

export const isPersonal = (line: ServiceLine): line is ServiceLine & { memberId: string } =>
  line.memberId !== null;

/** A branch's figures: of its members' service, and beside it what the unit did as such. */
export function branchFiguresOf(lines: readonly ServiceLine[], registered: number) {
  const own = lines.filter(isPersonal);
  return {
    ...figuresOf(own),
    registered,
    served: new Set(own.map(({ memberId }) => memberId)).size,
    unitDone: matters(lines.filter((line) => !isPersonal(line))),
  };
}
