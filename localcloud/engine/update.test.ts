import { compileUpdate } from './update';
import type { Document } from './values';

describe('an update', () => {
  it.each<[string, Document, Document, Document, Document?]>([
    ['merges a nested field', { a: { b: 1 } }, { $set: { 'a.c': 2 } }, { a: { b: 1, c: 2 } }],
    ['makes the way to a field', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
    ['sets an item of a list', { l: [1, 2] }, { $set: { 'l.1': 9 } }, { l: [1, 9] }],
    ['fills a list up with null', { l: [1] }, { $set: { 'l.3': 9 } }, { l: [1, null, null, 9] }],
    ['unsets', { a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }],
    ['increments a missing field', {}, { $inc: { n: 2 } }, { n: 2 }],
    ['multiplies a missing field to 0', {}, { $mul: { n: 2 } }, { n: 0 }],
    ['keeps the greater', { n: 3 }, { $max: { n: 2, m: 1 } }, { n: 3, m: 1 }],
    ['keeps the lesser across types', { n: 'x' }, { $min: { n: 2 } }, { n: 2 }],
    ['renames', { a: { b: 1 } }, { $rename: { 'a.b': 'c' } }, { a: {}, c: 1 }],
    ['pushes into nothing', {}, { $push: { l: { $each: [1] } } }, { l: [1] }],
    ['pushes at a place', { l: [1, 2] }, { $push: { l: { $each: [9], $position: 0 } } }, { l: [9, 1, 2] }],
    [
      'pushes, sorts, cuts',
      { l: [3, 1] },
      { $push: { l: { $each: [2], $sort: -1, $slice: 2 } } },
      { l: [3, 2] },
    ],
    [
      'keeps the last by a negative cut',
      { l: [1, 2] },
      { $push: { l: { $each: [3], $slice: -2 } } },
      { l: [2, 3] },
    ],
    [
      'sorts documents by a field',
      { l: [{ x: 2 }] },
      { $push: { l: { $each: [{ x: 1 }], $sort: { x: 1 } } } },
      { l: [{ x: 1 }, { x: 2 }] },
    ],
    ['pops from either end', { l: [1, 2, 3], m: [1, 2] }, { $pop: { l: 1, m: -1 } }, { l: [1, 2], m: [2] }],
    [
      'pulls by value, condition and query',
      { l: [1, 2], m: [1, 5], d: [{ x: 1, y: 1 }, { x: 2 }] },
      { $pull: { l: 1, m: { $gt: 3 }, d: { x: 1 } } },
      { l: [2], m: [1], d: [{ x: 2 }] },
    ],
    ['pulls all', { l: [1, 2, 3] }, { $pullAll: { l: [1, 3] } }, { l: [2] }],
    ['adds to a set once', { l: [1] }, { $addToSet: { l: { $each: [1, 2, 2] } } }, { l: [1, 2] }],
    [
      'stores `each` without a dollar as a value (§1.8)',
      { l: [1] },
      { $addToSet: { l: { each: [1] } } },
      { l: [1, { each: [1] }] },
    ],
    [
      'changes the matched item',
      { l: [{ k: 1 }, { k: 2 }] },
      { $set: { 'l.$.v': 9 } },
      { l: [{ k: 1 }, { k: 2, v: 9 }] },
      { 'l.k': 2 },
    ],
    ['changes every item', { l: [1, 2] }, { $inc: { 'l.$[]': 1 } }, { l: [2, 3] }],
  ])('%s', (_name, before, update, after, query = {}) => {
    const document = { _id: 'x', ...before };
    const kept = structuredClone(document);
    expect(compileUpdate(update)(document, query)).toEqual({ _id: 'x', ...after });
    expect(document).toEqual(kept);
  });

  it.each<[string, Document, Document]>([
    ["would modify the immutable field '_id'", {}, { $set: { _id: 'y' } }],
    ['Cannot apply $inc to a value of non-numeric type', { n: 'a' }, { $inc: { n: 1 } }],
    ['Cannot increment with non-numeric argument', { n: 1 }, { $inc: { n: 'a' } }],
    ["Cannot create field 'b' in element {a: 1}", { a: 1 }, { $set: { 'a.b': 1 } }],
    ['must be an array', { l: 1 }, { $push: { l: 1 } }],
    ["would create a conflict at 'a'", {}, { $set: { a: 1 }, $inc: { 'a.b': 1 } }],
    ['Unknown modifier: $where', {}, { $where: { a: 1 } }],
    ['is not valid for storage', {}, { $set: { a: { $b: 1 } } }],
  ])('is refused: %s', (message, before, update) => {
    expect(() => compileUpdate(update)({ _id: 'x', ...before }, {})).toThrow(message);
  });
});
