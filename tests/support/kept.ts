/** What a process of tests keeps from file to file (environment.ts). */
import { FunctionShelf } from '../../localcloud/runtime/inside/function-shelf';

export const KEPT = 'keptForTests';

export interface Kept {
  shelf: FunctionShelf;
}

/** What is lent to this file; outside of jest, something of its own. */
export function kept(): Kept {
  const lent = (globalThis as { [KEPT]?: Kept })[KEPT];
  return lent ?? { shelf: new FunctionShelf() };
}
