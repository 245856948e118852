import type { BindRequestRecord } from '../../server/records/member';
import type { Caller } from '../kernel/access/caller';
import { holds } from '../kernel/access/permission';
import { type Decider, decides } from './decider';
import { decidingRoles, mayDecide } from './decider-rules';
import { answersFor } from './request-queue';

/** Whether the caller answers anybody's requests: for the rest nothing need be looked up. */
export const mayAnswerSome = ({ member }: Caller): boolean => answersFor(member).length > 0;

/** Whether the caller is one of those who answer: the nearest who can, or those above before whom the request was put. */
export function answersNow(caller: Caller, request: BindRequestRecord, decider: Decider): boolean {
  if (decides(decider, caller)) return true;
  const { line, nearest, about } = decider;
  const putBefore = request.answererId ?? request.branchId;
  return (
    holds(caller, decidingRoles, putBefore) &&
    mayDecide(line, nearest, putBefore) &&
    !about.includes(caller.member?._id ?? '')
  );
}
