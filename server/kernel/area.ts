import type { TodoKind } from '../../contract/summary/todos';
import type { MessageKind } from '../../contract/words';

type Keys = ReadonlyArray<readonly [field: string, direction: 1 | -1]>;

export interface CollectionDeclaration {
  name: string;
  /** Every query needs one of these; the local cloud refuses what none serves. */
  indexes: ReadonlyArray<{ name: string; keys: Keys }>;
}

/** The deployed functions that a timer rings. */
export type Clock = 'errandclock' | 'reminders' | 'timer' | 'wishclock';

/** What an area contributes to what stands over the areas: plain values, so that reading the list of areas loads no code of theirs. */
export interface Area {
  name: string;
  collections: readonly CollectionDeclaration[];
  /** Its tables of steps, by the name of their page in docs. */
  workflows?: readonly string[];
  /** What may wait for somebody on the home page (`contract/summary/todos.ts`); its code is the area's `todos.ts`. */
  todos?: readonly TodoKind[];
  /** What it tells people. */
  messages?: readonly MessageKind[];
  /** What time does, by the function that runs it, in order; its code is the area's `jobs/jobs.ts`. */
  jobs?: Partial<Record<Clock, readonly string[]>>;
}

/** Declares an area: `export const wish = area({ name: 'wish', … })`. */
export const area = <const Declared extends Area>(declared: Declared): Declared => declared;

/** One index: `index('byBranch', [['branchId', 1], ['month', 1]])`. */
export const index = (name: string, keys: Keys) => ({ name, keys });
