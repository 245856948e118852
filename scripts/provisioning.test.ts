import { collections } from '../cloudfunctions/schema';
import type { CollectionSchema } from '../localcloud/types';
import { isThereAlready, requestsFor } from './provisioning';

const schema = collections as readonly CollectionSchema[];

test('every collection is made before its indexes', () => {
  for (const collection of schema) {
    const [first, second] = requestsFor('env-1', collection);
    expect(first).toEqual({
      path: '/tcb/databasecollectionadd',
      body: { env: 'env-1', collection_name: collection.name },
    });
    expect(second === undefined).toBe(collection.indexes.length === 0);
  }
});

test('an index keeps the order and direction of its fields, as text', () => {
  const [, indexes] = requestsFor('env-1', {
    name: 'things',
    indexes: [
      {
        name: 'byOwner',
        keys: [
          ['ownerId', 1],
          ['at', -1],
        ],
        unique: true,
      },
    ],
  });
  expect(indexes?.body.create_indexes).toEqual([
    {
      name: 'byOwner',
      unique: true,
      keys: [
        { name: 'ownerId', direction: '1' },
        { name: 'at', direction: '-1' },
      ],
    },
  ]);
});

test('no index has more fields, and no collection more indexes, than the oldest documented limit (platform.md §1.1)', () => {
  for (const { indexes } of schema) {
    expect(indexes.length).toBeLessThanOrEqual(20);
    for (const { keys } of indexes) expect(keys.length).toBeLessThanOrEqual(10);
  }
});

test.each([
  [{ errcode: 0, errmsg: 'ok' }, false],
  [{ errcode: -501000, errmsg: '[ResourceUnavailable.ResourceExist] Table exist' }, true],
  [{ errcode: 40001, errmsg: 'invalid credential' }, false],
])('%j counts as there already: %s', (answer, there) => {
  expect(isThereAlready(answer)).toBe(there);
});

test.each(schema.map(({ name, indexes }) => [name, indexes] as const))(
  'of %s no two indexes bear one name, and none is the beginning of another',
  (_name, indexes) => {
    const names = indexes.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    const written = indexes.map(({ keys }) =>
      keys.map(([field, direction]) => `${field} ${direction},`).join(''),
    );
    for (const [at, keys] of written.entries())
      expect(written.filter((other, place) => place !== at && other.startsWith(keys))).toEqual([]);
  },
);
