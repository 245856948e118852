import fc from 'fast-check';
import type { CollectionSchema, IndexSchema } from '../types';
import { type Engine, openEngine } from './engine';
import type { Document } from './values';

const key = (...keys: Array<readonly [string, 1 | -1]>): IndexSchema => ({
  name: keys.map(([path, direction]) => `${path}_${direction}`).join('_'),
  keys,
});

const indexes: IndexSchema[] = [
  key(['a', 1]),
  key(['a', 1], ['b', -1]),
  key(['b', -1], ['c', 1], ['a', 1]),
  key(['tags', 1]),
  key(['tags', 1], ['a', 1]),
  key(['list.x', 1]),
  { ...key(['c', 1]), sparse: true, name: 'c_sparse' },
];

async function engineOf(schemas: readonly IndexSchema[], documents: Document[]): Promise<Engine> {
  const collections: CollectionSchema[] = [{ name: 'c', indexes: schemas }];
  const engine = await openEngine({ directory: null, collections, strict: false });
  await engine.bulkLoad('c', documents);
  return engine;
}

const scalar = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.constantFrom('x', 'xy', 'y', ''),
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: 0, max: 3 }).map((day) => new Date(day)),
);
const field = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const document = fc
  .record({
    a: field(scalar),
    b: field(scalar),
    c: field(scalar),
    tags: field(fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }))),
    list: field(fc.array(fc.oneof(fc.record({ x: scalar }), fc.constant({})), { maxLength: 3 })),
  })
  .map(
    (fields) =>
      Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Document,
  );

const condition = fc.oneof(
  scalar,
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $gt: scalar }),
  fc.record({ $gte: scalar, $lt: scalar }),
  fc.record({ $lte: scalar }),
  fc.record({ $gt: fc.integer({ min: 0, max: 3 }), $lt: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ $ne: scalar }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({
    $elemMatch: fc.record({ $gt: fc.integer({ min: 0, max: 3 }), $lt: fc.integer({ min: 1, max: 4 }) }),
  }),
  fc.constantFrom(/^x/, /^xy?/, /y/, /^X/i, /^x|y/, /^xy*/),
);
const path = fc.constantFrom('a', 'b', 'c', 'tags', 'list.x', '_id');
const simple = fc.dictionary(path, condition, { minKeys: 0, maxKeys: 3, noNullPrototype: true });
const query = fc.oneof(
  simple,
  fc.record({ $or: fc.array(simple, { minLength: 1, maxLength: 2 }), a: condition }),
  fc.record({ $and: fc.array(simple, { minLength: 1, maxLength: 2 }) }),
  fc.record({ list: fc.record({ $elemMatch: fc.record({ x: condition }) }) }),
  fc.record({
    $expr: fc.record({ $eq: fc.tuple(fc.constantFrom('$a', '$tags'), fc.integer({ min: 0, max: 4 })) }),
  }),
) as fc.Arbitrary<Document>;
const sort = fc.dictionary(path, fc.constantFrom(1, -1), { maxKeys: 2, noNullPrototype: true });

describe('a plan', () => {
  it('finds exactly what a scan finds, in an order that the sort allows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { maxLength: 25 }),
        fc.array(fc.tuple(query, sort), { maxLength: 12 }),
        async (given, questions) => {
          const documents = given.map((fields, number) => ({ _id: `d${number}`, ...fields }));
          const [indexed, plain] = await Promise.all([engineOf(indexes, documents), engineOf([], documents)]);
          for (const [wanted, order] of questions) {
            const request = { query: wanted, sort: { ...order, _id: 1 } };
            const found = await indexed.find('c', request);
            const scanned = await plain.find('c', request);
            expect(found.result).toEqual(scanned.result);
            const unordered = await indexed.count('c', wanted);
            expect(unordered.result).toBe(scanned.result.length);
          }
          await Promise.all([indexed.close(), plain.close()]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('keeps indexes right through updates and removals', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 3, maxLength: 15 }),
        fc.array(document, { maxLength: 6 }),
        query,
        async (given, replacements, wanted) => {
          const documents = given.map((fields, number) => ({ _id: `d${number}`, ...fields }));
          const [indexed, plain] = await Promise.all([engineOf(indexes, documents), engineOf([], documents)]);
          for (const engine of [indexed, plain]) {
            for (const [number, changes] of replacements.entries()) {
              await engine.modify('c', {
                query: { _id: `d${number}` },
                changes,
                multi: false,
                merge: false,
                upsert: true,
              });
            }
            await engine.remove('c', { _id: 'd1' }, true);
          }
          const request = { query: wanted, sort: { _id: 1 } };
          expect((await indexed.find('c', request)).result).toEqual((await plain.find('c', request)).result);
          await Promise.all([indexed.close(), plain.close()]);
        },
      ),
      { numRuns: 150 },
    );
  });

  const rows = Array.from({ length: 1000 }, (_, number) => ({
    _id: `r${number}`,
    branch: `b${number % 10}`,
    at: number,
    status: number % 2 === 0 ? 'open' : 'done',
  }));
  const byBranch: IndexSchema = {
    name: 'branch_at',
    keys: [
      ['branch', 1],
      ['at', -1],
    ],
  };

  it.each<[string, Document, Document | undefined, number | undefined, string, number]>([
    ['an _id reads one document', { _id: 'r7' }, undefined, undefined, '_id_', 1],
    ['a list of _ids reads those', { _id: { $in: ['r7', 'r8', 'no'] } }, undefined, undefined, '_id_', 2],
    ['an equal prefix reads its part', { branch: 'b3' }, undefined, undefined, 'branch_at', 100],
    ['a sort after an equal prefix stops at the limit', { branch: 'b3' }, { at: -1 }, 5, 'branch_at', 5],
    ['the sort may run backwards', { branch: 'b3' }, { at: 1 }, 5, 'branch_at', 5],
    [
      'a range after an equal prefix',
      { branch: 'b3', at: { $gte: 900 } },
      undefined,
      undefined,
      'branch_at',
      10,
    ],
    [
      'each branch of an or',
      { $or: [{ branch: 'b1', at: { $lt: 50 } }, { _id: 'r8' }] },
      undefined,
      undefined,
      'branch_at,_id_',
      6,
    ],
    ['a page after an _id', { _id: { $gt: 'r5' } }, { _id: 1 }, 10, '_id_', 10],
  ])('%s', async (_name, wanted, order, limit, plan, scanned) => {
    const engine = await engineOf([byBranch], rows);
    const { trace } = await engine.find('c', { query: wanted, sort: order, limit });
    expect(trace).toMatchObject({ plan, scanned });
    await engine.close();
  });
});
