import type { Collection } from './collection';
import { requestFailed } from './errors';
import { compileExpression, type Variables } from './expression';
import { distanceTo } from './geo-query';
import { readPosition, readShape } from './geometry';
import { splitPath, valuesAtPath } from './path';
import { type SearchCost, select } from './selection';
import { readSort } from './sort';
import { stages, wholeNumber, withValue } from './stages';
import { type Document, isDocument, type Value } from './values';
import { bindVariables } from './variables';

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
  if (stageKey === '$lookup') return lookup(documents, stageValue, variables, context);
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

function noteCost(total: SearchCost, cost: SearchCost): void {
  total.scanned += cost.scanned;
  if (total.plan === '') total.plan = cost.plan;
  else if (!total.plan.split(' + ').includes(cost.plan)) total.plan += ` + ${cost.plan}`;
}

function geoNear(
  collection: Collection,
  stage: Value,
  variables: Variables,
  context: PipelineContext,
): Document[] {
  if (!isDocument(stage)) throw requestFailed('the $geoNear stage specification must be an object');
  const { near, distanceField, query, maxDistance, minDistance, key, includeLocs, limit } = stage;
  const centre = readShape(near)?.points[0] ?? readPosition(near);
  if (!centre) throw requestFailed("$geoNear requires a 'near' option as a point");
  if (typeof distanceField !== 'string')
    throw requestFailed("$geoNear requires a 'distanceField' option as a String");
  const field = typeof key === 'string' ? key : collection.indexes.find(({ geoField }) => geoField)?.geoField;
  if (!field) throw requestFailed('$geoNear requires a 2d or 2dsphere index, but none were found');
  const factor = typeof stage.distanceMultiplier === 'number' ? stage.distanceMultiplier : 1;
  const condition: Document = {
    ...(isDocument(query) ? query : {}),
    [field]: {
      $nearSphere: {
        $geometry: { type: 'Point', coordinates: [...centre] },
        ...(typeof maxDistance === 'number' ? { $maxDistance: maxDistance } : {}),
        ...(typeof minDistance === 'number' ? { $minDistance: minDistance } : {}),
      },
    },
  };
  const cost: SearchCost = { plan: 'COLLSCAN', scanned: 0 };
  const most = typeof limit === 'number' ? limit : Number.POSITIVE_INFINITY;
  const found = select(collection, { query: condition, limit: most, variables }, cost, context.strict);
  noteCost(context.cost, cost);
  return found.map(({ document }) => {
    const place = valuesAtPath(document, splitPath(field))[0];
    const measured = withValue(document, splitPath(distanceField), (distanceTo(centre, place) ?? 0) * factor);
    return typeof includeLocs === 'string' ? withValue(measured, splitPath(includeLocs), place) : measured;
  });
}

function lookup(
  documents: Document[],
  stage: Value,
  variables: Variables,
  context: PipelineContext,
): Document[] {
  if (!isDocument(stage)) throw requestFailed('the $lookup specification must be an Object');
  const { from, as, localField, foreignField, pipeline } = stage;
  if (typeof from !== 'string') throw requestFailed("missing 'from' option to $lookup stage specification");
  if (typeof as !== 'string') throw requestFailed("must specify 'as' field for a $lookup");
  const foreign = context.collection(from);
  const target = splitPath(as);
  if (Array.isArray(pipeline)) {
    if (localField !== undefined || foreignField !== undefined) {
      throw requestFailed("$lookup with 'pipeline' may not specify 'localField' or 'foreignField'");
    }
    const inner = readInnerPipeline(pipeline);
    const letFields = Object.entries(isDocument(stage.let) ? stage.let : {}).map(
      ([name, expression]) => [name, compileExpression(expression, variables)] as const,
    );
    return documents.map((document) => {
      const bound: Record<string, Value | undefined> = { ...variables };
      for (const [name, evaluate] of letFields) bound[name] = evaluate(document);
      return withValue(document, target, foreign ? runPipeline(foreign, inner, bound, context) : []);
    });
  }
  if (typeof localField !== 'string' || typeof foreignField !== 'string') {
    throw requestFailed(
      "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified",
    );
  }
  const local = splitPath(localField);
  return documents.map((document) => {
    const values = valuesAtPath(document, local).flatMap((value) =>
      Array.isArray(value) ? value : [value ?? null],
    );
    if (!foreign || values.length === 0) return withValue(document, target, []);
    const cost: SearchCost = { plan: 'COLLSCAN', scanned: 0 };
    const query: Document = {
      [foreignField]: values.length === 1 ? ({ $eq: values[0] ?? null } as Document) : { $in: values },
    };
    const found = select(foreign, { query }, cost, context.strict);
    noteCost(context.cost, cost);
    return withValue(
      document,
      target,
      found.map((item) => item.document),
    );
  });
}

function readInnerPipeline(pipeline: readonly Value[]): PipelineStage[] {
  return pipeline.map((stage) => {
    const entries = isDocument(stage) ? Object.entries(stage) : [];
    const [entry] = entries;
    if (!entry || entries.length !== 1) {
      throw requestFailed('A pipeline stage specification object must contain exactly one field.');
    }
    return { stageKey: entry[0], stageValue: entry[1] };
  });
}
