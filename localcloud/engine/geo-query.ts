import { requestFailed } from './errors';
import {
  areaHolds,
  cornersOf,
  distanceBetween,
  EARTH_RADIUS,
  type Position,
  readPosition,
  readShape,
  type Shape,
  shapesMeet,
} from './geometry';
import { type Document, isDocument, type Value } from './values';

type ValueTest = (value: Value | undefined) => boolean;

/** A search by distance: where from, how near, how far (metres). */
export interface NearCondition {
  centre: Position;
  minimum: number;
  maximum: number;
}

const nearOperators = ['$nearSphere', '$near'] as const;

function readGeometry(operand: Value | undefined, operator: string): Shape {
  const shape = readShape(operand);
  if (!shape) {
    throw requestFailed(`${operator}: longitude/latitude is out of bounds or the geometry is not GeoJSON`);
  }
  return shape;
}

function readNear(operand: Document, operator: string): NearCondition {
  const geometry = isDocument(operand.$geometry) ? operand.$geometry : undefined;
  const centre = readGeometry(geometry, operator).points[0];
  if (!centre) throw requestFailed(`${operator} needs a point`);
  const limit = (name: string, fallback: number) => {
    const value = operand[name];
    if (value === undefined || value === null) return fallback;
    if (typeof value !== 'number' || value < 0) throw requestFailed(`${name} must be non-negative`);
    return value;
  };
  return {
    centre,
    minimum: limit('$minDistance', 0),
    maximum: limit('$maxDistance', Number.POSITIVE_INFINITY),
  };
}

/** Distance in metres to the nearest corner of a value, or null when it is no place. */
export function distanceTo(centre: Position, value: Value | undefined): number | null {
  const shape = readShape(value);
  if (!shape) return null;
  if (areaHolds(shape, centre)) return 0;
  return Math.min(...cornersOf(shape).map((corner) => distanceBetween(centre, corner)));
}

/** The query's search by distance, which also orders its results by distance, and the field it is about. */
export function findNear(query: Document): { path: string; near: NearCondition } | null {
  for (const [path, condition] of Object.entries(query)) {
    if (path === '$and' && Array.isArray(condition)) {
      for (const branch of condition) {
        const found = isDocument(branch) ? findNear(branch) : null;
        if (found) return found;
      }
    }
    if (!isDocument(condition)) continue;
    for (const operator of nearOperators) {
      const operand = condition[operator];
      if (isDocument(operand)) return { path, near: readNear(operand, operator) };
    }
  }
  return null;
}

function compileWithin(operand: Document): ValueTest {
  const circle = operand.$centerSphere;
  if (Array.isArray(circle)) {
    const centre = readPosition(circle[0]);
    const angle = circle[1];
    if (!centre) throw requestFailed('longitude/latitude is out of bounds in $centerSphere');
    if (typeof angle !== 'number' || angle < 0) throw requestFailed('radius must be a non-negative number');
    const reach = angle * EARTH_RADIUS;
    return (value) => {
      const shape = readShape(value);
      return shape !== null && cornersOf(shape).every((corner) => distanceBetween(centre, corner) <= reach);
    };
  }
  const area = readGeometry(operand.$geometry, '$geoWithin');
  if (area.polygons.length === 0) throw requestFailed('$geoWithin not supported with provided geometry');
  return (value) => {
    const shape = readShape(value);
    return shape !== null && cornersOf(shape).every((corner) => areaHolds(area, corner));
  };
}

/** The test behind a geographic operator, or null when the operator is none. */
export function compileGeoOperator(operator: string, operand: Value): ValueTest | null {
  if (!operator.startsWith('$geo') && !nearOperators.some((name) => name === operator)) return null;
  if (!isDocument(operand)) throw requestFailed(`${operator} needs a geometry`);
  if (operator === '$geoWithin') return compileWithin(operand);
  if (operator === '$geoIntersects') {
    const area = readGeometry(operand.$geometry, operator);
    return (value) => {
      const shape = readShape(value);
      return shape !== null && shapesMeet(shape, area);
    };
  }
  if (!nearOperators.some((name) => name === operator)) return null;
  const { centre, minimum, maximum } = readNear(operand, operator);
  return (value) => {
    const distance = distanceTo(centre, value);
    return distance !== null && distance >= minimum && distance <= maximum;
  };
}
