import type { Collection } from './collection';
import type { SearchCost } from './selection';
import type { Value } from './values';

export interface PipelineStage {
  stageKey: string;
  stageValue: Value;
}

/** What a pipeline may read, and where it notes what that cost. */
export interface PipelineContext {
  collection(name: string): Collection | undefined;
  strict: boolean;
  cost: SearchCost;
}

/** Adds what one search of a pipeline cost to what all have cost. */
export function noteCost(total: SearchCost, cost: SearchCost): void {
  total.scanned += cost.scanned;
  if (total.plan === '') total.plan = cost.plan;
  else if (!total.plan.split(' + ').includes(cost.plan)) total.plan += ` + ${cost.plan}`;
}
