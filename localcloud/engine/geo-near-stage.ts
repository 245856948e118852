import type { Collection } from './collection';
import { requestFailed } from './errors';
import type { Variables } from './expression';
import { distanceTo } from './geo-query';
import { readPosition, readShape } from './geometry';
import { splitPath, valuesAtPath } from './path';
import { noteCost, type PipelineContext } from './pipeline-context';
import { type SearchCost, select } from './selection';
import { withValue } from './stages';
import { type Document, isDocument, type Value } from './values';

/** `$geoNear`: reads the collection by distance, which each document then tells. */
export function geoNear(
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
