import * as contract from '../../contract/member';
import { audits, members, registrations } from '../../server/collections';
import { judgesAbove } from '../../server/judges/above';
import { isStaffOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { auditLine } from '../../server/kernel/audit';
import { refuse } from '../../server/kernel/refusal';
import { inTransaction } from '../../server/kernel/store/transaction';
import { within } from '../../server/kernel/store/within';

/**
 * The community's staff answer a member who wants to serve with them. Request, roll entry and audit line move together;
 * the same answer given again changes nothing.
 */
export const answerRegistration = action(contract.answerRegistration)({
  load: ({ input }) => registrations.get(input.memberId),
  // A request to another community is answered like one that does not exist.
  allow: ({ caller, loaded: asked }) =>
    (asked !== null && (isStaffOf(caller, asked.communityId) || judgesAbove(caller, asked.above))) ||
    'member.registrationUnknown',
  run: async ({ caller, input, loaded: asked, now, openid }) => {
    if (!asked || !caller.member) refuse('member.registrationUnknown');
    if (asked._id === caller.member._id) refuse('member.registrationOwn');
    if (!input.confirm && !input.reason) refuse('member.reasonNeeded');
    const state = input.confirm ? 'confirmed' : 'declined';
    const answeredBy = caller.member._id;
    const reason = input.confirm ? '' : input.reason;

    await inTransaction(async (transaction) => {
      const standing = await within(transaction, registrations).get(asked._id);
      // The member may have turned to another community since the permission was checked.
      if (standing?.communityId !== asked.communityId) refuse('member.registrationUnknown');
      if (standing.state === state) return;
      if (standing.state !== 'waiting') refuse('member.registrationAnswered');
      const { _id, communityId, askedAt } = standing;
      if (input.confirm)
        await within(transaction, members).change(_id, { set: { communityId, updatedAt: now } });
      await within(transaction, registrations).change(_id, {
        set: { state, reason, answeredBy, updatedAt: now },
      });
      const deed = { what: `member.answerRegistration-${state}`, collection: registrations.name, id: _id };
      await within(transaction, audits).put(
        auditLine({ ...deed, occasion: askedAt.getTime(), openid, branchId: communityId, reason, at: now }),
      );
    });
    return { state };
  },
});
