import * as contract from '../../contract/member';
import { action } from '../../server/kernel/action';
import { yearOf } from '../../server/kernel/clock';
import { isMember } from '../../server/kernel/permission';
import { refuse } from '../../server/kernel/refusal';
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
