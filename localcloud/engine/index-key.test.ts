import fc from 'fast-check';
import { encodeValue, invertKey } from './index-key';
import { compareValues, type Value } from './values';

const scalar = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double(),
  fc.string(),
  fc.constantFrom('', '\u0000', '\u0000a', '\u0001', '支部', 'a\u0000b'),
  fc.date({ noInvalidDate: true }),
);
const value = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b', 'ab'), scalar, { maxKeys: 3, noNullPrototype: true }),
) as fc.Arbitrary<Value>;

const compareTexts = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

describe('the key of a value in an index', () => {
  it('orders as the values do, whatever their types', () => {
    fc.assert(
      fc.property(value, value, (left, right) => {
        expect(compareTexts(encodeValue(left), encodeValue(right))).toBe(
          Math.sign(compareValues(left, right)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('orders the other way when inverted, also with another key behind it', () => {
    fc.assert(
      fc.property(value, value, value, (left, right, behind) => {
        const order = compareTexts(
          invertKey(encodeValue(left)) + encodeValue(behind),
          invertKey(encodeValue(right)) + encodeValue(behind),
        );
        expect(order).toBe(Math.sign(compareValues(right, left)));
      }),
      { numRuns: 2000 },
    );
  });
});
