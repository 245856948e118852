import { openEngine } from './engine';

const indexes = [{ name: 'a_1', keys: [['a', 1]] as const }];

async function strictEngine(size: number) {
  const engine = await openEngine({
    directory: null,
    collections: [
      { name: 'c', indexes },
      { name: 'd', indexes },
    ],
    strict: true,
  });
  const documents = Array.from({ length: size }, (_, number) => ({ _id: `${number}`, a: number, b: number }));
  await engine.bulkLoad('c', documents);
  await engine.bulkLoad('d', documents);
  return engine;
}

describe('a strict engine', () => {
  it('refuses to scan more than 200 documents, naming query and missing index', async () => {
    const engine = await strictEngine(201);
    const refused = engine.find('c', { query: { b: 1 }, sort: { a: -1 } });
    // The sort has an index, so this is no scan.
    await expect(refused).resolves.toMatchObject({ trace: { plan: 'a_1' } });
    await expect(engine.find('c', { query: { b: 1 } })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringMatching(/\{"b":1\}.*c would scan all 201 documents.*index on \{ "b": 1 \}/),
    });
    await expect(engine.find('c', { sort: { b: -1 } })).rejects.toThrow('index on { "b": -1 }');
    await expect(engine.remove('c', { b: 1 }, true)).rejects.toThrow('COLLSCAN');
    await expect(engine.count('c', { b: { $gt: 1 } })).rejects.toThrow('COLLSCAN');
    await expect(engine.aggregate('c', [{ stageKey: '$group', stageValue: { _id: null } }])).rejects.toThrow(
      'COLLSCAN',
    );
    await engine.close();
  });

  it('refuses a lookup that would scan the other collection for each document', async () => {
    const engine = await strictEngine(201);
    const lookup = (foreignField: string) =>
      engine.aggregate('c', [
        { stageKey: '$match', stageValue: { a: { $lt: 3 } } },
        { stageKey: '$lookup', stageValue: { from: 'd', localField: 'a', foreignField, as: 'ds' } },
      ]);
    await expect(lookup('b')).rejects.toThrow('COLLSCAN');
    await expect(lookup('a')).resolves.toMatchObject({ trace: { scanned: 6, plan: 'a_1' } });
    await engine.close();
  });

  it('uses an index for a lookup whose pipeline compares with a variable', async () => {
    const engine = await strictEngine(201);
    const { result, trace } = await engine.aggregate('c', [
      { stageKey: '$match', stageValue: { a: 5 } },
      {
        stageKey: '$lookup',
        stageValue: {
          from: 'd',
          let: { wanted: '$b' },
          pipeline: [{ $match: { $expr: { $eq: ['$a', '$$wanted'] } } }, { $project: { _id: 1 } }],
          as: 'ds',
        },
      },
    ]);
    expect(result).toEqual([{ _id: '5', a: 5, b: 5, ds: [{ _id: '5' }] }]);
    expect(trace.scanned).toBe(2);
    await engine.close();
  });

  it('allows 200 documents, a page without a condition, and collections that no schema declares', async () => {
    const engine = await strictEngine(200);
    await expect(engine.find('c', { query: { b: 1 } })).resolves.toMatchObject({
      trace: { plan: 'COLLSCAN' },
    });
    await engine.insert('c', [{ a: 1 }]);
    await expect(engine.find('c', { limit: 10 })).resolves.toMatchObject({ trace: { scanned: 10 } });
    await engine.addCollection('made');
    await engine.bulkLoad(
      'made',
      Array.from({ length: 300 }, (_, number) => ({ _id: `${number}`, n: number })),
    );
    await expect(engine.find('made', { query: { n: 1 } })).resolves.toMatchObject({
      trace: { scanned: 300 },
    });
    await engine.close();
  });
});
