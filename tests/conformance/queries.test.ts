/** Queries as node-sdk's database tests on the real cloud state them (platform.md §1.1, §1.5, §1.8), through node-sdk 3.x. */
import { type Asked, type Bench, type Operators, refusal, startBench } from './sdk';

let bench: Bench;
let _: Operators;
const documents = [
  {
    _id: 'a',
    n: 1,
    t: 'Apple',
    list: [1, 2, 3],
    o: { k: 'x', v: 1 },
    items: [{ p: 1, q: 2 }],
    at: new Date(1000),
  },
  {
    _id: 'b',
    n: 2,
    t: 'banana',
    list: [2, 3],
    o: { k: 'y', v: 2 },
    items: [
      { p: 1, q: 9 },
      { p: 8, q: 2 },
    ],
    at: new Date(2000),
  },
  { _id: 'c', n: 3, t: '支部\n第二行', list: [], o: { k: 'x' }, none: null, at: new Date(3000) },
  { _id: 'd', n: 4.5, t: 'cherry', list: 'no list', tags: ['x', 'y'] },
];

beforeAll(async () => {
  bench = await startBench('c');
  _ = bench.db.command as Operators;
  await bench.db.collection('c').add(documents);
});
afterAll(() => bench.server.close());

const c = (): Asked => bench.db.collection('c');
const found = async (query: Asked) => (await query.get()).data.map(({ _id }) => _id).join('');
const pattern = (regexp: string, options = '') => bench.db.RegExp({ regexp, options });

describe('conditions (§1.8)', () => {
  it.each<[string, (_: Operators) => object, string]>([
    ['a value', () => ({ n: 2 }), 'b'],
    ['a value within a list', () => ({ list: 2 }), 'ab'],
    ['a whole list', () => ({ list: [2, 3] }), 'b'],
    ['a list in another order', () => ({ list: [3, 2] }), ''],
    ['a nested value', () => ({ o: { k: 'x' } }), 'ac'],
    ['a dotted path', () => ({ 'o.k': 'y' }), 'b'],
    ['a path through a list', () => ({ 'items.p': 8 }), 'b'],
    ['a place in a list', () => ({ 'list.0': 2 }), 'b'],
    ['a whole object', (_) => ({ o: _.eq({ k: 'x' }) }), 'c'],
    ['null: null or missing', () => ({ none: null }), 'abcd'],
    ['a date', () => ({ at: new Date(2000) }), 'b'],
    ['eq', (_) => ({ n: _.eq(1) }), 'a'],
    ['neq', (_) => ({ n: _.neq(1) }), 'bcd'],
    ['neq of what is missing', (_) => ({ tags: _.neq('x') }), 'abc'],
    ['gt', (_) => ({ n: _.gt(2) }), 'cd'],
    ['gt of a date', (_) => ({ at: _.gt(new Date(1000)) }), 'bc'],
    ['gte', (_) => ({ n: _.gte(3) }), 'cd'],
    ['lt compares only its own type', (_) => ({ t: _.lt('b') }), 'a'],
    ['lte', (_) => ({ n: _.lte(2) }), 'ab'],
    ['in', (_) => ({ n: _.in([1, 3]) }), 'ac'],
    ['in of nothing', (_) => ({ n: _.in([]) }), ''],
    ['in with null', (_) => ({ tags: _.in([null]) }), 'abc'],
    ['nin', (_) => ({ n: _.nin([1, 3]) }), 'bd'],
    ['nin of a list field', (_) => ({ list: _.nin([1]) }), 'bcd'],
    ['and of a range', (_) => ({ n: _.and(_.gt(1), _.lt(4)) }), 'bc'],
    ['and as a chain', (_) => ({ n: (_.gt(1) as { and: (other: unknown) => object }).and(_.lt(3)) }), 'b'],
    ['or within a field', (_) => ({ n: _.or(_.lt(2), _.gt(4)) }), 'ad'],
    ['or as a chain', (_) => ({ n: (_.eq(1) as { or: (other: unknown) => object }).or(_.eq(2)) }), 'ab'],
    ['or of documents', (_) => _.or([{ n: 1 }, { t: 'banana' }]), 'ab'],
    ['and of documents', (_) => _.and([{ n: _.gt(1) }, { 'o.k': 'x' }]), 'c'],
    ['nor', (_) => ({ n: _.nor([_.eq(1), _.eq(2)]) }), 'cd'],
    ['not', (_) => ({ n: _.not(_.gt(1)) }), 'a'],
    ['exists', (_) => ({ none: _.exists(true) }), 'c'],
    ['does not exist', (_) => ({ at: _.exists(false) }), 'd'],
    ['mod', (_) => ({ n: _.mod(2, 1) }), 'ac'],
    ['all', (_) => ({ list: _.all([2, 3]) }), 'ab'],
    ['all of one value', (_) => ({ t: _.all(['Apple']) }), 'a'],
    ['size', (_) => ({ list: _.size(2) }), 'b'],
    ['size zero', (_) => ({ list: _.size(0) }), 'c'],
    ['elemMatch of an object', (_) => ({ items: _.elemMatch({ p: 1, q: _.gt(5) }) }), 'b'],
    ['elemMatch of a value', (_) => ({ list: _.elemMatch(_.gte(3)) }), 'ab'],
    [
      'expr of two fields',
      (_) => _.expr((_ as unknown as { aggregate: Operators }).aggregate.gt(['$n', '$o.v'])) as object,
      'cd',
    ],
  ])('%s', async (_name, condition, expected) => {
    expect(await found(c().where(condition(_)).orderBy('_id', 'asc'))).toBe(expected);
  });
});

describe('patterns (§1.7, §1.8)', () => {
  it.each<[string, unknown, string]>([
    ['a literal', /an/, 'b'],
    ['of the SDK', pattern0('^A'), 'a'],
    ['i: either case', pattern0('^a', 'i'), 'a'],
    ['without m, ^ is the beginning of the text', pattern0('^第'), ''],
    ['m: ^ is the beginning of a line', pattern0('^第', 'm'), 'c'],
    ['without s, a dot is no line break', pattern0('部.第'), ''],
    ['s: a dot is anything', pattern0('部.第', 's'), 'c'],
    ['x: blanks say nothing', pattern0('b a n # so', 'x'), 'b'],
    ['several at once', pattern0('^APP', 'im'), 'a'],
    ['an option that the server lacks', pattern0('^App', 'g'), 'a'],
    ['u', pattern0('支部', 'u'), 'c'],
  ])('%s', async (_name, expression, expected) => {
    const condition = Array.isArray(expression) ? pattern(...(expression as [string, string])) : expression;
    expect(await found(c().where({ t: condition }))).toBe(expected);
  });

  it('finds in the items of a list, and in a list of patterns', async () => {
    expect(await found(c().where({ tags: /^x$/ }))).toBe('d');
    expect(await found(c().where({ t: _.in([/^A/, 'cherry']) }))).toBe('ad');
  });
});

/** The options of a pattern, which is made once the SDK is there. */
function pattern0(regexp: string, options = ''): [string, string] {
  return [regexp, options];
}

describe('order, pages and fields (§1.1, §1.7)', () => {
  it('orders by several fields, each its own way, in the order they were called', async () => {
    expect(await found(c().orderBy('n', 'desc'))).toBe('dcba');
    expect(await found(c().orderBy('o.k', 'asc').orderBy('n', 'desc'))).toBe('dcab');
  });

  it('orders by the least item of a list upwards and by the greatest downwards', async () => {
    expect(
      await found(
        c()
          .where({ _id: _.in(['a', 'b']) })
          .orderBy('list', 'asc'),
      ),
    ).toBe('ab');
    expect(await found(c().orderBy('list', 'asc').limit(2))).toBe('ca');
  });

  it('skips and limits', async () => {
    expect(await found(c().orderBy('n', 'asc').skip(1).limit(2))).toBe('bc');
    expect(await found(c().orderBy('n', 'asc').skip(9))).toBe('');
  });

  it('shows the fields that are asked for, and _id', async () => {
    const { data } = await c().where({ _id: 'a' }).field({ n: true, 'o.k': true }).get();
    expect(data).toEqual([{ _id: 'a', n: 1, o: { k: 'x' } }]);
  });

  it('hides the fields that are refused', async () => {
    const { data } = await c().where({ _id: 'd' }).field({ t: false, list: false, tags: false }).get();
    expect(data).toEqual([{ _id: 'd', n: 4.5 }]);
  });

  it('hides _id among fields that are shown', async () => {
    const { data } = await c().where({ _id: 'a' }).field({ _id: false, n: true }).get();
    expect(data).toEqual([{ n: 1 }]);
  });

  it('cuts a list, or shows the first item that fits', async () => {
    const project = (_ as unknown as { project: Record<string, (...operands: unknown[]) => unknown> })
      .project;
    const of = async (field: unknown) =>
      (await c().where({ _id: 'b' }).field({ items: field }).get()).data[0]?.items;
    expect(await of(project.slice?.(1))).toEqual([{ p: 1, q: 9 }]);
    expect(await of(project.slice?.([1, 1]))).toEqual([{ p: 8, q: 2 }]);
    expect(await of(project.elemMatch?.({ p: 8 }))).toEqual([{ p: 8, q: 2 }]);
  });

  it('counts', async () => {
    expect(
      (
        await c()
          .where({ n: _.gt(1) })
          .count()
      ).total,
    ).toBe(3);
    expect((await c().count()).total).toBe(4);
  });

  it('a missing document is an empty answer in node-sdk', async () => {
    expect((await c().doc('none').get()).data).toEqual([]);
  });

  it.each<[string, (_: Operators) => object]>([
    ['a divisor of zero', (_) => ({ n: _.mod(0, 1) })],
    ['a size that is no number', (_) => ({ n: _.size('x') })],
    ['an all that is no list', (_) => ({ n: _.all('x') })],
  ])('%s is refused', async (_name, condition) => {
    expect(await refusal(c().where(condition(_)).get())).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
  });
});
