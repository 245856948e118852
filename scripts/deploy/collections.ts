import type { CollectionSchema } from '../../localcloud/types';
import type { Client } from './client';
import type { Difference } from './difference';
import type { CloudEnvironment } from './environment';
import { kindOf } from './management';
import { makeAdminOnly } from './permissions';

const PAGE = 100;

interface Listed {
  Tables?: ReadonlyArray<{ TableName: string }> | null;
  Pager?: { Total?: number };
}

/** What a request about one collection, or about all, names. */
export const inDatabase = ({ id, database }: CloudEnvironment) => ({
  EnvId: id,
  MongoConnector: { InstanceId: 'flexdb', DatabaseName: database },
});

export async function listCollections(client: Client, cloud: CloudEnvironment): Promise<string[]> {
  const names: string[] = [];
  for (;;) {
    const page = { MgoLimit: PAGE, MgoOffset: names.length };
    const { Tables, Pager } = await client.request<Listed>('tcb', 'ListTables', {
      ...inDatabase(cloud),
      ...page,
    });
    names.push(...(Tables ?? []).map(({ TableName }) => TableName));
    if (!Tables || Tables.length < PAGE || names.length >= (Pager?.Total ?? 0)) return names;
  }
}

/** Whether a collection answers. One that was only just made does so after a while (platform.md §7.1). */
export async function answers(client: Client, cloud: CloudEnvironment, name: string): Promise<boolean> {
  try {
    await client.request('tcb', 'DescribeTable', { ...inDatabase(cloud), TableName: name });
    return true;
  } catch (problem) {
    if (kindOf(problem) === 'absent') return false;
    throw problem;
  }
}

/** Makes a collection, waits until it answers and shuts it before the next: made by the API it is open to its writers. */
async function make(client: Client, cloud: CloudEnvironment, name: string): Promise<void> {
  if (!(await answers(client, cloud, name))) {
    await client
      .request('tcb', 'CreateTable', { ...inDatabase(cloud), TableName: name })
      .catch((problem: unknown) => {
        if (kindOf(problem) !== 'there already') throw problem;
      });
    await client.until(`the collection ${name} to be there`, async () =>
      (await answers(client, cloud, name)) ? true : undefined,
    );
  }
  await makeAdminOnly(client, cloud, name);
}

/** Collections that the plan has and the environment lacks, each with what makes it; others are only named. */
export function collectionDifferences(
  client: Client,
  cloud: CloudEnvironment,
  present: readonly string[],
  schema: readonly CollectionSchema[],
): Difference[] {
  const wanted = schema.map(({ name }) => name);
  return [
    ...wanted
      .filter((name) => !present.includes(name))
      .map((name) => ({
        name: `collection:${name}`,
        says: `The collection ${name} is missing.`,
        apply: () => make(client, cloud, name),
      })),
    ...present
      .filter((name) => !wanted.includes(name))
      .map((name) => ({
        name: `collection:${name}`,
        says: `The collection ${name} is not one of ours; it is left alone.`,
        note: true as const,
      })),
  ];
}
