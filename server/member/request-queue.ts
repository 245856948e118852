import { bindRequests } from '../../server/collections';
import type { MemberRecord } from '../../server/records/member';
import { holds } from '../kernel/access/permission';
import type { Where } from '../kernel/store/collection';
import { countOf, type Read } from '../kernel/store/read';
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

/** What waits for somebody at each of their offices; null of who answers none. Each request waits at one of them. */
export function requestsRead(member: Holder): Read<{ n: number }> | null {
  const offices = answersFor(member);
  return offices.length > 0
    ? countOf(
        bindRequests,
        offices.map((organizationId) => waitingAt(member, organizationId)),
      )
    : null;
}
