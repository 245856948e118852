/** Updates as MongoDB and the recorded tests have them (platform.md §1.6, §1.8), through node-sdk 3.x. */
import { type Asked, type Bench, type Operators, refusal, startBench } from './sdk';

let bench: Bench;
let _: Operators;
const start = {
  n: 5,
  t: 'x',
  o: { a: 1, b: 2 },
  list: [1, 2, 3],
  items: [{ k: 1 }, { k: 2 }],
  at: new Date(5),
};

beforeAll(async () => {
  bench = await startBench('c');
  _ = bench.db.command as Operators;
});
afterAll(() => bench.server.close());
beforeEach(async () => {
  await bench.server.engine.remove('c', {}, true);
  await c().add({ _id: 'x', ...start });
});

const c = (): Asked => bench.db.collection('c');

describe('update operators (§1.8)', () => {
  it.each<[string, (_: Operators) => Record<string, unknown>, Record<string, unknown>]>([
    ['a value', () => ({ n: 6 }), { n: 6 }],
    ['a nested value merges', () => ({ o: { a: 9 } }), { o: { a: 9, b: 2 } }],
    ['a dotted path', () => ({ 'o.c.d': 1 }), { o: { a: 1, b: 2, c: { d: 1 } } }],
    ['a place in a list', () => ({ 'list.1': 9 }), { list: [1, 9, 3] }],
    ['a place beyond a list', () => ({ 'list.4': 9 }), { list: [1, 2, 3, null, 9] }],
    ['set replaces', (_) => ({ o: _.set({ c: 3 }) }), { o: { c: 3 } }],
    ['remove', (_) => ({ t: _.remove() }), { t: undefined }],
    ['remove within', (_) => ({ o: { a: _.remove() } }), { o: { b: 2 } }],
    ['inc', (_) => ({ n: _.inc(2) }), { n: 7 }],
    ['inc of a missing field', (_) => ({ m: _.inc(2) }), { m: 2 }],
    ['mul', (_) => ({ n: _.mul(3) }), { n: 15 }],
    ['mul of a missing field', (_) => ({ m: _.mul(3) }), { m: 0 }],
    ['min', (_) => ({ n: _.min(1) }), { n: 1 }],
    ['max of a lesser', (_) => ({ n: _.max(1), m: 1 }), { n: 5, m: 1 }],
    ['max of a date', (_) => ({ at: _.max(new Date(9)) }), { at: new Date(9) }],
    ['rename', (_) => ({ t: _.rename('u') }), { t: undefined, u: 'x' }],
    ['push', (_) => ({ list: _.push(4) }), { list: [1, 2, 3, 4] }],
    ['push of several', (_) => ({ list: _.push([4, 5]) }), { list: [1, 2, 3, 4, 5] }],
    ['push to a missing field', (_) => ({ m: _.push(1) }), { m: [1] }],
    ['push at a place', (_) => ({ list: _.push({ each: [9], position: 1 }) }), { list: [1, 9, 2, 3] }],
    ['push and sort', (_) => ({ list: _.push({ each: [0], sort: -1 }) }), { list: [3, 2, 1, 0] }],
    ['push and cut', (_) => ({ list: _.push({ each: [4], slice: -2 }) }), { list: [3, 4] }],
    [
      'push and sort by a field',
      (_) => ({ items: _.push({ each: [{ k: 0 }], sort: { k: 1 }, slice: 2 }) }),
      { items: [{ k: 0 }, { k: 1 }] },
    ],
    ['pop', (_) => ({ list: _.pop() }), { list: [1, 2] }],
    ['shift', (_) => ({ list: _.shift() }), { list: [2, 3] }],
    ['unshift', (_) => ({ list: _.unshift([8, 9]) }), { list: [8, 9, 1, 2, 3] }],
    ['pull of a value', (_) => ({ list: _.pull(2) }), { list: [1, 3] }],
    ['pull of a condition', (_) => ({ list: _.pull(_.gte(2)) }), { list: [1] }],
    ['pull of an object', (_) => ({ items: _.pull({ k: _.gt(1) }) }), { items: [{ k: 1 }] }],
    ['pull of in', (_) => ({ list: _.pull(_.in([1, 3])) }), { list: [2] }],
    ['pullAll', (_) => ({ list: _.pullAll([1, 2]) }), { list: [3] }],
    ['addToSet of what is there', (_) => ({ list: _.addToSet(2), m: 1 }), { list: [1, 2, 3], m: 1 }],
    ['addToSet', (_) => ({ list: _.addToSet(4) }), { list: [1, 2, 3, 4] }],
    [
      'addToSet of an object',
      (_) => ({ items: _.addToSet({ k: 2 }), m: 1 }),
      { items: [{ k: 1 }, { k: 2 }], m: 1 },
    ],
    ['addToSet of several', (_) => ({ list: _.addToSet({ $each: [3, 4, 4] }) }), { list: [1, 2, 3, 4] }],
    ['null', () => ({ n: null }), { n: null }],
    ['a list', () => ({ list: [{ z: 1 }] }), { list: [{ z: 1 }] }],
  ])('%s', async (_name, changes, expected) => {
    expect((await c().doc('x').update(changes(_))).updated).toBe(1);
    const wanted = Object.entries({ ...start, ...expected }).filter(([, value]) => value !== undefined);
    expect((await c().doc('x').get()).data).toEqual([{ _id: 'x', ...Object.fromEntries(wanted) }]);
  });

  it.each<[string, (_: Operators) => Record<string, unknown>]>([
    ['inc of a text', (_) => ({ t: _.inc(1) })],
    ['push to what is no list', (_) => ({ n: _.push(1) })],
    ['pop of what is no list', (_) => ({ n: _.pop() })],
    ['a path through a text', () => ({ 't.a': 1 })],
    ['two changes of one place', (_) => ({ o: _.set({ a: 1 }), 'o.b': 2 })],
    ['a rename onto itself', (_) => ({ t: _.rename('t') })],
  ])('%s is refused and changes nothing', async (_name, changes) => {
    expect(await refusal(c().doc('x').update(changes(_)))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
    expect((await c().doc('x').get()).data).toEqual([{ _id: 'x', ...start }]);
  });
});

describe('what writing answers (§1.6)', () => {
  it('add: the ids, one for each document', async () => {
    const one = await c().add({ _id: 'y' });
    expect(one).toMatchObject({ id: 'y', requestId: expect.any(String) });
    const several = await c().add([{ a: 1 }, { a: 2 }]);
    expect(several).toMatchObject({ ids: [expect.any(String), expect.any(String)] });
  });

  it('set: a new document is upserted, an old one replaced, also with what it held', async () => {
    expect(await c().doc('new').set({ a: 1 })).toMatchObject({ updated: 0, upsertedId: 'new' });
    expect(await c().doc('new').set({ b: 1 })).toMatchObject({ updated: 1 });
    expect((await c().doc('new').get()).data).toEqual([{ _id: 'new', b: 1 }]);
  });

  it('update of many: those that were changed', async () => {
    await c().add([
      { k: 1, v: 1 },
      { k: 1, v: 2 },
      { k: 1, v: 2 },
    ]);
    expect((await c().where({ k: 1 }).update({ v: 2 })).updated).toBe(1);
    expect((await c().where({ k: 1 }).options({ multiple: true }).update({ v: 3 })).updated).toBe(3);
    expect((await c().where({ k: 1 }).options({ multiple: false }).update({ v: 4 })).updated).toBe(1);
    expect((await c().where({ k: 9 }).update({ v: 3 })).updated).toBe(0);
  });

  it('remove: how many', async () => {
    await c().add([{ k: 1 }, { k: 1 }, { k: 1 }]);
    expect((await c().where({ k: 1 }).options({ multiple: false }).remove()).deleted).toBe(1);
    expect((await c().where({ k: 1 }).remove()).deleted).toBe(2);
    expect((await c().doc('x').remove()).deleted).toBe(1);
    expect((await c().doc('x').remove()).deleted).toBe(0);
  });

  it('updateAndReturn: the document as it is then', async () => {
    expect(
      await c()
        .where({ _id: 'x' })
        .updateAndReturn({ n: _.inc(1) }),
    ).toMatchObject({ updated: 1, doc: { n: 6 } });
    expect(await c().where({ _id: 'none' }).updateAndReturn({ n: 1 })).toMatchObject({
      updated: 0,
      doc: null,
    });
  });
});
