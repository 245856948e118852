import type { RefusalCode } from '@contract/api';
import type { FieldProblem } from '@contract/envelope';

/** The cloud heard and said no: why (`code`, with values for its words), and which fields are to blame. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly params: Record<string, string | number> = {},
    readonly fields: Record<string, FieldProblem> = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

/** The cloud could not be reached, or its answer did not come back: what was asked may or may not have been done. */
export class Unreachable extends Error {
  constructor(readonly why: unknown) {
    super('unreachable');
    this.name = 'Unreachable';
  }
}

export type Trouble = Refusal | Unreachable;

/** What went wrong with a call. Anything unforeseen counts as not reached: the next try may succeed. */
export function asTrouble(thrown: unknown): Trouble {
  return thrown instanceof Refusal || thrown instanceof Unreachable ? thrown : new Unreachable(thrown);
}
