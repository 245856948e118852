/** Every aggregation stage that the SDK's builder has (platform.md §1.9), through node-sdk 3.x. */
import { type Bench, type Database, type Pipeline, refusal, startBench } from './sdk';

let bench: Bench;
let db: Database;
let _: Database['command'];
let $: Database['command']['aggregate'];
const goods = [
  { _id: 1, kind: 'tea', price: 10, tags: ['hot', 'green'], sold: { n: 4 } },
  { _id: 2, kind: 'tea', price: 20, tags: ['hot'], sold: { n: 2 } },
  { _id: 3, kind: 'rice', price: 30, tags: [], sold: { n: 1 } },
  { _id: 4, kind: 'rice', price: 45, sold: { n: 1 } },
  { _id: 5, kind: 'oil', price: 45, tags: null, sold: { n: 3 } },
];

beforeAll(async () => {
  bench = await startBench('goods', 'orders', 'kinds');
  db = bench.db;
  _ = db.command;
  $ = _.aggregate;
  await db.collection('goods').add(goods);
  await db.collection('kinds').add([
    { _id: 'tea', title: '茶', of: [1, 2] },
    { _id: 'rice', title: '米', of: [3] },
  ]);
  await db.collection('orders').add([
    { _id: 'o1', kind: 'tea', at: new Date(1000), n: 2 },
    { _id: 'o2', kind: 'tea', at: new Date(2000), n: 30 },
    { _id: 'o3', kind: 'rice', at: new Date(3000), n: 5 },
  ]);
});
afterAll(() => bench.server.close());

const aggregate = (name = 'goods') => db.collection(name).aggregate();
const list = async (pipeline: Pipeline) => (await pipeline.end()).data;
const ids = async (pipeline: Pipeline) => (await list(pipeline)).map(({ _id: id }) => id);

describe('stages (§1.9)', () => {
  it('match, sort, skip, limit', async () => {
    const pipeline = aggregate()
      .match({ price: _.gte(20) })
      .sort({ price: -1, _id: 1 });
    expect(await ids(pipeline.skip(1).limit(2))).toEqual([5, 3]);
  });

  it('match of an expression', async () => {
    expect(await ids(aggregate().match(_.expr($.gt(['$price', $.multiply(['$sold.n', 20])]))))).toEqual([
      3, 4,
    ]);
  });

  it('project: shows, hides, computes, nests', async () => {
    const project = async (fields: object) => (await list(aggregate().limit(1).project(fields)))[0];
    expect(await project({ kind: 1, 'sold.n': true })).toEqual({ _id: 1, kind: 'tea', sold: { n: 4 } });
    expect(await project({ tags: 0, sold: 0 })).toEqual({ _id: 1, kind: 'tea', price: 10 });
    expect(await project({ _id: 0, all: { cost: '$price' }, two: ['$kind', '$none'] })).toEqual({
      all: { cost: 10 },
      two: ['tea', null],
    });
  });

  it('addFields: adds, overwrites, reaches into objects', async () => {
    const [first] = await list(
      aggregate()
        .limit(1)
        .addFields({ 'sold.twice': $.multiply(['$sold.n', 2]), price: 1 }),
    );
    expect(first).toEqual({ ...goods[0], price: 1, sold: { n: 4, twice: 8 } });
  });

  it('group: by a field, by several, of all', async () => {
    const total = { n: $.sum('$sold.n'), dearest: $.max('$price'), names: $.push('$_id') };
    expect(
      await list(
        aggregate()
          .group({ _id: '$kind', ...total })
          .sort({ _id: 1 }),
      ),
    ).toEqual([
      { _id: 'oil', n: 3, dearest: 45, names: [5] },
      { _id: 'rice', n: 2, dearest: 45, names: [3, 4] },
      { _id: 'tea', n: 6, dearest: 20, names: [1, 2] },
    ]);
    expect(await list(aggregate().group({ _id: { k: '$kind', p: '$price' } }))).toHaveLength(5);
    expect(await list(aggregate().group({ _id: null, n: $.sum(1) }))).toEqual([{ _id: null, n: 5 }]);
  });

  it('unwind: an item each; nothing for an empty, null or missing list unless they are preserved', async () => {
    expect(await ids(aggregate().unwind('$tags'))).toEqual([1, 1, 2]);
    const kept = aggregate().unwind({
      path: '$tags',
      includeArrayIndex: 'place',
      preserveNullAndEmptyArrays: true,
    });
    expect((await list(kept)).map(({ _id: id, tags, place }) => [id, tags, place])).toEqual([
      [1, 'hot', 0],
      [1, 'green', 1],
      [2, 'hot', 0],
      [3, undefined, null],
      [4, undefined, null],
      [5, null, null],
    ]);
  });

  it('count, and nothing of nothing', async () => {
    expect(await list(aggregate().match({ kind: 'tea' }).count('n'))).toEqual([{ n: 2 }]);
    expect(await list(aggregate().match({ kind: 'none' }).count('n'))).toEqual([]);
  });

  it('sortByCount', async () => {
    const [first, , last] = await list(aggregate().sortByCount('$kind'));
    expect([first?.count, last]).toEqual([2, { _id: 'oil', count: 1 }]);
  });

  it('sample', async () => {
    const found = await ids(aggregate().sample({ size: 3 }));
    expect(new Set(found).size).toBe(3);
    expect(await ids(aggregate().sample({ size: 9 }))).toHaveLength(5);
  });

  it('replaceRoot', async () => {
    expect(await list(aggregate().limit(1).replaceRoot({ newRoot: '$sold' }))).toEqual([{ n: 4 }]);
    const merged = { newRoot: $.mergeObjects([{ kind: '?' }, '$sold']) };
    expect(await list(aggregate().limit(1).replaceRoot(merged))).toEqual([{ kind: '?', n: 4 }]);
  });

  it('bucket: by boundaries, the rest by default', async () => {
    const buckets = aggregate().bucket({
      groupBy: '$price',
      boundaries: [0, 20, 40],
      default: 'dear',
      output: { count: $.sum(1), ids: $.push('$_id') },
    });
    expect(await list(buckets)).toEqual([
      { _id: 0, count: 1, ids: [1] },
      { _id: 20, count: 2, ids: [2, 3] },
      { _id: 'dear', count: 2, ids: [4, 5] },
    ]);
  });

  it('bucketAuto: so many buckets, none with half of one value', async () => {
    expect(await list(aggregate().bucketAuto({ groupBy: '$price', buckets: 2 }))).toEqual([
      { _id: { min: 10, max: 45 }, count: 3 },
      { _id: { min: 45, max: 45 }, count: 2 },
    ]);
  });

  it('lookup: by equality, also with a list on either side', async () => {
    const joined = aggregate()
      .match({ _id: _.in([1, 5]) })
      .lookup({ from: 'orders', localField: 'kind', foreignField: 'kind', as: 'orders' });
    expect((await list(joined)).map(({ orders }) => (orders as object[]).length)).toEqual([2, 0]);
    const byList = aggregate('kinds').lookup({
      from: 'goods',
      localField: 'of',
      foreignField: '_id',
      as: 'goods',
    });
    expect((await list(byList)).map(({ goods: found }) => (found as object[]).length)).toEqual([2, 1]);
  });

  it('lookup with let and a pipeline of its own', async () => {
    const joined = aggregate('kinds').lookup({
      from: 'orders',
      let: { kind: '$_id', least: 3 },
      pipeline: $.pipeline()
        .match(_.expr($.and([$.eq(['$kind', '$$kind']), $.gte(['$n', '$$least'])])))
        .project({ _id: 0, n: 1 })
        .done(),
      as: 'orders',
    });
    expect((await list(joined)).map(({ _id: id, orders }) => [id, orders])).toEqual([
      ['tea', [{ n: 30 }]],
      ['rice', [{ n: 5 }]],
    ]);
  });

  it('lookup in a collection that is not there finds nothing', async () => {
    const joined = aggregate('kinds').lookup({
      from: 'nowhere',
      localField: '_id',
      foreignField: 'x',
      as: 'y',
    });
    expect((await list(joined)).map(({ y }) => y)).toEqual([[], []]);
  });

  it.each<[string, (pipeline: Pipeline) => Pipeline]>([
    ['showing and hiding at once', (pipeline) => pipeline.project({ kind: 1, price: 0 })],
    ['a group without _id', (pipeline) => pipeline.group({ n: 1 })],
    ['an unwind of no path', (pipeline) => pipeline.unwind('tags')],
    ['boundaries out of order', (pipeline) => pipeline.bucket({ groupBy: '$price', boundaries: [9, 1] })],
    ['a bucket for none', (pipeline) => pipeline.bucket({ groupBy: '$price', boundaries: [0, 20] })],
    ['a root that is no object', (pipeline) => pipeline.replaceRoot({ newRoot: '$kind' })],
    ['a negative skip', (pipeline) => pipeline.skip(-1)],
    ['a limit of none', (pipeline) => pipeline.limit(0)],
    ['a count without a name', (pipeline) => pipeline.count('')],
  ])('%s is refused', async (_name, stage) => {
    expect(await refusal(stage(aggregate()).end())).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
  });
});
