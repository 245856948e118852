import type { Collection } from './collection';
import { requestFailed } from './errors';
import type { Variables } from './expression';
import { geoNear } from './geo-near-stage';
import { lookup } from './lookup-stage';
import { noteCost, type PipelineContext, type PipelineStage } from './pipeline-context';
import { type SearchCost, select } from './selection';
import { readSort } from './sort';
import { stages, wholeNumber } from './stages';
import { type Document, isDocument } from './values';
import { bindVariables } from './variables';

export type { PipelineStage } from './pipeline-context';

/** An aggregation gives this many documents unless told otherwise, and never more than the second (§1.1). */
const DEFAULT_RESULTS = 20;
const MAX_RESULTS = 10_000;

/** Runs a request's pipeline with the cloud's own bounds on its result. */
export function aggregate(
  collection: Collection,
  pipeline: readonly PipelineStage[],
  context: PipelineContext,
): Document[] {
  const bounded = pipeline.some(({ stageKey }) => stageKey === '$limit');
  const whole = bounded ? pipeline : [...pipeline, { stageKey: '$limit', stageValue: DEFAULT_RESULTS }];
  return runPipeline(collection, whole, {}, context).slice(0, MAX_RESULTS);
}

function runPipeline(
  collection: Collection,
  pipeline: readonly PipelineStage[],
  variables: Variables,
  context: PipelineContext,
): Document[] {
  for (const { stageKey } of pipeline) {
    if (stageKey !== '$lookup' && stageKey !== '$geoNear' && !Object.hasOwn(stages, stageKey)) {
      throw requestFailed(`Unrecognized pipeline stage name: '${stageKey}'`);
    }
  }
  const [documents, rest] = readSource(collection, pipeline, variables, context);
  return rest.reduce((current, stage) => runStage(current, stage, variables, context), documents);
}

function runStage(
  documents: Document[],
  { stageKey, stageValue }: PipelineStage,
  variables: Variables,
  context: PipelineContext,
): Document[] {
  if (stageKey === '$lookup') return lookup(documents, stageValue, variables, context, runPipeline);
  if (stageKey === '$geoNear')
    throw requestFailed('$geoNear is only valid as the first stage in a pipeline.');
  const stage = stages[stageKey];
  if (!stage) throw requestFailed(`Unrecognized pipeline stage name: '${stageKey}'`);
  return stage(documents, stageValue, variables);
}

/** Reads the collection with what the first stages say: their conditions, then the order, then how many. */
function readSource(
  collection: Collection,
  pipeline: readonly PipelineStage[],
  variables: Variables,
  context: PipelineContext,
): [Document[], readonly PipelineStage[]] {
  const first = pipeline[0];
  if (first?.stageKey === '$geoNear') {
    return [geoNear(collection, first.stageValue, variables, context), pipeline.slice(1)];
  }
  const conditions: Document[] = [];
  let used = 0;
  for (; pipeline[used]?.stageKey === '$match'; used += 1) {
    const condition = pipeline[used]?.stageValue;
    if (!isDocument(condition)) throw requestFailed('the match filter must be an expression in an object');
    if (Object.keys(condition).length > 0) conditions.push(bindVariables(condition, variables));
  }
  const query: Document = conditions.length > 1 ? { $and: conditions } : (conditions[0] ?? {});
  const order = pipeline[used];
  const sort = order?.stageKey === '$sort' && isDocument(order.stageValue) ? readSort(order.stageValue) : [];
  if (sort.length > 0) used += 1;
  const bound = pipeline[used];
  const limit =
    bound?.stageKey === '$limit' ? wholeNumber('$limit', bound.stageValue, 1) : Number.POSITIVE_INFINITY;
  const cost: SearchCost = { plan: 'COLLSCAN', scanned: 0 };
  // A whole collection read to the end is a scan even though no condition asks for an index.
  const unbounded = conditions.length === 0 && limit === Number.POSITIVE_INFINITY;
  const selected = select(
    collection,
    { query, sort, limit, variables, wholeIsScan: unbounded },
    cost,
    context.strict,
  );
  noteCost(context.cost, cost);
  return [selected.map(({ document }) => document), pipeline.slice(used)];
}
