import * as contract from '../../contract/member';
import { isNamed } from '../../contract/text/fold';
import { members, organizations } from '../../server/collections';
import type { Caller } from '../../server/kernel/access/caller';
import {
  branchAsLeader,
  higherOfficeOf,
  isOver,
  isSecretaryOf,
  leads,
} from '../../server/kernel/access/permission';
import { withProvenOffices } from '../../server/kernel/access/proof';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { command } from '../../server/kernel/store/database';
import { decidersOf, decides } from '../../server/member/decider';
import { rollLine } from '../../server/member/roll-line';
import type { MemberRecord } from '../../server/records/member';
import { lineOf, type OrganizationRecord } from '../../server/records/organization';

/** More than a branch has members (domain.md: at most 100). */
const MOST_AT_ONCE = 1000;
/** Branches and communities of a township, townships of a county, counties of a city. */
const MOST_BELOW = 300;
/** As many as are looked through; with more, the name is written to find one. */
const SHOWN = 100;

/**
 * A branch's roll, for its committee, which decides on classes; and who is bound, for its secretary and the committees above. Without a branch, for whoever works for a
 * committee, those who hold an office right below it, on whose entries that committee decides.
 */
export const people = action(contract.people)({
  load: async ({ input }) => (input.branchId ? organizations.get(input.branchId) : null),
  allow: ({ caller, input, loaded: branch }) => {
    if (!input.branchId) return branchAsLeader(caller) !== null || higherOfficeOf(caller.member) !== null;
    if (branch?.kind !== 'branch') return 'organization.unknown';
    return leads(caller, branch._id) || isOver(caller, lineOf(branch));
  },
  run: async ({ caller, input, loaded: named, now }) => {
    const ownBranchId = named ? null : branchAsLeader(caller);
    const branch = named ?? (ownBranchId === null ? null : await organizations.get(ownBranchId));
    // To whom a WeChat was bound, and when, is no business of the rest of the committee.
    const seesBinding = !branch || isSecretaryOf(caller, branch._id) || isOver(caller, lineOf(branch));
    const entries = branch ? await rollOf(branch) : await officersBelow(caller);
    const byId = new Map((branch ? [branch] : await branchesOf(entries)).map((one) => [one._id, one]));
    const found = entries
      .flatMap((entry) => {
        const of = byId.get(entry.branchId);
        return of && isNamed(entry.name, input.search) ? [{ entry, branch: of, about: [entry] }] : [];
      })
      .sort((one, other) => one.entry.name.localeCompare(other.entry.name, 'zh-CN'));
    const deciders = await decidersOf(found);
    const rows = found
      .map(({ entry, branch: of }, at) => ({ entry, of, decider: deciders[at] }))
      .map(({ entry, of, decider }) => ({
        ...{ entry, of },
        mayFree: decider !== undefined && decides(decider, caller),
      }))
      // Of the offices below it, a committee is shown those on which it decides.
      .filter(({ mayFree }) => branch !== null || mayFree);
    return {
      branchName: branch?.name ?? '',
      items: rows.slice(0, SHOWN).map(({ entry, of, mayFree }) => ({
        ...rollLine(entry, of, { now, withPhone: mayFree }),
        branchName: of.name,
        mayFree,
        boundAt: entry.openid === null || !seesBinding ? null : (entry.boundAt ?? null),
        former: entry.former && seesBinding ? { why: entry.former.why, at: entry.former.at } : null,
      })),
      more: rows.length > SHOWN,
    };
  },
});

const rollOf = async ({ _id }: OrganizationRecord): Promise<MemberRecord[]> =>
  withProvenOffices(await members.find({ branchId: _id, onRoll: true }, { limit: MOST_AT_ONCE }));

/** Whoever holds an office at an organization right below the committee for which the caller works; at the top, there too. */
async function officersBelow(caller: Caller): Promise<MemberRecord[]> {
  const office = higherOfficeOf(caller.member);
  if (!office) refuse('call.notAllowed');
  const below = await organizations.find(
    { parentId: office },
    { limit: MOST_BELOW, order: ['name', 'asc'], fields: ['_id'] },
  );
  const places = [office, ...below.map(({ _id }) => _id)];
  return withProvenOffices(
    await members.find(
      { 'offices.organizationId': command().in(places), onRoll: true },
      { limit: MOST_AT_ONCE },
    ),
  );
}

async function branchesOf(entries: readonly MemberRecord[]): Promise<OrganizationRecord[]> {
  const ids = [...new Set(entries.map(({ branchId }) => branchId))];
  return ids.length ? organizations.find({ _id: command().in(ids) }, { limit: ids.length }) : [];
}
