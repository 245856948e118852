import * as contract from '../../contract/member';
import { byKind, yearFigures, yearRecords } from '../figures/member-year';
import { action } from '../kernel/action';
import { yearOf } from '../kernel/clock';
import { isMember } from '../kernel/permission';
import { refuse } from '../kernel/refusal';

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
