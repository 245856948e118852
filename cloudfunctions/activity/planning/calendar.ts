import * as contract from '../../../contract/activity';
import { concerning } from '../../../server/activity/joint/joint-rules';
import { cardOf } from '../../../server/activity/model/card';
import { seesPlansOf } from '../../../server/activity/model/reads';
import { activities, organizations } from '../../../server/collections';
import { isMember, leads } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import type { Where } from '../../../server/kernel/store/collection';
import { command } from '../../../server/kernel/store/database';
import { monthsAfter, startOfMonth } from '../../../server/kernel/time/clock';
import type { ActivityRecord, AttendanceRecord } from '../../../server/records/activity';
import { attendanceId } from '../../../server/records/activity';
import type { AnswerRecord } from '../../../server/records/answer';

/** Several a day: far beyond what one branch holds in a month. */
const MOST = 200;

type Joined = ActivityRecord & { attendances: AttendanceRecord[]; answers: AnswerRecord[] };

/**
 * The branch's activities of one month, with what is recorded of the caller and what they said; for those who lead it also
 * its drafts, and what another branch asks it to take part in.
 */
export const calendar = action(contract.calendar)({
  load: async ({ input }) => (input.branchId ? organizations.get(input.branchId) : null),
  allow: ({ caller, input, loaded: branch }) => {
    if (!input.branchId) return isMember(caller);
    return branch !== null && seesPlansOf(caller, branch);
  },
  run: async ({ caller, input: { month, branchId: asked } }) => {
    const { member } = caller;
    const branchId = asked ?? member?.branchId;
    if (!branchId) refuse('member.notBound');
    const which = concerning(branchId, { leads: leads(caller, branchId) });
    const rows = await monthOf(which, month, member?._id ?? '');
    return {
      month,
      items: rows.map(({ attendances: [mine], answers: [said], ...activity }) =>
        cardOf(activity, { member, mine, said }),
      ),
    };
  },
});

/** A branch's month, each activity with one member's own records: one request, whatever the month holds. */
function monthOf(which: readonly Where[], month: string, memberId: string): Promise<Joined[]> {
  const { and, or, gte, lt, aggregate } = command();
  const of = (where: Where) => ({ ...where, startsAt: and(gte(from), lt(until)) });
  const [from, until] = [startOfMonth(month), startOfMonth(monthsAfter(month, 1))];
  return activities.aggregate<Joined>((start) =>
    start
      .match(or(which.map(of)) as Where)
      .sort({ startsAt: 1 })
      .limit(MOST)
      .addFields({ own: aggregate.concat(['$_id', attendanceId('', memberId)]) })
      .lookup({ from: 'attendances', localField: 'own', foreignField: '_id', as: 'attendances' })
      .lookup({ from: 'answers', localField: 'own', foreignField: '_id', as: 'answers' }),
  );
}
