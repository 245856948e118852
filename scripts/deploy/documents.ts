import type { Client } from './client';
import type { CloudEnvironment } from './environment';
import { kindOf } from './management';

/** Where the command itself remembers things: which key the data was sealed with, which version of the app was put up. */
export const DEPLOYMENTS = 'deployments';

export type StoredDocument = Record<string, unknown> & { _id: string };

const inInstance = ({ id, database }: CloudEnvironment) => ({
  EnvId: id,
  MongoConnector: { InstanceId: 'flexdb', DatabaseName: database },
});

/** Answers come as texts in lists of one or two levels: whatever is a document is taken. */
function* documentsIn(answer: unknown): Generator<StoredDocument> {
  if (typeof answer === 'string') yield* documentsIn(JSON.parse(answer));
  else if (Array.isArray(answer)) for (const part of answer) yield* documentsIn(part);
  else if (answer && typeof answer === 'object' && '_id' in answer) yield answer as StoredDocument;
}

/** An instant of a document, in whichever way the answer spells it; null for none. */
export function instantOf(value: unknown): Date | null {
  const said = (value as { $date?: unknown } | null)?.$date ?? value;
  const milliseconds = (said as { $numberLong?: string } | null)?.$numberLong ?? said;
  if (typeof milliseconds === 'string')
    return new Date(/^-?\d+$/.test(milliseconds) ? Number(milliseconds) : milliseconds);
  return typeof milliseconds === 'number' ? new Date(milliseconds) : null;
}

export interface Query {
  filter: Record<string, unknown>;
  sort?: Record<string, 1 | -1>;
  limit: number;
  projection?: Record<string, 0 | 1>;
}

/** Documents of a collection; none when the collection is not there yet. */
export async function findDocuments(
  client: Client,
  cloud: CloudEnvironment,
  collection: string,
  query: Query,
) {
  const command = {
    TableName: collection,
    CommandType: 'QUERY',
    Command: JSON.stringify({ find: collection, ...query }),
  };
  try {
    const { Data } = await client.request<{ Data?: unknown }>('tcb', 'RunCommands', {
      ...inInstance(cloud),
      MgoCommands: [command],
    });
    return [...documentsIn(Data ?? [])];
  } catch (problem) {
    if (kindOf(problem) === 'absent') return [];
    throw problem;
  }
}

export async function readDocument(client: Client, cloud: CloudEnvironment, collection: string, id: string) {
  const [found] = await findDocuments(client, cloud, collection, { filter: { _id: id }, limit: 1 });
  return found ?? null;
}

/** Sets fields of one document, making it if need be. Doing it twice is doing it once. */
export async function writeDocument(
  client: Client,
  cloud: CloudEnvironment,
  collection: string,
  id: string,
  fields: Record<string, unknown>,
): Promise<void> {
  const updates = [{ q: { _id: id }, u: { $set: fields }, upsert: true }];
  await client.request('tcb', 'RunCommands', {
    ...inInstance(cloud),
    MgoCommands: [
      {
        TableName: collection,
        CommandType: 'UPDATE',
        Command: JSON.stringify({ update: collection, updates }),
      },
    ],
  });
}
