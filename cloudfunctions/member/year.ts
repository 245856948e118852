import * as contract from '../../contract/member';
import { isMember } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { yearOf } from '../../server/kernel/time/clock';
import { byKind, yearFigures, yearRecords } from '../../server/statistics/member-year';

/** The caller's own year. There is no way to ask for anybody else's. */
export const year = action(contract.year)({
  allow: ({ caller }) => isMember(caller),
  run: async ({ caller: { member }, input, now }) => {
    if (!member) refuse('member.notBound');
    const which = input.year ?? yearOf(now);
    const records = await yearRecords(member._id, which);
    return {
      year: which,
      ...yearFigures(records, member),
      byKind: byKind(records.attendances),
      activities: records.attendances,
    };
  },
});
