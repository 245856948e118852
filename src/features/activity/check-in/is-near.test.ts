import { isNear, metresBetween } from './is-near';

const hall = { latitude: 43.65, longitude: 122.24 };
/** One degree of latitude is 111.195 km on this sphere. */
const north = (metres: number) => ({ ...hall, latitude: hall.latitude + metres / 111_195 });

test.each([
  [hall, hall, 0],
  [{ latitude: 0, longitude: 0 }, { latitude: 1, longitude: 0 }, 111_195],
  [{ latitude: 60, longitude: 0 }, { latitude: 60, longitude: 1 }, 55_597],
  [{ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 }, 20_015_087],
])('from %p to %p it is %p metres', (one, other, metres) => {
  expect(Math.abs(metresBetween(one, other) - metres)).toBeLessThan(5);
});

test.each([
  [499, 0, true],
  [501, 0, false],
  [599, 100, true], // the fix may be off by 100 m
  [601, 100, false],
])('%p m off, known to %p m: near is %p', (metres, accuracy, near) => {
  expect(isNear({ ...north(metres), accuracy }, hall)).toBe(near);
});
