/** What no SDK sends: requests made up of the protocol's own words in any order. */
import fc from 'fast-check';
import { type AdminServer, startAdminServer } from '../../localcloud/wire/testing/admin-server';

/** `FUZZ=20000 npx jest tests/conformance/hostile` for the long version. */
const RUNS = Number(process.env.FUZZ ?? 600);

const actions = [
  ...['insertDocument', 'getDocument', 'modifyDocument', 'modifyAndReturnDoc', 'removeDocument'],
  ...['calculateDocument', 'aggregateDocuments', 'commitTransaction', 'addCollection'],
].map((name) => `database.${name}`);
const otherActions = [
  'storage.getUploadMetadata',
  'storage.batchGetDownloadUrl',
  'storage.batchDeleteFile',
  'wx.api',
];
const stageKeys =
  '$match $project $addFields $group $sort $skip $limit $unwind $count $sample $replaceRoot $bucket $lookup $geoNear __proto__ toString'.split(
    ' ',
  );
const fieldNames =
  'a b.c _id .a a. a.$ a.$[] __proto__ constructor toString $ $set $inc $push $pull $each $slice $rename $and $or $not $in $gt $elemMatch $regex $size $expr $type $mod $where $function $geoWithin $geometry $date $numberInt $regularExpression $timestamp $oid $tcb_server_date $sum $cond $map $reduce $switch branches case input in path from pipeline as boundaries newRoot type coordinates'.split(
    ' ',
  );

const leaf = fc.oneof(
  fc.integer({ min: -3, max: 5 }),
  fc.constantFrom(
    1e308,
    0.5,
    null,
    true,
    '',
    '$a',
    '$$ROOT',
    '$$x',
    'NaN',
    '(',
    '(a+)+$',
    '2020-01-01',
    'Point',
  ),
);
const anything = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom(...fieldNames), tie('value')), { maxLength: 3 }).map(objectOf),
  ),
})).value;
const text = anything.map((value) => JSON.stringify(value));
const textOrAnything = fc.oneof({ weight: 4, arbitrary: text }, anything);

const request = fc.record(
  {
    action: fc.constantFrom(...actions, ...actions, ...otherActions),
    collectionName: fc.oneof({ weight: 6, arbitrary: fc.constantFrom<unknown>('c', 'places') }, anything),
    queryType: fc.constantFrom('WHERE', 'DOC'),
    query: textOrAnything,
    data: fc.oneof(textOrAnything, fc.array(text, { maxLength: 3 })),
    order: textOrAnything,
    projection: textOrAnything,
    limit: leaf,
    offset: leaf,
    multi: fc.boolean(),
    merge: fc.boolean(),
    upsert: fc.boolean(),
    stages: fc.oneof(
      fc.array(fc.record({ stageKey: fc.constantFrom(...stageKeys), stageValue: textOrAnything }), {
        maxLength: 3,
      }),
      anything,
    ),
    file_list: anything,
    fileid_list: anything,
    path: anything,
    apiName: anything,
    requestData: anything,
  },
  { requiredKeys: ['action', 'collectionName'] },
);

/** Also with `__proto__` as a field like any other, as JSON has it. */
function objectOf(entries: ReadonlyArray<readonly [string, unknown]>): object {
  const made = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of entries) made[name] = value;
  return made;
}

let server: AdminServer;
beforeAll(async () => {
  server = await startAdminServer({
    collections: [
      {
        name: 'c',
        indexes: [
          {
            name: 'ab',
            keys: [
              ['a', 1],
              ['b.c', -1],
            ],
          },
        ],
      },
      { name: 'places', indexes: [{ name: 'at', keys: [['a', '2dsphere']] }] },
    ],
  });
});
afterAll(() => server.close());

it(
  `${RUNS} made-up requests are each answered or refused in the protocol's words, and change no prototype`,
  async () => {
    await fc.assert(
      fc
        .asyncProperty(request, async (made) => {
          const { status, body } = await server.post(made);
          expect(status).toBe(200);
          expect(body).toHaveProperty('requestId');
          // SYS_ERR is what an accident of ours is answered with.
          if (!('data' in body)) expect(body.code).toMatch(/^(?!SYS_ERR)[A-Z_]+$/);
          expect(Object.keys(Object.prototype)).toEqual([]);
        })
        .beforeEach(async () => {
          await server.engine.remove('c', {}, true);
          await server.engine.insert('c', [
            { _id: 'x', a: [1, { c: 2 }], b: { c: 'a'.repeat(40) } },
            { _id: 'y', a: 'text', d: new Date(5) },
          ]);
        }),
      { numRuns: RUNS, seed: process.env.FUZZ ? undefined : 7 },
    );
  },
  60_000 + RUNS * 20,
);
