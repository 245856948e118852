import type { Client } from './client';
import type { Difference } from './difference';
import { findDocuments } from './documents';
import type { CloudEnvironment } from './environment';

/** How much of each collection one run looks at, and how much at a time: a city's records are too many for one answer. */
const AT_ONCE = 200;
const MOST_PAGES = 50;

/** Of one collection's records, a field that must name a record of another. */
interface Reference {
  from: string;
  field: string;
  to: string;
}

/** What permission, the roll and the figures hang on. */
const references: readonly Reference[] = [
  { from: 'accounts', field: 'memberId', to: 'members' },
  { from: 'members', field: 'branchId', to: 'organizations' },
  { from: 'activities', field: 'branchId', to: 'organizations' },
];

export interface DataCheck {
  name: string;
  /** How many records are wrong, of how many looked at, and whether that were all. Never which people they are about. */
  run(client: Client, cloud: CloudEnvironment): Promise<{ wrong: number; seen: number; all: boolean }>;
  says(wrong: number): string;
}

const danglingReference = ({ from, field, to }: Reference): DataCheck => ({
  name: `data:${from}.${field}`,
  says: (wrong) => `${wrong} of ${from} name a ${field} that is not in ${to}.`,
  async run(client, cloud) {
    let after = '';
    const result = { wrong: 0, seen: 0, all: false };
    for (let page = 0; page < MOST_PAGES && !result.all; page += 1) {
      const records = await findDocuments(client, cloud, from, {
        filter: { _id: { $gt: after } },
        sort: { _id: 1 },
        limit: AT_ONCE,
        projection: { _id: 1, [field]: 1 },
      });
      const named = [
        ...new Set(records.flatMap((one) => (typeof one[field] === 'string' ? [one[field]] : []))),
      ];
      const there = named.length
        ? await findDocuments(client, cloud, to, {
            filter: { _id: { $in: named } },
            limit: named.length,
            projection: { _id: 1 },
          })
        : [];
      const known = new Set(there.map(({ _id }) => _id));
      result.wrong += records.filter(
        (one) => typeof one[field] === 'string' && !known.has(one[field]),
      ).length;
      result.seen += records.length;
      result.all = records.length < AT_ONCE;
      after = records.at(-1)?._id ?? after;
    }
    return result;
  },
});

/** Every invariant that doctor looks at; a further one is a further entry. */
export const dataChecks: readonly DataCheck[] = references.map(danglingReference);

/** Runs the checks that concern collections which are there. */
export async function dataDifferences(
  client: Client,
  cloud: CloudEnvironment,
  checks: readonly DataCheck[] = dataChecks,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const check of checks) {
    const { wrong, seen, all } = await check.run(client, cloud);
    if (wrong > 0)
      differences.push({
        name: check.name,
        says: check.says(wrong),
        todo: 'Nothing is lost by it and nobody gains by it; restore or correct the records before anything is reorganised.',
      });
    if (!all)
      differences.push({ name: check.name, says: `Only the first ${seen} were looked at.`, note: true });
  }
  return differences;
}
