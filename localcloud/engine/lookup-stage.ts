import type { Collection } from './collection';
import { requestFailed } from './errors';
import { compileExpression, type Variables } from './expression';
import { splitPath, valuesAtPath } from './path';
import { noteCost, type PipelineContext, type PipelineStage } from './pipeline-context';
import { type SearchCost, select } from './selection';
import { withValue } from './stages';
import { type Document, isDocument, type Value } from './values';

type RunPipeline = (
  collection: Collection,
  pipeline: readonly PipelineStage[],
  variables: Variables,
  context: PipelineContext,
) => Document[];

/** `$lookup`: by two fields, or by a pipeline of its own for each document. */
export function lookup(
  documents: Document[],
  stage: Value,
  variables: Variables,
  context: PipelineContext,
  runPipeline: RunPipeline,
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
