import { inShares } from './read';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

test.each([
  [0, []],
  [1, [1]],
  [8, [8]],
  [9, [5, 4]],
  [24, [8, 8, 8]],
  [32, [8, 8, 8, 8]],
  [33, [9, 8, 8, 8]],
  [70, [18, 18, 17, 17]],
])('%i reads go out in requests of %j', (count, sizes) => {
  const shares = inShares(numbers(count));
  expect(shares.map(({ length }) => length)).toEqual(sizes);
  expect(shares.flat().sort((one, other) => one - other)).toEqual(numbers(count));
});
