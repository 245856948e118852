import { bindRequests, members, organizations } from '../../../server/collections';
import { withProvenOffices } from '../../../server/kernel/access/proof';
import { deciderOf } from '../../../server/member/decider';
import { bindRequestIdOf } from '../../../server/member/request';
import { freeEntry, meantEntries } from '../../../server/member/rules';
import type { MemberRecord } from '../../../server/records/member';

/** People who share one phone: a family, not more. */
const MOST_AT_ONE_PHONE = 20;

/**
 * The roll entry that somebody waits to be bound to, on which the organization decides and nobody bound there can: the
 * only one of the name and the number that they said. Null where no request waits for that.
 */
export async function waitingEntry(openid: string, organizationId: string): Promise<MemberRecord | null> {
  const request = await bindRequests.get(bindRequestIdOf(openid));
  if (request?.state !== 'waiting') return null;
  const [branch, found] = await Promise.all([
    organizations.get(request.branchId),
    members.find({ phoneHash: request.phoneHash }, { limit: MOST_AT_ONE_PHONE }),
  ]);
  const entry = freeEntry(meantEntries(withProvenOffices(found), request), openid);
  if (!branch || entry?.branchId !== branch._id) return null;
  const { line, nearest } = await deciderOf(branch, [entry]);
  return line[0] === organizationId && nearest === null ? entry : null;
}
