import type { CollectionSchema, IndexSchema } from '../../localcloud/types';
import type { Client } from './client';
import { inDatabase } from './collections';
import type { Difference } from './difference';
import type { CloudEnvironment } from './environment';
import { kindOf } from './management';

/** Every collection is made with these two. */
const BUILT_IN = ['_id_', '_openid_1'];
/** WeChat's own pages say 20 a collection, Tencent Cloud's 100 (platform.md §1.1): the smaller number is kept to. */
export const MOST_INDEXES = 20;

interface FoundIndex {
  Name: string;
  Unique?: boolean;
  Keys?: ReadonlyArray<{ Name?: string; Direction?: string | number }>;
}

const written = (keys: ReadonlyArray<readonly [field: string, direction: string]>, unique: boolean) =>
  `${keys.map(([field, direction]) => `${field} ${direction}`).join(', ')}${unique ? ', unique' : ''}`;
const wantedKeys = ({ keys, unique }: IndexSchema) =>
  written(
    keys.map(([field, direction]) => [field, String(direction)]),
    unique ?? false,
  );
const foundKeys = ({ Keys, Unique }: FoundIndex) =>
  written(
    (Keys ?? []).map(({ Name, Direction }) => [Name ?? '', String(Direction)]),
    Unique ?? false,
  );

async function read(client: Client, cloud: CloudEnvironment, name: string): Promise<FoundIndex[]> {
  try {
    const answer = await client.request<{ Indexes?: FoundIndex[] | null }>('tcb', 'DescribeTable', {
      ...inDatabase(cloud),
      TableName: name,
    });
    return (answer.Indexes ?? []).filter((index) => !BUILT_IN.includes(index.Name));
  } catch (problem) {
    // Missing now, and made before its indexes are: so all of them are missing.
    if (kindOf(problem) === 'absent') return [];
    throw problem;
  }
}

const update = (client: Client, cloud: CloudEnvironment, name: string, change: object) =>
  client.request('tcb', 'UpdateTable', { ...inDatabase(cloud), TableName: name, ...change });

/**
 * Brings a collection's indexes to the plan: drops those of one of our names but other fields, then makes what is
 * missing and nothing else, since making one that is there would drop it first. Dropping and making never share a request.
 */
async function bring(client: Client, cloud: CloudEnvironment, { name, indexes }: CollectionSchema) {
  const found = new Map((await read(client, cloud, name)).map((index) => [index.Name, foundKeys(index)]));
  const missing = indexes.filter((index) => found.get(index.name) !== wantedKeys(index));
  const inTheWay = missing.filter((index) => found.has(index.name));
  if (inTheWay.length > 0) {
    const DropIndexes = inTheWay.map((index) => ({ IndexName: index.name }));
    await update(client, cloud, name, { DropIndexes });
  }
  if (missing.length === 0) return;
  const CreateIndexes = missing.map((index) => ({
    IndexName: index.name,
    MgoKeySchema: {
      MgoIndexKeys: index.keys.map(([field, direction]) => ({ Name: field, Direction: String(direction) })),
      MgoIsUnique: index.unique ?? false,
    },
  }));
  await update(client, cloud, name, { CreateIndexes });
  // One request may make some and then fail, or answer before all are there.
  await client.until(`the indexes of ${name}`, async () => {
    const there = new Map((await read(client, cloud, name)).map((index) => [index.Name, foundKeys(index)]));
    return missing.every((index) => there.get(index.name) === wantedKeys(index)) ? true : undefined;
  });
}

async function drop(client: Client, cloud: CloudEnvironment, collection: string, index: string) {
  const there = await read(client, cloud, collection);
  if (!there.some(({ Name }) => Name === index)) return;
  await update(client, cloud, collection, { DropIndexes: [{ IndexName: index }] });
}

export interface IndexReading {
  differences: Difference[];
  /** How many indexes each collection will have, the platform's own counted. */
  counts: ReadonlyMap<string, number>;
}

/** Missing, wrong and superfluous indexes of every collection, a difference each. */
export async function indexDifferences(
  client: Client,
  cloud: CloudEnvironment,
  present: readonly string[],
  schema: readonly CollectionSchema[],
): Promise<IndexReading> {
  const differences: Difference[] = [];
  const counts = new Map<string, number>();
  for (const collection of schema) {
    const { name, indexes } = collection;
    const found = present.includes(name) ? await read(client, cloud, name) : [];
    const superfluous = found.filter((index) => !indexes.some((wanted) => wanted.name === index.Name));
    for (const index of indexes) {
      const there = found.find((one) => one.Name === index.name);
      if (there && foundKeys(there) === wantedKeys(index)) continue;
      differences.push({
        name: `index:${name}.${index.name}`,
        says: there
          ? `The index ${index.name} of ${name} is (${foundKeys(there)}), not (${wantedKeys(index)}).`
          : `The index ${index.name} of ${name} is missing.`,
        apply: () => bring(client, cloud, collection),
      });
    }
    for (const { Name } of superfluous)
      differences.push({
        name: `index:${name}.${Name}`,
        says: `The index ${Name} of ${name} is superfluous: each change of a document writes it for nothing.`,
        removes: true,
        apply: () => drop(client, cloud, name, Name),
      });
    counts.set(name, indexes.length + superfluous.length + BUILT_IN.length);
  }
  return { differences, counts };
}
