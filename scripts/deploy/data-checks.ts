import {
  type AppointmentProof,
  type MemberProof,
  provenFields,
  SIGNERS,
  textOfAppointment,
  textOfMember,
} from '../../cloudfunctions/kernel/proof';
import { stateOf } from '../../cloudfunctions/kernel/signature';
import type { Client } from './client';
import type { Difference } from './difference';
import { findDocuments, instantOf, type StoredDocument } from './documents';
import type { CloudEnvironment } from './environment';
import type { Plan } from './observe';

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

interface Looked {
  wrong: number;
  seen: number;
  all: boolean;
}

export interface DataCheck {
  name: string;
  /** How many records are wrong, of how many looked at, and whether that were all. Never which people they are about. */
  run(client: Client, cloud: CloudEnvironment): Promise<Looked>;
  says(wrong: number): string;
  todo: string;
}

/** Goes over a collection in steps; `wrongOf` says how many of a step's records are wrong. */
async function lookThrough(
  client: Client,
  cloud: CloudEnvironment,
  { from, fields }: { from: string; fields: readonly string[] },
  wrongOf: (records: StoredDocument[]) => Promise<number> | number,
): Promise<Looked> {
  let after = '';
  const result = { wrong: 0, seen: 0, all: false };
  for (let page = 0; page < MOST_PAGES && !result.all; page += 1) {
    const records = await findDocuments(client, cloud, from, {
      filter: { _id: { $gt: after } },
      sort: { _id: 1 },
      limit: AT_ONCE,
      projection: Object.fromEntries(['_id', ...fields].map((field) => [field, 1])),
    });
    result.wrong += await wrongOf(records);
    result.seen += records.length;
    result.all = records.length < AT_ONCE;
    after = records.at(-1)?._id ?? after;
  }
  return result;
}

const danglingReference = ({ from, field, to }: Reference): DataCheck => ({
  name: `data:${from}.${field}`,
  says: (wrong) => `${wrong} of ${from} name a ${field} that is not in ${to}.`,
  todo: 'Nothing is lost by it and nobody gains by it; restore or correct the records before anything is reorganised.',
  run: (client, cloud) =>
    lookThrough(client, cloud, { from, fields: [field] }, async (records) => {
      const naming = records.filter((one) => typeof one[field] === 'string');
      const named = [...new Set(naming.map((one) => one[field]))];
      const there = named.length
        ? await findDocuments(client, cloud, to, {
            filter: { _id: { $in: named } },
            limit: named.length,
            projection: { _id: 1 },
          })
        : [];
      const known = new Set<unknown>(there.map(({ _id }) => _id));
      return naming.filter((one) => !known.has(one[field])).length;
    }),
});

/** Records that grant a role, by what their signature is made over. */
const signed = [
  {
    from: 'members',
    fields: provenFields,
    textOf: (record: StoredDocument) => textOfMember(record as unknown as MemberProof),
  },
  {
    from: 'appointments',
    fields: ['openid', 'organizationId', 'role', 'from', 'until', 'by', 'signature'],
    textOf: ({ from, until, ...record }: StoredDocument) =>
      textOfAppointment({
        ...record,
        from: instantOf(from),
        until: instantOf(until),
      } as unknown as AppointmentProof),
  },
] as const;

const signatures = (
  { from, fields, textOf }: (typeof signed)[number],
  signers: readonly string[],
): DataCheck => ({
  name: `signature:${from}`,
  says: (wrong) => `${wrong} of ${from} are not signed as they stand: they grant nobody anything.`,
  todo: 'If the migration that signs has not run yet, run npm run deploy. If it has, somebody wrote them beside the app: look at every permission, find them by the lines "notBelieved" of the log, and put the records back from a back-up.',
  run: (client, cloud) =>
    lookThrough(
      client,
      cloud,
      { from, fields },
      (records) => records.filter((one) => stateOf(textOf(one), one.signature, signers) !== 'fits').length,
    ),
});

/** Every invariant that doctor looks at; a further one is a further entry. Without keys nothing is known of signatures. */
export const dataChecks = ({ keys }: Pick<Plan, 'keys'>): DataCheck[] => {
  const signers = (keys?.[SIGNERS] ?? '').split(',').filter((key) => key !== '');
  return [
    ...references.map(danglingReference),
    ...(signers.length > 0 ? signed.map((one) => signatures(one, signers)) : []),
  ];
};

/** Runs the checks that concern collections which are there. */
export async function dataDifferences(
  client: Client,
  cloud: CloudEnvironment,
  checks: readonly DataCheck[],
): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const check of checks) {
    const { wrong, seen, all } = await check.run(client, cloud);
    if (wrong > 0) differences.push({ name: check.name, says: check.says(wrong), todo: check.todo });
    if (!all)
      differences.push({ name: check.name, says: `Only the first ${seen} were looked at.`, note: true });
  }
  return differences;
}
