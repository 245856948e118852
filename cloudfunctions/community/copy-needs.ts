import * as contract from '../../contract/community';
import { needs } from '../../server/collections';
import { dayInYear, whyNotYear } from '../../server/community/need-rules';
import { newNeed } from '../../server/community/new-need';
import { isStaffOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { shortCode } from '../../server/kernel/store/identifier';
import { dayOf, yearOf } from '../../server/kernel/time/clock';
import type { NeedRecord } from '../../server/records/need';

/** A year's list is some dozens of lines. */
const MOST = 200;

/** The line that another year's becomes: the same however often it is copied. */
const copyId = (needId: string, year: number) => shortCode(`need ${needId} in ${year}`, 16);

/** Staff take last year's needs over, but for those that were taken down; free again, and wanted by the same day. */
export const copyNeeds = action(contract.copyNeeds)({
  load: ({ input, now }) => {
    const year = input.year ?? yearOf(now);
    const last = { communityId: input.communityId, year: year - 1, kind: 'need' };
    return needs.find(last, { limit: MOST, order: ['listedAt', 'asc'] });
  },
  allow: ({ caller, input }) => isStaffOf(caller, input.communityId),
  run: async (request) => {
    const { input, loaded: last, now } = request;
    const year = input.year ?? yearOf(now);
    const objection = whyNotYear(year, dayOf(now));
    if (objection) refuse(objection);
    const rows = last
      .filter(({ state }) => state !== 'withdrawn')
      .map((line, place): NeedRecord => {
        // In the order of last year's list.
        const listedAt = new Date(now.getTime() + place);
        const { communityId, communityName, title, category, details } = line;
        const dueOn = dayInYear(line.dueOn, year, dayOf(now));
        const where = { _id: copyId(line._id, year), communityId, communityName };
        return newNeed(request, where, { title, category, details, dueOn, year }, listedAt);
      });
    const there = await needs.present(rows.map(({ _id }) => _id));
    const missing = rows.filter(({ _id }) => !there.has(_id));
    await needs.insertMissing(missing);
    return { copied: missing.length };
  },
});
