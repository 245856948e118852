import type { Place } from '@/device/place';

type Point = Pick<Place, 'latitude' | 'longitude'>;

/** As far as a hall, its yard and its car park reach, in metres. */
const REACH = 500;
const EARTH_RADIUS = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres between two points over the ground (haversine). */
export function metresBetween(one: Point, other: Point): number {
  const acrossLatitude = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2;
  const acrossLongitude = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const cosines = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude));
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, acrossLatitude + cosines * acrossLongitude)));
}

/** Whether a phone is near a place: what it may be off is held in its favour. */
export const isNear = (here: Place, there: Point) => metresBetween(here, there) <= REACH + here.accuracy;
