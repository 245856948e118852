import * as contract from '../../contract/document';
import { organizations } from '../../server/collections';
import { madeDocument } from '../../server/documents/made';
import { yearDocument } from '../../server/documents/year-rows';
import { isMember } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { nameFor } from '../../server/kernel/store/identifier';
import { dayOf } from '../../server/kernel/time/clock';
import { yearRecords } from '../../server/statistics/member-year';

/** The caller's own year as a document: what is recorded now, whenever it is asked for. */
export const memberYear = action(contract.memberYear)({
  allow: ({ caller }) => isMember(caller),
  run: async ({ caller: { member }, input: { year }, openid, now }) => {
    if (!member) refuse('member.notBound');
    const [branch, records] = await Promise.all([
      organizations.get(member.branchId),
      yearRecords(member._id, year),
    ]);
    const document = yearDocument({
      year,
      member,
      branchName: branch?.name ?? '',
      issuedOn: dayOf(now),
      records,
    });
    // The same place for the same year, which follows from nothing that others know.
    const path = `documents/years/${nameFor(openid, `year-${year}`)}`;
    return madeDocument(path, `${member.name} ${document.title}`, document);
  },
});
