import { members, organizations } from '../../server/collections';
import { refuse } from '../../server/kernel/refusal';
import type { MemberRecord } from '../../server/records/member';
import type { OrganizationRecord } from '../../server/records/organization';
import type { Caller } from '../kernel/access/caller';
import { isSecretaryOf, type Verdict } from '../kernel/access/permission';
import { withProvenOffices } from '../kernel/access/proof';
import { mayAnswerSome } from './answers-now';
import { deciderOf, decides, nameOfDecider } from './decider';

/** An entry, with the offices that are proven. */
export async function entryById(memberId: string): Promise<MemberRecord | null> {
  const entry = await members.get(memberId);
  return (entry && withProvenOffices([entry])[0]) ?? null;
}

/** An entry that is on a roll, for those who decide on some: on which, `requireDecides` finds out. */
export const entryOnRoll = async (memberId: string): Promise<MemberRecord | null> => {
  const entry = await entryById(memberId);
  return entry?.onRoll ? entry : null;
};

export const mayDecideOnSome = (caller: Caller, entry: MemberRecord | null): Verdict =>
  entry ? mayAnswerSome(caller) : 'member.unknown';

/**
 * The branch of an entry on which the caller decides. Its secretary, who sees the entry, is told who decides where it is
 * the level above.
 */
export async function requireDecides(caller: Caller, entry: MemberRecord): Promise<OrganizationRecord> {
  const branch = await organizations.get(entry.branchId);
  if (!branch) throw new Error(`Branch ${entry.branchId} of a roll entry is not there`);
  const decider = await deciderOf(branch, [entry]);
  if (decides(decider, caller)) return branch;
  if (!isSecretaryOf(caller, branch._id)) refuse('call.notAllowed');
  refuse('member.decidedAbove', { name: await nameOfDecider(decider.nearest) });
}
