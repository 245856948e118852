/** The fidelity checklist and the numbered traps through the real wx-server-sdk: queries and aggregates (platform.md §1.8, §1.9). */
import { _, $, c, db, server, startFidelityCloud } from '../testing/fidelity-cloud';

startFidelityCloud();

describe('queries (§1.8)', () => {
  it('orders mixed types as MongoDB and reads missing as null', async () => {
    const values = [new Date(1), true, [5], { a: 1 }, 'a', 2, null];
    for (const [n, v] of values.entries()) await c().add({ data: { n, v } });
    await c().add({ data: { n: 7 } });
    const { data } = await c().orderBy('v', 'asc').get();
    expect(data.map(({ n }) => n)).toEqual([6, 7, 5, 2, 4, 3, 1, 0]);
    expect((await c().where({ v: null }).count()).total).toBe(2);
    expect(
      (
        await c()
          .where({ v: _.gt(1) })
          .count()
      ).total,
    ).toBe(2);
  });

  it('merges two _.or on two fields into one', async () => {
    await c().add({
      data: [
        { a: 1, b: 9 },
        { a: 9, b: 1 },
        { a: 9, b: 9 },
      ],
    });
    expect(
      (
        await c()
          .where({ a: _.or(_.eq(1), _.eq(3)), b: _.or(_.eq(1), _.eq(3)) })
          .count()
      ).total,
    ).toBe(2);
  });

  it('finds nothing in an empty list, and patterns in lists', async () => {
    await c().add({ data: [{ t: '支部一' }, { t: ['x', '支部二'] }] });
    expect(
      (
        await c()
          .where({ t: _.in([]) })
          .count()
      ).total,
    ).toBe(0);
    expect((await c().where({ t: /^支部/ }).count()).total).toBe(2);
    expect(
      (
        await c()
          .where({ t: db.RegExp({ regexp: 'X', options: 'i' }) })
          .count()
      ).total,
    ).toBe(1);
  });

  it('finds the nearest first and gives Points back', async () => {
    const places = db.collection('places');
    for (const [n, lng] of [113.02, 113.001, 113.01].entries())
      await places.add({ data: { n, at: db.Geo.Point(lng, 23) } });
    const near = _.geoNear({ geometry: db.Geo.Point(113, 23), maxDistance: 1500, minDistance: 0 });
    const { data } = await places.where({ at: near }).get();
    expect(data.map(({ n }) => n)).toEqual([1, 2]);
    expect(data[0]?.at).toEqual(db.Geo.Point(113.001, 23));
    const { list } = (await places
      .aggregate()
      .geoNear({ distanceField: 'd', near: db.Geo.Point(113, 23), spherical: true, limit: 1 })
      .end()) as { list: Array<{ d: number }> };
    expect(list[0]?.d).toBeCloseTo(102.5, 0);
  });
});

describe('aggregates (§1.9)', () => {
  it('looks up with a pipeline', async () => {
    await c().add({ data: [{ _id: 'a' }, { _id: 'b' }] });
    await db.collection('d').add({
      data: [
        { k: 'a', n: 1 },
        { k: 'a', n: 2 },
      ],
    });
    const { list } = await c()
      .aggregate()
      .lookup({
        from: 'd',
        let: { id: '$_id' },
        pipeline: $.pipeline()
          .match(_.expr($.eq(['$k', '$$id'])))
          .sort({ n: -1 })
          .project({ _id: 0, n: 1 })
          .done(),
        as: 'ds',
      })
      .end();
    expect(list).toEqual([
      { _id: 'a', ds: [{ n: 2 }, { n: 1 }] },
      { _id: 'b', ds: [] },
    ]);
  });

  it.each(['$facet', '$graphLookup', '$out', '$merge', '$unionWith', '$function'])(
    'has no %s',
    async (stageKey) => {
      const { body } = await server.post({
        action: 'database.aggregateDocuments',
        collectionName: 'c',
        stages: [{ stageKey, stageValue: '{}' }],
      });
      expect(body).toMatchObject({
        code: 'DATABASE_REQUEST_FAILED',
        message: expect.stringContaining(stageKey),
      });
    },
  );

  it("counts in Shanghai's days", async () => {
    await c().add({ data: { d: new Date('2024-12-31T16:30:00Z') } });
    const timezone = 'Asia/Shanghai';
    const { list } = await c()
      .aggregate()
      .project({
        _id: 0,
        day: $.dateToString({ date: '$d', format: '%Y-%m-%d %U %V %G', timezone }),
        year: $.year({ date: '$d', timezone }),
      })
      .end();
    expect(list).toEqual([{ day: '2025-01-01 00 01 2025', year: 2025 }]);
  });
});
