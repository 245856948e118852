import * as contract from '../../contract/member';
import { members } from '../../server/collections';
import { leads } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { dayOf } from '../../server/kernel/time/clock';
import { classOn, worksFrom } from '../../server/statistics/member-class';

/** What was decided on a member's class. The reasons are for the committee alone. */
export const classes = action(contract.classes)({
  load: ({ input }) => members.get(input.memberId),
  allow: ({ caller, loaded: entry }) =>
    (entry?.onRoll === true && leads(caller, entry.branchId)) || 'member.unknown',
  run: async ({ loaded: entry, now }) => {
    if (!entry) refuse('member.unknown');
    const today = dayOf(now);
    const decided = entry.classes ?? [];
    const shown = decided.map(({ memberClass, from, decidedOn, decidedAt: notedAt, reason }, at) => ({
      ...{ memberClass, from, decidedOn, notedAt, reason },
      superseded: decided.slice(at + 1).some((later) => later.from === from),
    }));
    const first = {
      memberClass: entry.memberClass,
      from: null,
      decidedOn: null,
      notedAt: null,
      reason: null,
    };
    return {
      name: entry.name,
      memberClass: classOn(entry, today),
      worksFrom: worksFrom(today, today),
      items: [...shown.reverse(), { ...first, superseded: false }],
    };
  },
});
