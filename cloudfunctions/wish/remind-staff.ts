import * as contract from '../../contract/wish';
import { audits, wishes } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { auditLine } from '../../server/kernel/audit';
import { refuse } from '../../server/kernel/refusal';
import { command } from '../../server/kernel/store/database';
import { dayOf } from '../../server/kernel/time/clock';
import { officersAt } from '../../server/messaging/officers';
import { tell } from '../../server/messaging/tell';
import { wishMessage } from '../../server/messaging/wish-message';
import { isTownshipOf, whyNotRemind } from '../../server/wish/overdue';
import { maySee } from '../../server/wish/rules';

/**
 * The township asks a community's staff to look at a wish that has waited too long. It changes nothing of the wish but
 * the day of the reminder; the same day again tells only whoever was missed.
 */
export const remindStaff = action(contract.remindStaff)({
  load: ({ input }) => wishes.get(input.wishId),
  allow: ({ caller, loaded: wish }) => {
    if (!wish || !maySee(wish, caller)) return 'wish.unknown';
    return isTownshipOf(wish, caller) || 'wish.notYours';
  },
  run: async ({ caller, loaded: wish, openid, now }) => {
    if (!wish) refuse('wish.unknown');
    const objection = whyNotRemind(wish, caller, now);
    if (objection) refuse(objection);
    const today = dayOf(now);
    const [officers, first] = await Promise.all([
      officersAt([wish.communityId], 'communityStaff'),
      wishes.change(
        { _id: wish._id, state: 'submitted', remindedOn: command().neq(today) },
        { set: { remindedOn: today, updatedAt: now } },
      ),
    ]);
    const staff = officers.get(wish.communityId) ?? [];
    // Somebody looked at it this very moment: there is nothing left to ask for.
    if (!first && wish.remindedOn !== today && !(await wasRemindedOn(wish._id, today)))
      refuse('wish.notWaiting');
    const deed = { what: 'wish.remindStaff', collection: wishes.name, id: wish._id, occasion: today };
    await Promise.all([
      audits.insertOnce(auditLine({ ...deed, openid, branchId: wish.communityId, reason: '', at: now })),
      tell(
        staff.map((one) =>
          wishMessage(wish, {
            what: 'wishOverdue',
            openid: one.openid,
            occasion: `${today}-${one._id}`,
            reason: '',
            at: now,
          }),
        ),
      ),
    ]);
    return { told: staff.length };
  },
});

const wasRemindedOn = async (wishId: string, day: string) => (await wishes.get(wishId))?.remindedOn === day;
