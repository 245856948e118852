import * as contract from '../../../contract/activity';
import { concerning } from '../../../server/activity/joint/joint-rules';
import { cardOf } from '../../../server/activity/model/card';
import { seesPlansOf } from '../../../server/activity/model/reads';
import { activities, answers, attendances, organizations } from '../../../server/collections';
import { isMember, leads } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { readCursor } from '../../../server/kernel/store/cursor';
import { command } from '../../../server/kernel/store/database';
import { dayOf, startOfDay } from '../../../server/kernel/time/clock';
import { type ActivityRecord, attendanceId } from '../../../server/records/activity';

const PAGE = 20;

/** Today's activities and those after it, or those before today: a page. */
export const list = action(contract.list)({
  load: async ({ input }) => (input.branchId ? organizations.get(input.branchId) : null),
  allow: ({ caller, input, loaded: branch }) => {
    if (!input.branchId) return isMember(caller);
    return branch !== null && seesPlansOf(caller, branch);
  },
  run: async ({ caller, input, now }) => {
    const branchId = input.branchId ?? caller.member?.branchId;
    if (!branchId) refuse('member.notBound');
    const today = startOfDay(dayOf(now));
    const coming = input.when === 'coming';

    const startsAt = coming ? command().gte(today) : command().lt(today);
    const { rows, next } = await activities.page(
      concerning(branchId, { leads: leads(caller, branchId) }).map((where) => ({ ...where, startsAt })),
      {
        order: ['startsAt', coming ? 'asc' : 'desc'],
        limit: PAGE,
        after: input.cursor ? readCursor(input.cursor) : null,
        placeOf: ({ startsAt }) => startsAt,
      },
    );
    const { member } = caller;
    const { mine, said } = await recordsOf(member?._id, rows);
    const items = rows.map((row) =>
      cardOf(row, { member, mine: mine.get(row._id), said: said.get(row._id) }),
    );
    return { items, next };
  },
});

/** What is recorded of one member at each of these activities, and what they said of it beforehand. */
async function recordsOf(memberId: string | undefined, rows: readonly ActivityRecord[]) {
  const ids = memberId ? rows.map((row) => attendanceId(row._id, memberId)) : [];
  const which = { _id: command().in(ids) };
  const [found, spoken] = ids.length
    ? await Promise.all([
        attendances.find(which, { limit: ids.length }),
        answers.find(which, { limit: ids.length }),
      ])
    : [[], []];
  return {
    mine: new Map(found.map((record) => [record.activityId, record])),
    said: new Map(spoken.map((record) => [record.activityId, record])),
  };
}
