/**
 * A small made-up tree and the people in it, as rows for a test cloud:
 * `startTestCloud({ seed: seedOf({ organizations, members: people, accounts: accountsOf(people) }) })`.
 */

import type { BranchKind, OfficeRole, OrganizationKind } from '../../contract/words';
import type { SeedModule } from '../../localcloud/types';
import { signedMember } from '../../server/kernel/access/sign';
import type { AccountRecord } from '../../server/records/account';
import { type MemberRecord, memberForm } from '../../server/records/member';
import { lineOf, type OrganizationRecord } from '../../server/records/organization';
import { TEST_KEYS, type TestCloud } from './cloud';

// Rows are sealed and hashed in the test with the keys that the functions have.
Object.assign(process.env, TEST_KEYS);

const LONG_AGO = new Date('2026-01-01T00:00:00Z');

function organization(
  _id: string,
  kind: OrganizationKind,
  name: string,
  parent: OrganizationRecord | null,
  branchKind: BranchKind | null = null,
): OrganizationRecord {
  return {
    _id,
    name,
    kind,
    branchKind,
    parentId: parent?._id ?? null,
    ancestors: parent ? lineOf(parent) : [],
    path: kind === 'city' ? [] : [...(parent?.path ?? []), name],
  };
}

const city = organization('city', 'city', '清河市委', null);
const county = organization('county', 'county', '柳林区委', city);
const township = organization('township', 'township', '杏花街道', county);
const otherCounty = organization('otherCounty', 'county', '石桥县委', city);
const otherTownship = organization('otherTownship', 'township', '北山镇', otherCounty);
const community = organization('community', 'community', '杏花社区', township, 'community');

export const tree = {
  city,
  county,
  township,
  otherCounty,
  otherTownship,
  community,
  otherCommunity: organization('otherCommunity', 'community', '北山村', otherTownship, 'village'),
  /** Where most people of these tests belong. */
  branch: organization('branch', 'branch', '杏花小学党支部', township, 'institution'),
  /** In the same township. */
  sisterBranch: organization('sisterBranch', 'branch', '杏花社区党支部', community, 'community'),
  /** In another county. */
  farBranch: organization('farBranch', 'branch', '北山村党支部', otherTownship, 'village'),
} as const;

export const organizations: OrganizationRecord[] = Object.values(tree);

/** The identity of somebody made by `person`. */
export const openidOf = (key: string) => `openid-${key}`;

/** A bound member of `tree.branch`, able, without office or phone, unless told otherwise. */
export function person(
  key: string,
  {
    branch = tree.branch,
    offices = [],
    ...rest
  }: Partial<Omit<MemberRecord, 'offices'>> & {
    branch?: OrganizationRecord;
    offices?: ReadonlyArray<readonly [OfficeRole, OrganizationRecord]>;
  } = {},
): MemberRecord {
  return {
    _id: key,
    ...memberForm,
    name: `党员${key}`,
    phone: null,
    phoneHash: null,
    branchId: branch._id,
    line: lineOf(branch),
    memberClass: 'able',
    birthYear: 1980,
    probationary: false,
    communityId: null,
    offices: offices.map(([role, { _id }]) => ({ role, organizationId: _id })),
    openid: openidOf(key),
    onRoll: true,
    updatedAt: LONG_AGO,
    ...rest,
  };
}

/** The accounts of those who are bound. */
export const accountsOf = (people: readonly MemberRecord[]): AccountRecord[] =>
  people.flatMap(({ _id, openid }) => (openid ? [{ _id: openid, memberId: _id, updatedAt: LONG_AGO }] : []));

type Rows = Readonly<Record<string, readonly { _id: string }[]>>;

/** Rows as the product writes them: a roll entry is signed as it stands, unless the test says how it is signed. */
export const signedRows = (rows: Rows) =>
  Object.fromEntries(
    Object.entries(rows).map(([collection, documents]) => [
      collection,
      documents.map((row): Record<string, unknown> & { _id: string } => ({
        ...(collection === 'members' && !('signature' in row) ? signedMember(row as MemberRecord) : row),
      })),
    ]),
  );

/** Changes a roll entry beside the app as the product would have: what is signed is signed anew. */
export async function changeEntry({ cloud }: TestCloud, _id: string, change: Partial<MemberRecord>) {
  const { engine } = cloud.backend;
  const [before] = (await engine.find('members', { query: { _id } })).result;
  const { _id: _, ...row } = signedMember({ ...(before as unknown as MemberRecord), ...change });
  const whole = { multi: false, merge: false, upsert: true };
  await engine.modify('members', { query: { _id }, changes: row as never, ...whole });
}

/** Rows by collection, as what a test cloud starts with. */
export function seedOf(rows: Rows): {
  module: SeedModule;
  size: string;
} {
  const module: SeedModule = {
    async *documents() {
      for (const [collection, documents] of Object.entries(signedRows(rows))) yield { collection, documents };
    },
    personas: () => [],
  };
  return { module, size: 'test' };
}
