import { members } from '../collections';
import { holds, isOver, isStaffOf } from '../kernel/access/permission';
import { provenFields, withProvenOffices } from '../kernel/access/proof';
import { outside } from '../letters/outside';
import { readingOf } from '../letters/reader';
import type { Above } from '../records/above';
import type { MemberRecord } from '../records/member';
import type { OrganizationRecord } from '../records/organization';

type OfficeHolder = Pick<MemberRecord, 'offices'> | null;

/** Secretary and committee of one branch, with room for more. */
const MOST_LEADERS = 50;

const leaderRoles = ['secretary', 'committee'] as const;

/** Secretary and committee of a branch who are on its roll, bound to a phone or not. */
const leadersOf = async (branchId: string) =>
  withProvenOffices(
    await members.find(
      { 'offices.organizationId': branchId, onRoll: true },
      { limit: MOST_LEADERS, fields: provenFields },
    ),
  ).filter((member) => holds({ member }, leaderRoles, branchId));

/** Who answers in place of the branch, as whoever asked is told while it waits. */
export const answeredAbove = (above: Above | null | undefined, isWaiting: boolean) =>
  above && isWaiting ? { answeredAbove: { name: above.name, outside: above.levelId === null } } : {};

/** Whether somebody judges for the level above that was named when it was asked. */
export const judgesAbove = (caller: { member: OfficeHolder }, above: Above | null | undefined): boolean =>
  above?.levelId != null && isOver(caller, [above.levelId]);

/** Whether somebody leads a branch, and so has a part in whatever it asks. */
export const leadsParty = (caller: { member: OfficeHolder }, branchId: string | null): boolean =>
  branchId !== null && holds(caller, leaderRoles, branchId);

/** The nearest level above an organization where somebody is who has no part in it: neither `openid`, nor these members. */
export async function levelAbove(
  of: OrganizationRecord,
  { openid, memberIds }: { openid: string; memberIds: readonly string[] },
): Promise<Above> {
  const { reader } = await readingOf({ openid, concerned: [of._id, ...memberIds] }, of);
  return { levelId: reader?._id ?? null, name: reader?.name ?? outside(), of: of.name };
}

/**
 * Who answers a unit in place of a community for which somebody works who leads the unit; null where nobody does, and the
 * community answers as ever. `find` reads the community, and only then.
 */
export async function aboveUnit(
  branchId: string,
  communityId: string,
  openid: string,
  find: () => Promise<OrganizationRecord | null>,
): Promise<Above | null> {
  const leaders = await leadersOf(branchId);
  if (!leaders.some((member) => isStaffOf({ member }, communityId))) return null;
  const community = await find();
  return community && levelAbove(community, { openid, memberIds: leaders.map(({ _id }) => _id) });
}

/**
 * Who answers what a branch's leader asks of their branch; null where another of its leaders can, or the member leads
 * nothing. `find` reads the branch, and only then.
 */
export async function aboveLeader(
  { openid, member }: { openid: string; member: MemberRecord | null },
  find: (branchId: string) => Promise<OrganizationRecord | null>,
): Promise<Above | null> {
  if (!member || !leadsParty({ member }, member.branchId)) return null;
  const others = (await leadersOf(member.branchId)).filter(({ _id }) => _id !== member._id);
  if (others.some((other) => other.openid !== null)) return null;
  const branch = await find(member.branchId);
  return branch && levelAbove(branch, { openid, memberIds: [member._id] });
}
