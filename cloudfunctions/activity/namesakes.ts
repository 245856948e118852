import { type Namesake, tellApart } from '../figures/tell-apart';
import type { Caller } from '../kernel/caller';
import { yearOf } from '../kernel/clock';
import { openPhone, phoneTail } from '../kernel/member-phone';
import { isOver, leads } from '../kernel/permission';
import { lineOf, type OrganizationRecord } from '../records/organization';

interface Reading {
  caller: Caller;
  branches: readonly OrganizationRecord[];
  now: Date;
}

/** What tells people of one name apart at an activity, as far as the reader may know it of each branch's. */
export const namesakesOf = (people: readonly Namesake[], { caller, branches, now }: Reading) =>
  tellApart(people, {
    ...{ year: yearOf(now), branches },
    sightOf: ({ branchId }) => {
      if (leads(caller, branchId)) return 'leader';
      const branch = branches.find(({ _id }) => _id === branchId);
      return branch && isOver(caller, lineOf(branch)) ? 'above' : 'member';
    },
    tailOf: (sealed) => phoneTail(openPhone(sealed)),
  });
