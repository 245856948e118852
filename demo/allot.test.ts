import fc from 'fast-check';
import { allot } from './allot';

test('gives out exactly the total, to everyone within bounds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 1, maxLength: 40 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (weights, fullness) => {
        const total = weights.length * 3 + Math.floor(fullness * weights.length * 97);
        const shares = allot(total, weights, { least: 3, most: () => 100 });
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(3);
        expect(Math.max(...shares)).toBeLessThanOrEqual(100);
      },
    ),
  );
});

test('refuses what the places cannot hold', () => {
  expect(() => allot(301, [1, 1, 1], { least: 3, most: () => 100 })).toThrow('does not fit');
  expect(() => allot(8, [1, 1, 1], { least: 3, most: () => 100 })).toThrow('does not fit');
});
