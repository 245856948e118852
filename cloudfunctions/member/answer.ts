import * as contract from '../../contract/member';
import { audits, bindRequests, members } from '../../server/collections';
import { isSecretaryOf } from '../../server/kernel/access/permission';
import { signedMember } from '../../server/kernel/access/sign';
import { action } from '../../server/kernel/action';
import { auditLine } from '../../server/kernel/audit';
import { Refusal, refuse } from '../../server/kernel/refusal';
import type { Transaction } from '../../server/kernel/store/database';
import { inTransaction } from '../../server/kernel/store/transaction';
import { within } from '../../server/kernel/store/within';
import { alreadyOnRoll } from '../../server/member/already-on-roll';
import { answersNow, mayAnswerSome } from '../../server/member/answers-now';
import { bindEntry } from '../../server/member/bind-entry';
import { entryFor } from '../../server/member/entry-for';
import { followBinding } from '../../server/member/follow-binding';
import { passUp } from '../../server/member/pass-up';
import { requestWithRoll } from '../../server/member/request-with-roll';
import { entryById } from '../../server/member/roll-entry';
import { rerouteAround } from '../../server/member/route';
import { tellAccount, tellBranch } from '../../server/member/tell-binding';
import type { BindRequestRecord } from '../../server/records/member';
import type { OrganizationRecord } from '../../server/records/organization';

/**
 * Whoever answers for a branch says who somebody is who asked, or that they are nobody of the branch. Request, entry,
 * accounts and audit line move together; the same answer given again changes nothing, and does what was missed.
 */
export const answer = action(contract.answer)({
  load: ({ input }) => bindRequests.get(input.requestId),
  allow: ({ caller, loaded: request }) => (request ? mayAnswerSome(caller) : 'member.requestUnknown'),
  run: async ({ caller, input, loaded: request, now, openid }) => {
    if (!request || !caller.member) refuse('member.requestUnknown');
    const { branch, roll, chosen, general, decider } = await requestWithRoll(request, input.memberId);
    const isTheirs = answersNow(caller, request, general);
    if (!isTheirs && !isSecretaryOf(caller, branch._id)) refuse('call.notAllowed');
    if (!input.approve && !input.reason) refuse('member.reasonNeeded');
    if (input.memberId && !chosen) {
      throw new Refusal('call.badInput', { fields: { memberId: 'unknownChoice' } });
    }
    if (!answersNow(caller, request, decider)) {
      const mayPassUp = chosen !== undefined && (isTheirs || request.meantId === chosen._id);
      if (!input.approve || !mayPassUp) refuse('member.requestAbove');
      return passUp(request, chosen._id, decider, { openid, now });
    }

    const state = input.approve ? 'approved' : 'declined';
    if (input.approve && !chosen && !input.notTheSame && request.state === 'waiting') {
      const same = await alreadyOnRoll(roll, request);
      if (same) refuse('member.onRollAlready', { name: same });
    }
    const answeredBy = caller.member._id;
    const newEntry = input.approve && !chosen ? signedMember(entryFor(request, branch, now)) : null;
    const memberId = input.approve ? (newEntry ?? chosen)?._id : undefined;

    await inTransaction(async (transaction) => {
      const standing = await standingRequest(transaction, request);
      if (standing.state === state) return;
      if (standing.state !== 'waiting') refuse('member.requestAnswered');

      const { branchId, askedAt } = standing;
      const occasion = askedAt.getTime();
      if (newEntry) await within(transaction, members).put(newEntry);
      if (input.approve && memberId) {
        const displaced = chosen ? await takeOver(transaction, memberId, standing, now) : null;
        await bindEntry(transaction, { openid: standing.openid, memberId, now, movedBy: openid });
        if (displaced !== null && displaced !== standing.openid) {
          const move = { what: 'member.moveBinding', collection: members.name, id: memberId, occasion };
          await within(transaction, audits).put(
            auditLine({ ...move, openid, branchId, reason: input.reason, at: now }),
          );
        }
      }
      const { reason } = input;
      await within(transaction, bindRequests).change(standing._id, {
        set: { state, reason, answeredBy, updatedAt: now },
      });
      const deed = { what: `member.answer-${state}`, collection: bindRequests.name, id: standing._id };
      await within(transaction, audits).put(
        auditLine({ ...deed, occasion, openid, branchId, reason, at: now }),
      );
    });
    if (memberId) await afterApproval({ request, memberId, branch, by: answeredBy, now });
    return { state, passedTo: '' };
  },
});

/** The request as it stands now: the person may have turned to another branch since the permission was checked. */
async function standingRequest(transaction: Transaction, { _id, branchId }: BindRequestRecord) {
  const request = await within(transaction, bindRequests).get(_id);
  if (request?.branchId !== branchId) refuse('member.requestUnknown');
  return request;
}

/** Notes the phone that the entry's person goes by now, if it is still one of the branch's; answers who was bound to it. */
async function takeOver(transaction: Transaction, memberId: string, request: BindRequestRecord, now: Date) {
  const entry = await within(transaction, members).get(memberId);
  if (!entry?.onRoll || entry.branchId !== request.branchId) {
    throw new Refusal('call.badInput', { fields: { memberId: 'unknownChoice' } });
  }
  const { phone, phoneHash } = request;
  await within(transaction, members).change(memberId, { set: { phone, phoneHash, updatedAt: now } });
  return entry.openid;
}

/** What follows from an approval, each part known by the instant of the binding; done again it tells nobody twice. */
async function afterApproval({ request, memberId, branch, by, now }: Approval): Promise<void> {
  const entry = await entryById(memberId);
  if (entry?.openid !== request.openid || !entry.boundAt) return;
  const { former, boundAt, openid } = entry;
  const news = { entry, branch, by, at: boundAt };
  await followBinding({ memberId, former: former?.openid ?? null, openid, now });
  if (former?.why === 'moved' && former.at.getTime() === boundAt.getTime()) {
    await tellAccount('bindingMoved', former.openid, news);
  }
  await tellBranch('memberBound', news);
  await rerouteAround(entry, now);
}

interface Approval {
  request: BindRequestRecord;
  memberId: string;
  branch: OrganizationRecord;
  by: string;
  now: Date;
}
