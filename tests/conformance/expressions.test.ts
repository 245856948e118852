/** Every aggregation expression that the SDK's builder has (platform.md §1.9), through the real SDK. */
import { type Bench, type ExpressionName, type Operators, startBench } from './sdk';

let bench: Bench;
let $: Operators;

const document = {
  _id: 'x',
  n: -7.5,
  i: 10,
  t: '支部Abc',
  list: [3, 1, 2],
  words: ['a', 'b'],
  o: { a: 1, b: 2 },
  yes: true,
  none: null,
  // A Sunday, the first days of ISO week 53 of 2026 lie in it: 2027-01-03T04:05:06.007Z.
  d: new Date('2027-01-03T04:05:06.007Z'),
};

beforeAll(async () => {
  bench = await startBench('c');
  $ = bench.db.command.aggregate;
  await bench.db.collection('c').add(document);
});
afterAll(() => bench.server.close());

type Case = [name: string, expression: ($: Operators) => unknown, expected: unknown];

const cases: Record<string, Case[]> = {
  arithmetic: [
    ['abs', ($) => $.abs('$n'), 7.5],
    ['abs of a list of one', ($) => $.abs(['$n']), 7.5],
    ['add', ($) => $.add(['$i', 1, 2]), 13],
    ['add to a date', ($) => $.add(['$d', 1000]), new Date('2027-01-03T04:05:07.007Z')],
    ['ceil', ($) => $.ceil('$n'), -7],
    ['divide', ($) => $.divide(['$i', 4]), 2.5],
    ['exp', ($) => $.exp(0), 1],
    ['floor', ($) => $.floor('$n'), -8],
    ['ln', ($) => $.ln(1), 0],
    ['log', ($) => $.log([8, 2]), 3],
    ['log10', ($) => $.log10(1000), 3],
    ['mod', ($) => $.mod(['$i', 3]), 1],
    ['mod of a negative', ($) => $.mod([-7, 3]), -1],
    ['multiply', ($) => $.multiply(['$i', 2]), 20],
    ['pow', ($) => $.pow(['$i', 2]), 100],
    ['sqrt', ($) => $.sqrt(16), 4],
    ['subtract', ($) => $.subtract(['$i', 1]), 9],
    ['subtract dates', ($) => $.subtract(['$d', new Date('2027-01-03T04:05:06Z')]), 7],
    ['trunc', ($) => $.trunc('$n'), -7],
    ['anything with null', ($) => $.add(['$i', '$none']), null],
    ['anything with missing', ($) => $.multiply(['$i', '$nowhere']), null],
  ],
  lists: [
    ['arrayElemAt', ($) => $.arrayElemAt(['$list', 0]), 3],
    ['arrayElemAt from the end', ($) => $.arrayElemAt(['$list', -1]), 2],
    ['arrayElemAt beyond', ($) => $.arrayElemAt(['$list', 9]), undefined],
    ['arrayToObject of pairs', ($) => $.arrayToObject([[['a', 1]]]), { a: 1 }],
    ['arrayToObject of k and v', ($) => $.arrayToObject([[{ k: 'a', v: 1 }]]), { a: 1 }],
    ['concatArrays', ($) => $.concatArrays(['$list', '$words']), [3, 1, 2, 'a', 'b']],
    ['filter', ($) => $.filter({ input: '$list', as: 'item', cond: $.gte(['$$item', 2]) }), [3, 2]],
    ['in', ($) => $.in([2, '$list']), true],
    ['indexOfArray', ($) => $.indexOfArray(['$list', 2]), 2],
    ['indexOfArray of what is not there', ($) => $.indexOfArray(['$list', 9]), -1],
    ['isArray', ($) => $.isArray('$list'), true],
    ['isArray of none', ($) => $.isArray('$t'), false],
    ['map', ($) => $.map({ input: '$list', as: 'item', in: $.add(['$$item', 1]) }), [4, 2, 3]],
    ['range', ($) => $.range([0, 10, 4]), [0, 4, 8]],
    ['reduce', ($) => $.reduce({ input: '$list', initialValue: 0, in: $.add(['$$value', '$$this']) }), 6],
    ['reverseArray', ($) => $.reverseArray('$list'), [2, 1, 3]],
    ['size', ($) => $.size('$list'), 3],
    ['slice', ($) => $.slice(['$list', 2]), [3, 1]],
    ['slice from the end', ($) => $.slice(['$list', -2]), [1, 2]],
    ['slice between', ($) => $.slice(['$list', 1, 1]), [1]],
    [
      'zip',
      ($) => $.zip({ inputs: ['$list', '$words'] }),
      [
        [3, 'a'],
        [1, 'b'],
      ],
    ],
    [
      'zip of the longest',
      ($) => $.zip({ inputs: ['$list', '$words'], useLongestLength: true, defaults: [0, '-'] }),
      [
        [3, 'a'],
        [1, 'b'],
        [2, '-'],
      ],
    ],
  ],
  logic: [
    ['and', ($) => $.and(['$yes', 1, 'x']), true],
    ['and of zero', ($) => $.and(['$yes', 0]), false],
    ['not', ($) => $.not(['$yes']), false],
    ['or', ($) => $.or([false, '$none']), false],
    ['cmp', ($) => $.cmp(['$i', 11]), -1],
    ['cmp across types', ($) => $.cmp(['$t', '$i']), 1],
    ['eq', ($) => $.eq(['$i', 10]), true],
    ['eq of null and missing', ($) => $.eq(['$none', '$nowhere']), false],
    ['gt', ($) => $.gt(['$i', 9]), true],
    ['gte', ($) => $.gte(['$i', 10]), true],
    ['lt', ($) => $.lt(['$i', 10]), false],
    ['lte', ($) => $.lte(['$i', 10]), true],
    ['neq', ($) => $.neq(['$i', 10]), false],
    // biome-ignore lint/suspicious/noThenProperty: MongoDB's word
    ['cond', ($) => $.cond({ if: '$yes', then: 'y', else: 'n' }), 'y'],
    ['cond as a list', ($) => $.cond([$.gt(['$i', 99]), 'y', 'n']), 'n'],
    ['ifNull', ($) => $.ifNull(['$nowhere', 'instead']), 'instead'],
    [
      'switch',
      // biome-ignore lint/suspicious/noThenProperty: MongoDB's word
      ($) => $.switch({ branches: [{ case: $.gt(['$i', 5]), then: 'much' }], default: 'little' }),
      'much',
    ],
  ],
  dates: [
    [
      'dateFromParts',
      ($) => $.dateFromParts({ year: 2027, month: 1, day: 3, hour: 12, timezone: 'Asia/Shanghai' }),
      new Date('2027-01-03T04:00:00Z'),
    ],
    [
      'dateFromParts beyond the month',
      ($) => $.dateFromParts({ year: 2027, month: 14 }),
      new Date('2028-02-01T00:00:00Z'),
    ],
    [
      'dateFromParts of an ISO week',
      ($) => $.dateFromParts({ isoWeekYear: 2026, isoWeek: 53, isoDayOfWeek: 7 }),
      new Date('2027-01-03T00:00:00Z'),
    ],
    [
      'dateFromString',
      ($) => $.dateFromString({ dateString: '2027-01-03T12:00:00', timezone: 'Asia/Shanghai' }),
      new Date('2027-01-03T04:00:00Z'),
    ],
    [
      'dateToString',
      ($) => $.dateToString({ date: '$d', format: '%Y-%m-%d %H:%M:%S.%L %j %u %w' }),
      '2027-01-03 04:05:06.007 003 7 1',
    ],
    [
      "dateToString in Shanghai's day",
      ($) => $.dateToString({ date: '$d', format: '%d %H %z', timezone: 'Asia/Shanghai' }),
      '03 12 +0800',
    ],
    ['dateToString without a format', ($) => $.dateToString({ date: '$d' }), '2027-01-03T04:05:06.007Z'],
    ['dateToString of null', ($) => $.dateToString({ date: '$none', onNull: 'never' }), 'never'],
    ['dayOfMonth', ($) => $.dayOfMonth('$d'), 3],
    ['dayOfWeek', ($) => $.dayOfWeek('$d'), 1],
    ['dayOfYear', ($) => $.dayOfYear('$d'), 3],
    ['isoDayOfWeek', ($) => $.isoDayOfWeek('$d'), 7],
    ['isoWeek', ($) => $.isoWeek('$d'), 53],
    ['isoWeekYear', ($) => $.isoWeekYear('$d'), 2026],
    ['millisecond', ($) => $.millisecond('$d'), 7],
    ['second', ($) => $.second('$d'), 6],
    ['minute', ($) => $.minute('$d'), 5],
    ['hour', ($) => $.hour('$d'), 4],
    ['hour elsewhere', ($) => $.hour({ date: '$d', timezone: '+08:00' }), 12],
    ['week', ($) => $.week('$d'), 1],
    ['month', ($) => $.month('$d'), 1],
    ['year', ($) => $.year('$d'), 2027],
  ],
  objects: [
    ['literal', ($) => $.literal('$i'), '$i'],
    ['let', ($) => $.let({ vars: { a: '$i' }, in: $.add(['$$a', 1]) }), 11],
    ['mergeObjects', ($) => $.mergeObjects(['$o', { b: 3, c: 4 }]), { a: 1, b: 3, c: 4 }],
    [
      'objectToArray',
      ($) => $.objectToArray('$o'),
      [
        { k: 'a', v: 1 },
        { k: 'b', v: 2 },
      ],
    ],
  ],
  sets: [
    ['allElementsTrue', ($) => $.allElementsTrue(['$list']), true],
    ['anyElementTrue', ($) => $.anyElementTrue([[0, false]]), false],
    ['setDifference', ($) => $.setDifference(['$list', [1]]), [3, 2]],
    ['setEquals', ($) => $.setEquals(['$list', [1, 2, 3, 3]]), true],
    ['setIntersection', ($) => $.setIntersection(['$list', [9, 2]]), [2]],
    ['setIsSubset', ($) => $.setIsSubset([[1, 2], '$list']), true],
    ['setUnion', ($) => $.setUnion(['$words', ['b', 'c']]), ['a', 'b', 'c']],
  ],
  texts: [
    ['concat', ($) => $.concat(['$t', '!']), '支部Abc!'],
    ['concat with null', ($) => $.concat(['$t', '$none']), null],
    ['indexOfBytes', ($) => $.indexOfBytes(['$t', 'A']), 6],
    ['indexOfCP', ($) => $.indexOfCP(['$t', 'A']), 2],
    ['split', ($) => $.split(['a,b', ',']), ['a', 'b']],
    ['strLenBytes', ($) => $.strLenBytes('$t'), 9],
    ['strLenCP', ($) => $.strLenCP('$t'), 5],
    ['strcasecmp', ($) => $.strcasecmp(['ABC', 'abd']), -1],
    ['substr', ($) => $.substr(['$t', 6, 2]), 'Ab'],
    ['substrBytes', ($) => $.substrBytes(['$t', 0, 6]), '支部'],
    ['substrCP', ($) => $.substrCP(['$t', 1, 2]), '部A'],
    ['toLower', ($) => $.toLower('$t'), '支部abc'],
    ['toUpper', ($) => $.toUpper('$t'), '支部ABC'],
    ['toLower of null', ($) => $.toLower('$none'), ''],
  ],
  'totals in a projection': [
    ['avg', ($) => $.avg('$list'), 2],
    ['max of one list in a list', ($) => $.max(['$list']), 3],
    ['min of a list and a number', ($) => $.min(['$list', 9]), 9],
    ['max', ($) => $.max(['$i', '$n']), 10],
    ['min', ($) => $.min('$list'), 1],
    ['sum', ($) => $.sum('$list'), 6],
    ['sum of texts', ($) => $.sum('$words'), 0],
    ['stdDevPop', ($) => $.stdDevPop([[2, 4]]), 1],
    ['stdDevSamp', ($) => $.stdDevSamp([[2, 4]]), Math.SQRT2],
  ],
};

describe.each(Object.entries(cases))('%s (§1.9)', (_group, expressions) => {
  it.each(expressions)('%s', async (_name, expression, expected) => {
    const { data } = await bench.db
      .collection('c')
      .aggregate()
      .project({ _id: 0, found: expression($) })
      .end();
    expect(data).toEqual([expected === undefined ? {} : { found: expected }]);
  });
});

describe('accumulators of a group (§1.9)', () => {
  beforeAll(async () => {
    await bench.db.createCollection('scores');
    const add = (name: string, n: number) => bench.db.collection('scores').add({ name, n });
    for (const [name, n] of [
      ['a', 1],
      ['a', 3],
      ['b', 5],
      ['a', 3],
    ] as const)
      await add(name, n);
  });

  it.each<[ExpressionName, unknown]>([
    ['addToSet', [1, 3]],
    ['avg', 7 / 3],
    ['first', 1],
    ['last', 3],
    ['max', 3],
    ['min', 1],
    ['push', [1, 3, 3]],
    ['stdDevPop', Math.sqrt(8 / 9)],
    ['stdDevSamp', Math.sqrt(4 / 3)],
    ['sum', 7],
  ])('%s', async (accumulator, expected) => {
    const { data } = await bench.db
      .collection('scores')
      .aggregate()
      .match({ name: 'a' })
      .group({ _id: '$name', found: $[accumulator]('$n') })
      .end();
    const found = data[0]?.found;
    if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 12);
    else if (accumulator === 'addToSet') expect([...(found as number[])].sort()).toEqual(expected);
    else expect(found).toEqual(expected);
  });
});

describe('what has no value is refused (§1.9)', () => {
  it.each<[string, ($: Operators) => unknown]>([
    ['division by zero', ($) => $.divide([1, 0])],
    ['the size of what is no list', ($) => $.size('$nowhere')],
    ['a text where a number is due', ($) => $.add(['$t', 1])],
    // biome-ignore lint/suspicious/noThenProperty: MongoDB's word
    ['a switch without a branch that fits', ($) => $.switch({ branches: [{ case: false, then: 1 }] })],
    ['half a character', ($) => $.substrBytes(['$t', 1, 1])],
    ['a list beyond a list', ($) => $.in([1, '$t'])],
    ['an unknown zone', ($) => $.hour({ date: '$d', timezone: 'Moon/Base' })],
    ['the logarithm of zero', ($) => $.ln(0)],
    ['a rest by zero', ($) => $.mod([1, 0])],
    ['a date that is none', ($) => $.dateFromString({ dateString: 'nonsense' })],
    ['a choice without its other side', ($) => $.cond({ if: true })],
    ['an object merged with a text', ($) => $.mergeObjects(['$o', '$t'])],
    ['an unknown operator', () => ({ $nope: 1 })],
  ])('%s', async (_name, expression) => {
    const asked = bench.db
      .collection('c')
      .aggregate()
      .project({ found: expression($) })
      .end();
    await expect(asked).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
  });
});
