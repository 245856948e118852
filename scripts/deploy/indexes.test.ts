import type { CollectionSchema } from '../../localcloud/types';
import { collections } from '../../server/schema';
import { Account, deployed } from '../../tests/support/a-deployment';
import { MOST_INDEXES } from './indexes';

const schema = collections as readonly CollectionSchema[];

test('no index has more fields, and no collection more indexes, than the oldest documented limit (platform.md §1.1)', () => {
  for (const { indexes } of schema) {
    // Two are made with every collection.
    expect(indexes.length + 2).toBeLessThanOrEqual(MOST_INDEXES);
    for (const { keys } of indexes) expect(keys.length).toBeLessThanOrEqual(10);
  }
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

test('an index keeps the order and direction of its fields, as text', async () => {
  const account = new Account();
  await account.deploy();
  const made = account.stub.tables.get('wishes')?.indexes.find(({ Name }) => Name === 'wall');
  expect(made).toEqual({
    Name: 'wall',
    Unique: false,
    Keys: [
      { Name: 'state', Direction: '1' },
      { Name: 'publishedAt', Direction: '-1' },
      { Name: '_id', Direction: '-1' },
    ],
  });
});

test('how near the fullest collection is to the limit is told', async () => {
  const account = new Account();
  await account.deploy({ dryRun: true });
  const most = Math.max(...schema.map(({ indexes }) => indexes.length + 2));
  expect(account.said.join('\n')).toMatch(new RegExp(`Indexes: most in \\w+, ${most} of 20`));
});

test('indexes that are superfluous count towards it too, as long as they are there', async () => {
  const account = await deployed();
  const fullest = schema.reduce((most, one) => (one.indexes.length > most.indexes.length ? one : most));
  const extra = ['left1', 'left2', 'left3'].map((Name) => ({
    ...{ Name, Unique: false },
    Keys: [{ Name, Direction: '1' }],
  }));
  account.stub.tables.get(fullest.name)?.indexes.push(...extra);
  await account.deploy({ dryRun: true });
  expect(account.said.join('\n')).toContain(
    `Indexes: most in ${fullest.name}, ${fullest.indexes.length + 2 + extra.length} of 20`,
  );
});
