import {
  type AppointmentProof,
  type MemberProof,
  provenFields,
  SIGNERS,
  textOfAppointment,
  textOfMember,
} from '../../server/kernel/access/proof';
import { stateOf } from '../../server/kernel/access/signature';
import { forms } from '../../server/records/forms';
import type { Client } from './client';
import type { Difference } from './difference';
import { findDocuments, instantOf, type StoredDocument } from './documents';
import type { CloudEnvironment } from './environment';
import type { Plan } from './plan';

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
  { from: 'attendances', field: 'activityId', to: 'activities' },
  { from: 'attendances', field: 'memberId', to: 'members' },
  { from: 'wishes', field: 'communityId', to: 'organizations' },
  { from: 'wishes', field: 'claimerId', to: 'members' },
  { from: 'errands', field: 'communityId', to: 'organizations' },
  { from: 'errands', field: 'assigneeId', to: 'members' },
];

/** Records in a state that no step leads to. */
interface Impossible {
  from: string;
  fields: readonly string[];
  what: string;
  isSo: (record: StoredDocument) => boolean;
}

const isSet = (value: unknown) => value !== null && value !== undefined;
const among = (state: unknown, ...states: string[]) => states.includes(String(state));

/** Exported for its test over the demo, which the areas' own steps made. */
export const impossible: readonly Impossible[] = [
  {
    from: 'activities',
    fields: ['state', 'closedAt', 'filedAt', 'branchId', 'branchIds'],
    what: 'have ended or are filed without a time, or do not name their own branch',
    isSo: ({ state, closedAt, filedAt, branchId, branchIds }) =>
      (among(state, 'closed', 'filed') && !isSet(closedAt)) ||
      (state === 'filed' && !isSet(filedAt)) ||
      (state !== 'cancelled' && Array.isArray(branchIds) && !branchIds.includes(branchId)),
  },
  {
    from: 'wishes',
    fields: ['state', 'claimerId', 'claimedAt'],
    what: 'wait to be taken on and have been, or are taken on by nobody or at no time',
    isSo: ({ state, claimerId, claimedAt }) =>
      (among(state, 'submitted', 'asked', 'published') && isSet(claimerId)) ||
      (among(state, 'claimed', 'disputed') && !(isSet(claimerId) && isSet(claimedAt))),
  },
  {
    from: 'errands',
    fields: ['state', 'assigneeId'],
    what: 'are given to somebody, and it does not say to whom',
    isSo: ({ state, assigneeId }) => state === 'assigned' && !isSet(assigneeId),
  },
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

const impossibleState = ({ from, fields, what, isSo }: Impossible): DataCheck => ({
  name: `data:${from}.state`,
  says: (wrong) => `${wrong} of ${from} ${what}.`,
  todo: 'No step of the app writes such a record: somebody changed it beside the app, or a fault did. Find it by the log and put it back from a back-up.',
  run: (client, cloud) =>
    lookThrough(client, cloud, { from, fields }, (records) => records.filter(isSo).length),
});

/** Accounts that say to be bound to an entry which says to be bound to another. */
const bindings: DataCheck = {
  name: 'data:accounts.bound',
  says: (wrong) => `${wrong} of accounts name an entry of the roll that is bound to another account.`,
  todo: 'Neither opens anything for such an account. 名册与绑定 frees the entry; its person then binds anew.',
  run: (client, cloud) =>
    lookThrough(client, cloud, { from: 'accounts', fields: ['memberId'] }, async (records) => {
      const ids = [...new Set(records.map(({ memberId }) => memberId).filter(isSet))];
      const entries = ids.length
        ? await findDocuments(client, cloud, 'members', {
            filter: { _id: { $in: ids } },
            limit: ids.length,
            projection: { _id: 1, openid: 1 },
          })
        : [];
      const boundTo = new Map(entries.map(({ _id, openid }) => [_id, openid]));
      return records.filter(({ _id, memberId }) => {
        const openid = boundTo.get(String(memberId));
        return isSet(openid) && openid !== _id;
      }).length;
    }),
};

/** Records of a form that a migration should have brought up: written by an older function meanwhile, or restored. */
const oldForm = ([from, today]: readonly [string, number]): DataCheck => ({
  name: `form:${from}`,
  says: (wrong) => `${wrong} of ${from} are of an older form than ${today}.`,
  todo: 'npm run deploy, and if they stay: npm run deploy with --migrate-again.',
  run: (client, cloud) =>
    lookThrough(
      client,
      cloud,
      { from, fields: ['formVersion'] },
      (records) => records.filter(({ formVersion = 1 }) => Number(formVersion) < today).length,
    ),
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
    ...impossible.map(impossibleState),
    bindings,
    ...Object.entries(forms).map(oldForm),
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
