import { audits, bindRequests } from '../../server/collections';
import { auditLine } from '../../server/kernel/audit';
import { refuse } from '../../server/kernel/refusal';
import type { BindRequestRecord } from '../../server/records/member';
import { type Decider, nameOfDecider } from './decider';
import { answererIn } from './route';

/** Puts a request before the level above, whom it concerns: the entry that is meant holds an office. Again changes nothing. */
export async function passUp(
  request: BindRequestRecord,
  memberId: string,
  decider: Decider,
  { openid, now }: { openid: string; now: Date },
) {
  const { _id, askedAt, branchId } = request;
  const passed = await bindRequests.change(
    { _id, state: 'waiting', askedAt },
    { set: { answererId: answererIn(decider), meantId: memberId, updatedAt: now } },
  );
  if (!passed) refuse('member.requestAnswered');
  const deed = { what: 'member.answer-passedUp', collection: bindRequests.name, id: _id };
  const occasion = `${askedAt.getTime()}-${memberId}`;
  await audits.insertOnce(auditLine({ ...deed, occasion, openid, branchId, reason: '', at: now }));
  return { state: 'passedUp' as const, passedTo: await nameOfDecider(decider.nearest) };
}
