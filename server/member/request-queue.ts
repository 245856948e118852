import { bindRequests } from '../../server/collections';
import type { MemberRecord } from '../../server/records/member';
import { holds } from '../kernel/access/permission';
import type { Where } from '../kernel/store/collection';
import { decidingRoles } from './decider-rules';

type Holder = Pick<MemberRecord, 'offices'> | null;

/** The organizations for which somebody answers requests, those of the branches that they lead first. */
export const answersFor = (member: Holder): string[] => [
  ...new Set(
    (member?.offices ?? [])
      .filter(({ role }) => decidingRoles.includes(role))
      .sort((one, other) => decidingRoles.indexOf(one.role) - decidingRoles.indexOf(other.role))
      .map(({ organizationId }) => organizationId),
  ),
];

/** The requests that wait at an organization: of its secretary those to the branch that went to nobody above. */
export const waitingAt = (member: Holder, organizationId: string): Where =>
  holds({ member }, ['secretary'], organizationId)
    ? { branchId: organizationId, state: 'waiting', answererId: null }
    : { answererId: organizationId, state: 'waiting' };

/** How many requests wait for somebody, at all their offices; a request for each. */
export async function requestsWaitingFor(member: Holder): Promise<number> {
  const counts = await Promise.all(
    answersFor(member).map((organizationId) => bindRequests.count(waitingAt(member, organizationId))),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
