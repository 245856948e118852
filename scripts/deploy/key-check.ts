import { keyNames } from '../../server/kernel/access/keys';
import type { Client } from './client';
import type { Difference } from './difference';
import { DEPLOYMENTS, readDocument, writeDocument } from './documents';
import type { CloudEnvironment } from './environment';
import { checkValueOf } from './key-file';

const RECORD = 'keys';

/**
 * Whether the keys are there and fit the data. The database holds a check value of the field key, written the first time;
 * with another key, sealed phones could not be opened and people not be found by theirs, so nothing is changed then.
 */
export async function keyDifferences(
  client: Client,
  cloud: CloudEnvironment,
  keys: Readonly<Record<string, string>> | null,
  path: string,
): Promise<Difference[]> {
  if (!keys)
    return [
      {
        name: 'key:missing',
        says: `There are no keys for this environment in ${path}.`,
        todo: 'If another machine has them, copy its keys.env there. If this environment is new: npm run deploy -- --env <name> --keys',
        blocks: true,
      },
    ];
  const fieldKey = keys[keyNames.field] ?? '';
  const expected = checkValueOf(fieldKey);
  const stored = (await readDocument(client, cloud, DEPLOYMENTS, RECORD))?.fieldCheck;
  if (stored === expected) return [];
  if (stored !== undefined)
    return [
      {
        name: `key:${keyNames.field}`,
        says: `The ${keyNames.field} of the keys file does not fit the data of this environment.`,
        todo: `Find the keys.env that belongs to it (its check value is ${String(stored)}) and put it at ${path}. A back-up is restored with its own key.`,
        blocks: true,
      },
    ];
  return [
    {
      name: 'key:check',
      says: 'The database has no check value of the field key yet.',
      apply: async () => {
        const there = (await readDocument(client, cloud, DEPLOYMENTS, RECORD))?.fieldCheck;
        if (there === undefined)
          await writeDocument(client, cloud, DEPLOYMENTS, RECORD, { fieldCheck: expected });
      },
    },
  ];
}
