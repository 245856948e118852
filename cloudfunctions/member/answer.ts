import * as contract from '../../contract/member';
import { audits, bindRequests, members, organizations } from '../collections';
import { action } from '../kernel/action';
import { auditLine } from '../kernel/audit';
import type { Transaction } from '../kernel/database';
import { shortCode } from '../kernel/identifier';
import { isSecretaryOf } from '../kernel/permission';
import { Refusal, refuse } from '../kernel/refusal';
import { inTransaction } from '../kernel/transaction';
import { within } from '../kernel/within';
import type { BindRequestRecord, MemberRecord } from '../records/member';
import { lineOf } from '../records/organization';
import { bindEntry } from './bind-entry';

/**
 * The secretary says who somebody is who asked, or that they are nobody of the branch. Request, entry, account and
 * audit line move together; the same answer given again changes nothing.
 */
export const answer = action(contract.answer)({
  load: ({ input }) => bindRequests.get(input.requestId),
  allow: ({ caller, loaded: request }) =>
    request ? isSecretaryOf(caller, request.branchId) : 'member.requestUnknown',
  run: async ({ caller, input, loaded: request, now, openid }) => {
    if (!request || !caller.member) refuse('member.requestUnknown');
    if (!input.approve && !input.reason) refuse('member.reasonNeeded');
    const state = input.approve ? 'approved' : 'declined';
    const answeredBy = caller.member._id;
    const newEntry = input.approve && !input.memberId ? await entryFor(request, now) : null;

    await inTransaction(async (transaction) => {
      const standing = await standingRequest(transaction, request);
      if (standing.state === state) return;
      if (standing.state !== 'waiting') refuse('member.requestAnswered');

      if (newEntry) await within(transaction, members).put(newEntry);
      else if (input.memberId) await takeOver(transaction, input.memberId, standing, now);
      const memberId = newEntry?._id ?? input.memberId;
      if (input.approve && memberId) await bindEntry(transaction, { openid: standing.openid, memberId, now });

      const { reason } = input;
      await within(transaction, bindRequests).change(standing._id, {
        set: { state, reason, answeredBy, updatedAt: now },
      });
      const { branchId } = standing;
      const deed = { what: `member.answer-${state}`, collection: bindRequests.name, id: standing._id };
      const occasion = standing.askedAt.getTime();
      await within(transaction, audits).put(
        auditLine({ ...deed, occasion, openid, branchId, reason, at: now }),
      );
    });
    return { state };
  },
});

/** The request as it stands now: the person may have turned to another branch since the permission was checked. */
async function standingRequest(transaction: Transaction, { _id, branchId }: BindRequestRecord) {
  const request = await within(transaction, bindRequests).get(_id);
  if (request?.branchId !== branchId) refuse('member.requestUnknown');
  return request;
}

/** A roll entry for somebody whom the branch had not entered yet. Made twice, it is one. */
async function entryFor(request: BindRequestRecord, now: Date): Promise<MemberRecord> {
  const branch = await organizations.get(request.branchId);
  if (!branch) throw new Error(`Branch ${request.branchId} of a bind request is not there`);
  return {
    _id: shortCode(`roll entry\n${request._id}\n${request.askedAt.getTime()}`, 16),
    name: request.name,
    phone: request.phone,
    phoneHash: request.phoneHash,
    branchId: branch._id,
    line: lineOf(branch),
    memberClass: 'able',
    birthYear: null,
    probationary: false,
    communityId: null,
    offices: [],
    openid: null,
    onRoll: true,
    updatedAt: now,
  };
}

/** Checks that the entry is one of the branch's, and notes the phone that the person goes by now. */
async function takeOver(transaction: Transaction, memberId: string, request: BindRequestRecord, now: Date) {
  const entry = await within(transaction, members).get(memberId);
  if (!entry?.onRoll || entry.branchId !== request.branchId) {
    throw new Refusal('call.badInput', { fields: { memberId: 'unknownChoice' } });
  }
  if (entry.openid !== null && entry.openid !== request.openid) refuse('member.entryTaken');
  const { phone, phoneHash } = request;
  await within(transaction, members).change(memberId, { set: { phone, phoneHash, updatedAt: now } });
}
