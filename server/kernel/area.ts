import type { Todo } from '../../contract/summary';
import type { MessageKind, OfficeRole } from '../../contract/words';

type Keys = ReadonlyArray<readonly [field: string, direction: 1 | -1]>;

export interface CollectionDeclaration {
  name: string;
  /** Every query needs one of these; the local cloud refuses what none serves. */
  indexes: ReadonlyArray<{ name: string; keys: Keys }>;
}

/** For whom a to-do is: who holds one of these offices, any member, or whoever calls. */
export type TodoAudience = OfficeRole | 'member' | 'anyone';

/** One kind of to-do on the home page. */
export interface TodoDeclaration {
  for: readonly TodoAudience[];
  /** Its place on the page: the smallest stands first. Kinds of one weight stand in the order in which their area gives them. */
  weight: number;
  /** Among all kinds of its weight the soonest due stands first. */
  byDay?: true;
}

/** The deployed functions that a timer rings. */
export type Clock = 'errandclock' | 'reminders' | 'timer' | 'wishclock';

/** What an area contributes to what stands over the areas: plain values, so that reading the list of areas loads no code of theirs. */
export interface Area {
  name: string;
  collections: readonly CollectionDeclaration[];
  /** Its tables of steps, by the name of their page in docs. */
  workflows?: readonly string[];
  /** What may wait for somebody on the home page; its code is the area's `todos.ts`. */
  todos?: Partial<Record<Todo['what'], TodoDeclaration>>;
  /** What it tells people. */
  messages?: readonly MessageKind[];
  /** What time does, by the function that runs it, in order; its code is the area's `jobs/jobs.ts`. */
  jobs?: Partial<Record<Clock, readonly string[]>>;
}

/** Declares an area: `export const wish = area({ name: 'wish', … })`. */
export const area = <const Declared extends Area>(declared: Declared): Declared => declared;

/** One index: `index('byBranch', [['branchId', 1], ['month', 1]])`. */
export const index = (name: string, keys: Keys) => ({ name, keys });

/** The offices of the levels above a branch and a community. */
export const higher = ['township', 'county', 'city'] as const;
