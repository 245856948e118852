import * as contract from '../../../contract/member';
import { appointments, audits, organizations } from '../../../server/collections';
import { administers } from '../../../server/kernel/access/permission';
import { provenAppointments } from '../../../server/kernel/access/proof';
import { signedAppointment } from '../../../server/kernel/access/sign';
import { action } from '../../../server/kernel/action';
import { auditLine } from '../../../server/kernel/audit';
import { refuse } from '../../../server/kernel/refusal';
import type { Transaction } from '../../../server/kernel/store/database';
import { inTransaction } from '../../../server/kernel/store/transaction';
import { within } from '../../../server/kernel/store/within';
import type { AppointmentRecord } from '../../../server/records/appointment';

/** Far beyond those who were ever administrators of one organization. */
const MOST_AT_ONE = 200;

/** Ends the caller's own appointments at an organization, unless nobody else would be left there. */
export const resign = action(contract.resign)({
  load: ({ input }) => appointments.find({ organizationId: input.organizationId }, { limit: MOST_AT_ONE }),
  allow: ({ caller, input }) => administers(caller, input.organizationId),
  run: async ({ caller, input: { organizationId }, loaded, openid, now }) => {
    const own = caller.appointments.filter((one) => one.organizationId === organizationId);
    const others = provenAppointments(loaded).filter((one) => one.openid !== openid);
    await inTransaction(async (transaction) => {
      if (!(await anyStands(transaction, others))) refuse('administrator.last');
      // Two who end at the same moment meet at this row: the second then finds itself the last.
      await within(transaction, organizations).change(organizationId, { set: { updatedAt: now } });
      for (const appointment of own) {
        await within(transaction, appointments).put(
          signedAppointment({ ...appointment, until: now, updatedAt: now }),
        );
        const deed = {
          what: 'member.resign',
          collection: appointments.name,
          id: appointment._id,
          occasion: '',
        };
        await within(transaction, audits).put(
          auditLine({ ...deed, openid, branchId: null, reason: '', at: now }),
        );
      }
    });
    return { organizationId };
  },
});

/** Whether one of these still stands. */
async function anyStands(transaction: Transaction, some: readonly AppointmentRecord[]): Promise<boolean> {
  for (const { _id } of some) {
    const now = await within(transaction, appointments).get(_id);
    if (now && provenAppointments([now]).length > 0) return true;
  }
  return false;
}
