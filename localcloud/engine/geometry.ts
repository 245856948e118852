import { isDocument, type Value } from './values';

export type Position = readonly [longitude: number, latitude: number];
/** Straight pieces and areas; a point is a line of one position. */
export interface Shape {
  points: Position[];
  lines: Position[][];
  /** Each with its outer ring first, then its holes. */
  polygons: Position[][][];
}

/** MongoDB's Earth, in metres. */
export const EARTH_RADIUS = 6_378_100;

// One factor, as S2 has it: the last digits of a distance depend on it.
const RADIAN = Math.PI / 180;
const radians = (degrees: number): number => degrees * RADIAN;

type Vector = readonly [x: number, y: number, z: number];

function onSphere([longitude, latitude]: Position): Vector {
  const across = Math.cos(radians(latitude));
  return [
    across * Math.cos(radians(longitude)),
    across * Math.sin(radians(longitude)),
    Math.sin(radians(latitude)),
  ];
}

/** Great-circle distance in metres, by the angle between two vectors: the way MongoDB's S2 library takes. */
export function distanceBetween(from: Position, to: Position): number {
  const [a, b] = [onSphere(from), onSphere(to)];
  const cross = Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]);
  return EARTH_RADIUS * Math.atan2(cross, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
}

export function readPosition(value: unknown): Position | null {
  if (!Array.isArray(value) || value.length < 2) return null;
  const [longitude, latitude] = value;
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return null;
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return null;
  return [longitude, latitude];
}

function readList<T>(value: unknown, read: (item: unknown) => T | null): T[] | null {
  if (!Array.isArray(value)) return null;
  const items = value.map(read);
  return items.every((item) => item !== null) ? (items as T[]) : null;
}

const readLine = (value: unknown): Position[] | null => readList(value, readPosition);
const readPolygon = (value: unknown): Position[][] | null => readList(value, readLine);
const shape = (parts: Partial<Shape>): Shape => ({ points: [], lines: [], polygons: [], ...parts });

/** A GeoJSON value or an old `[longitude, latitude]` pair; null for anything else. */
export function readShape(value: Value | undefined): Shape | null {
  if (Array.isArray(value)) {
    const point = readPosition(value);
    return point && shape({ points: [point] });
  }
  if (!isDocument(value) || typeof value.type !== 'string') return null;
  const { coordinates } = value;
  switch (value.type) {
    case 'Point': {
      const point = readPosition(coordinates);
      return point && shape({ points: [point] });
    }
    case 'MultiPoint': {
      const points = readLine(coordinates);
      return points && shape({ points });
    }
    case 'LineString': {
      const line = readLine(coordinates);
      return line && shape({ lines: [line] });
    }
    case 'MultiLineString': {
      const lines = readPolygon(coordinates);
      return lines && shape({ lines });
    }
    case 'Polygon': {
      const polygon = readPolygon(coordinates);
      return polygon && shape({ polygons: [polygon] });
    }
    case 'MultiPolygon': {
      const polygons = readList(coordinates, readPolygon);
      return polygons && shape({ polygons });
    }
    default:
      return null;
  }
}

/** Every corner of a shape. */
export function cornersOf({ points, lines, polygons }: Shape): Position[] {
  return [...points, ...lines.flat(), ...polygons.flat(2)];
}

function edgesOf({ lines, polygons }: Shape): Array<[Position, Position]> {
  return [...lines, ...polygons.flat()].flatMap((line) =>
    line.slice(1).map((end, index): [Position, Position] => [line[index] as Position, end]),
  );
}

function turn(from: Position, to: Position, point: Position): number {
  return (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]);
}

function onEdge(point: Position, [from, to]: [Position, Position]): boolean {
  return (
    Math.abs(turn(from, to, point)) < 1e-12 &&
    point[0] >= Math.min(from[0], to[0]) &&
    point[0] <= Math.max(from[0], to[0]) &&
    point[1] >= Math.min(from[1], to[1]) &&
    point[1] <= Math.max(from[1], to[1])
  );
}

function insideRing(point: Position, ring: readonly Position[]): boolean {
  let inside = false;
  for (let index = 0, last = ring.length - 1; index < ring.length; last = index, index += 1) {
    const [x, y] = ring[index] as Position;
    const [lastX, lastY] = ring[last] as Position;
    const crosses = y > point[1] !== lastY > point[1];
    if (crosses && point[0] < ((lastX - x) * (point[1] - y)) / (lastY - y) + x) inside = !inside;
  }
  return inside;
}

/** Whether a point lies in an area or on its edge. Edges are straight on the map, not on the sphere. */
export function areaHolds(area: Shape, point: Position): boolean {
  return area.polygons.some((rings) => {
    const edges = edgesOf({ points: [], lines: [], polygons: [rings] });
    if (edges.some((edge) => onEdge(point, edge))) return true;
    const [outer, ...holes] = rings;
    return outer !== undefined && insideRing(point, outer) && !holes.some((hole) => insideRing(point, hole));
  });
}

function edgesMeet(left: [Position, Position], right: [Position, Position]): boolean {
  if (onEdge(left[0], right) || onEdge(left[1], right) || onEdge(right[0], left) || onEdge(right[1], left)) {
    return true;
  }
  return (
    turn(left[0], left[1], right[0]) > 0 !== turn(left[0], left[1], right[1]) > 0 &&
    turn(right[0], right[1], left[0]) > 0 !== turn(right[0], right[1], left[1]) > 0
  );
}

/** Whether two shapes share a point. */
export function shapesMeet(left: Shape, right: Shape): boolean {
  if (cornersOf(left).some((point) => areaHolds(right, point))) return true;
  if (cornersOf(right).some((point) => areaHolds(left, point))) return true;
  const [leftEdges, rightEdges] = [edgesOf(left), edgesOf(right)];
  const touches = (points: Position[], edges: Array<[Position, Position]>) =>
    points.some((point) => edges.some((edge) => onEdge(point, edge)));
  return (
    touches(left.points, rightEdges) ||
    touches(right.points, leftEdges) ||
    left.points.some((point) =>
      right.points.some((other) => point[0] === other[0] && point[1] === other[1]),
    ) ||
    leftEdges.some((edge) => rightEdges.some((other) => edgesMeet(edge, other)))
  );
}
