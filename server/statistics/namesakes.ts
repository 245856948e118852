import type { Distinguishing } from '../../contract/tell-apart';
import { members, organizations } from '../collections';
import type { Caller } from '../kernel/access/caller';
import { isOver, leads } from '../kernel/access/permission';
import { command } from '../kernel/store/database';
import { openPhone, phoneTail } from '../kernel/text/member-phone';
import { dayOf } from '../kernel/time/clock';
import { lineOf, type OrganizationRecord } from '../records/organization';
import { type Namesake, namesakeFields, tellApart } from './tell-apart';

/** A branch has at most 100 members (domain.md), and beside them stand some of other branches. */
const MOST = 200;

interface Reading {
  caller: Caller;
  branches: readonly OrganizationRecord[];
  now: Date;
}

export const tailOf = (sealed: string) => phoneTail(openPhone(sealed));

/** What tells people of one name apart, as far as the reader may know it of each branch's. */
export const namesakesOf = (people: readonly Namesake[], { caller, branches, now }: Reading) =>
  tellApart(people, {
    ...{ day: dayOf(now), branches },
    sightOf: ({ branchId }) => {
      if (leads(caller, branchId)) return 'leader';
      const branch = branches.find(({ _id }) => _id === branchId);
      return branch && isOver(caller, lineOf(branch)) ? 'above' : 'member';
    },
    tailOf,
  });

/**
 * What tells people of one name apart in a list of some of a branch, and `others` besides: among all of its roll, since
 * whoever reads the one name wants to know which of the two it is. Two requests in one wave.
 */
export async function namesakesInBranch(
  branchId: string,
  { caller, now, others = [] }: { caller: Caller; now: Date; others?: readonly string[] },
): Promise<Map<string, Distinguishing>> {
  const onRoll = { branchId, onRoll: true };
  const which = others.length > 0 ? [onRoll, { _id: command().in([...new Set(others)]) }] : [onRoll];
  const [people, branch] = await Promise.all([
    members.findAny(which, { limit: MOST, fields: namesakeFields }),
    organizations.get(branchId),
  ]);
  return namesakesOf(people, { caller, now, branches: branch ? [branch] : [] });
}
