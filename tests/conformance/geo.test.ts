/** Places: every GeoJSON type stored and read, and the three questions about them (platform.md §1.7, §1.8). */
import { type Bench, type Database, refusal, startBench } from './sdk';

let bench: Bench;
let db: Database;
type Pair = [number, number];
const corners: Pair[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];
const hole: Pair[] = [
  [1, 1],
  [2, 1],
  [2, 2],
  [1, 2],
  [1, 1],
];

const point = ([longitude, latitude]: Pair) => new db.Geo.Point(longitude as never, latitude as never);
const line = (...pairs: Pair[]) => new db.Geo.LineString(pairs.map(point) as never);
const area = (...rings: Pair[][]) => new db.Geo.Polygon(rings.map((ring) => line(...ring)) as never);

beforeAll(async () => {
  bench = await startBench({ name: 'places', indexes: [{ name: 'at', keys: [['at', '2dsphere']] }] }, 'bare');
  db = bench.db;
});
afterAll(() => bench.server.close());
beforeEach(() => bench.server.engine.remove('places', {}, true));

const places = () => db.collection('places');
const found = async (condition: unknown) =>
  (await places().where({ at: condition }).get()).data.map(({ _id }) => _id).sort();

describe('what is stored comes back as it was', () => {
  it.each<[string, () => object]>([
    ['Point', () => point([113, 23])],
    ['LineString', () => line([0, 0], [1, 1])],
    ['Polygon', () => area(corners)],
    ['Polygon with a hole', () => area(corners, hole)],
    ['MultiPoint', () => new db.Geo.MultiPoint([point([0, 0]), point([1, 1])] as never)],
    [
      'MultiLineString',
      () => new db.Geo.MultiLineString([line([0, 0], [1, 1]), line([2, 2], [3, 3])] as never),
    ],
    ['MultiPolygon', () => new db.Geo.MultiPolygon([area(corners), area(hole)] as never)],
  ])('%s', async (_name, make) => {
    await places().add({ _id: 'x', at: make() });
    const [document] = (await places().doc('x').get()).data;
    expect(document?.at).toEqual(make());
    expect(await found(db.command.geoIntersects({ geometry: make() }))).toEqual(['x']);
  });
});

describe('where things are', () => {
  beforeEach(async () => {
    await places().add([
      { _id: 'inside', at: point([3, 3]) },
      { _id: 'hole', at: point([1.5, 1.5]) },
      { _id: 'corner', at: point([4, 4]) },
      { _id: 'outside', at: point([5, 5]) },
      { _id: 'across', at: line([3, 3], [9, 9]) },
      { _id: 'within', at: line([3, 3], [3.5, 3]) },
      { _id: 'nowhere' },
    ]);
  });

  it('within an area: whole things only, none of what lies in its hole', async () => {
    expect(await found(db.command.geoWithin({ geometry: area(corners, hole) }))).toEqual(
      expect.arrayContaining(['inside', 'within']),
    );
    const answer = await found(db.command.geoWithin({ geometry: area(corners, hole) }));
    for (const away of ['hole', 'outside', 'across', 'nowhere']) expect(answer).not.toContain(away);
  });

  it('within any of several areas', async () => {
    const both = new db.Geo.MultiPolygon([
      area(hole),
      area([
        [4.5, 4.5],
        [6, 4.5],
        [6, 6],
        [4.5, 6],
        [4.5, 4.5],
      ]),
    ] as never);
    expect(await found(db.command.geoWithin({ geometry: both }))).toEqual(['hole', 'outside']);
  });

  it('intersecting: what touches', async () => {
    expect(await found(db.command.geoIntersects({ geometry: area(corners) }))).toEqual([
      'across',
      'corner',
      'hole',
      'inside',
      'within',
    ]);
    expect(await found(db.command.geoIntersects({ geometry: point([3, 3]) }))).toEqual([
      'across',
      'inside',
      'within',
    ]);
    expect(await found(db.command.geoIntersects({ geometry: line([3, 2], [3, 4]) }))).toEqual([
      'across',
      'inside',
      'within',
    ]);
  });

  it('near: nearest first, not nearer than the least distance, not farther than the most', async () => {
    const near = async (bounds: object) =>
      (
        await places()
          .where({
            at: db.command.geoNear({ geometry: point([3, 3]), ...bounds }),
            _id: /inside|corner|outside/,
          })
          .get()
      ).data.map(({ _id }) => _id);
    expect(await near({})).toEqual(['inside', 'corner', 'outside']);
    expect(await near({ maxDistance: 200_000 })).toEqual(['inside', 'corner']);
    expect(await near({ minDistance: 100_000 })).toEqual(['corner', 'outside']);
  });

  it('aggregated near: with the distance, the place it was measured to, and a condition', async () => {
    const { data } = await places()
      .aggregate()
      .geoNear({
        near: point([4, 4]),
        spherical: true,
        distanceField: 'far',
        includeLocs: 'where',
        query: { _id: /corner|outside/ },
        distanceMultiplier: 0.001,
      })
      .end();
    expect(data.map(({ _id, far }) => [_id, Math.round(far as number)])).toEqual([
      ['corner', 0],
      ['outside', 157],
    ]);
    expect(data[0]?.where).toEqual({ type: 'Point', coordinates: [4, 4] });
  });
});

describe('what is no place is refused', () => {
  it('near without an index of places', async () => {
    await db.collection('bare').add({ at: point([0, 0]) });
    const near = db.command.geoNear({ geometry: point([0, 0]) });
    expect((await refusal(db.collection('bare').where({ at: near }).get())).message).toMatch(
      /unable to find index for \$geoNear/,
    );
  });

  it('a longitude beyond the world is not even made by the SDK', () => {
    expect(() => point([181, 0])).toThrow();
  });

  it('a place that is none, where an index of places is', async () => {
    expect(await refusal(places().add({ at: { type: 'Point', coordinates: [999, 0] } }))).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    });
  });
});
