import { organizations } from '../../server/collections';
import type { BindRequestRecord } from '../../server/records/member';
import { deciderOf } from './decider';
import { entriesAbout, rollOf } from './route';

/**
 * The branch that a request is to and its roll, and who answers: `general` whoever it is about, `decider` where it is
 * the entry that was chosen.
 */
export async function requestWithRoll(request: BindRequestRecord, memberId?: string) {
  const [branch, roll] = await Promise.all([organizations.get(request.branchId), rollOf(request.branchId)]);
  if (!branch) throw new Error(`Branch ${request.branchId} of a bind request is not there`);
  const about = entriesAbout(roll, request);
  const chosen = roll.find(({ _id }) => _id === memberId);
  const isNews = chosen !== undefined && !about.includes(chosen);
  const [general, decider] = await Promise.all([
    deciderOf(branch, about),
    isNews ? deciderOf(branch, [...about, chosen]) : null,
  ]);
  return { branch, roll, chosen, general, decider: decider ?? general };
}
