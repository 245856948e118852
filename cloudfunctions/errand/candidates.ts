import * as contract from '../../contract/errand';
import type { Distinguishing } from '../../contract/tell-apart';
import { errands, members, organizations } from '../../server/collections';
import { plays } from '../../server/errand/rules';
import { sees } from '../../server/errand/take-step';
import type { Caller } from '../../server/kernel/access/caller';
import { leads } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { dayOf } from '../../server/kernel/time/clock';
import type { MemberRecord } from '../../server/records/member';
import type { OrganizationRecord } from '../../server/records/organization';
import { tailOf } from '../../server/statistics/namesakes';
import { type Namesake, namesakeFields, tellApart } from '../../server/statistics/tell-apart';

/** Branches of one community, and members in service there: far beyond what there are. */
const MOST_BRANCHES = 20;
const MOST_IN_SERVICE = 500;

type Person = Namesake & Pick<MemberRecord, 'onRoll'>;
interface Named {
  memberId: string;
  name: string;
  branchName: string;
  person: Person;
  branch: Branch | undefined;
}
type Branch = Pick<OrganizationRecord, '_id' | 'name' | 'groups'>;

const named = (person: Person, branch: Branch | undefined): Named => ({
  ...{ memberId: person._id, name: person.name, branchName: branch?.name ?? '' },
  ...{ person, branch },
});

/** The fields by which people of one name are told apart, as a projection. */
const fieldsOf = (path: string) =>
  Object.fromEntries(namesakeFields.map((field) => [path + field, 1 as const]));

const byName = (one: Named, other: Named) => one.name.localeCompare(other.name, 'zh-CN');

/** Everybody on the rolls of the community's branches, in one request. */
async function ofItsBranches(communityId: string): Promise<Named[]> {
  const found = await organizations.aggregate<Branch & { roll: Person[] }>((start) =>
    start
      .match({ parentId: communityId })
      .limit(MOST_BRANCHES)
      .lookup({ from: 'members', localField: '_id', foreignField: 'branchId', as: 'roll' })
      .project({ name: 1, groups: 1, 'roll._id': 1, 'roll.onRoll': 1, ...fieldsOf('roll.') }),
  );
  return found.flatMap(({ roll, ...branch }) =>
    roll.filter(({ onRoll }) => onRoll).map((person) => named(person, branch)),
  );
}

/** Everybody who is registered with the community, in one request. */
async function inServiceAt(communityId: string): Promise<Named[]> {
  const found = await members.aggregate<Person & { branches: Branch[] }>((start) =>
    start
      .match({ communityId, onRoll: true })
      .limit(MOST_IN_SERVICE)
      .lookup({ from: 'organizations', localField: 'branchId', foreignField: '_id', as: 'branches' })
      .project({ ...fieldsOf(''), 'branches._id': 1, 'branches.name': 1, 'branches.groups': 1 }),
  );
  return found.map(({ branches, ...person }) => named(person, branches[0]));
}

/** What tells people of one name apart, branch by branch: those of two branches are told by the branches' names. */
function apartAmong(people: readonly Named[], caller: Caller, now: Date): Map<string, Distinguishing> {
  const branches = new Map(people.flatMap(({ branch }) => (branch ? [[branch._id, branch] as const] : [])));
  return new Map(
    [...branches.values()].flatMap((branch) => [
      ...tellApart(
        people.filter((one) => one.branch?._id === branch._id).map(({ person }) => person),
        {
          ...{ day: dayOf(now), branches: [branch] },
          sightOf: () => (leads(caller, branch._id) ? 'leader' : 'member'),
          tailOf,
        },
      ),
    ]),
  );
}

/** To whom an errand may be given. The own branch's people come first, each by name; who has it already is left out. */
export const candidates = action(contract.candidates)({
  load: ({ input }) => errands.get(input.errandId),
  allow: (request) => {
    const seen = sees(request);
    if (seen !== true || !request.loaded) return seen;
    return plays('giver', request.loaded, request.caller) || 'errand.notYours';
  },
  run: async ({ caller, loaded: errand, now }) => {
    if (!errand) refuse('errand.unknown');
    const [own, inService] = await Promise.all([
      ofItsBranches(errand.communityId),
      inServiceAt(errand.communityId),
    ]);
    const free = ({ memberId }: Named) => memberId !== errand.assigneeId;
    const here = new Set(own.map(({ memberId }) => memberId));
    const all = [...own, ...inService.filter(({ memberId }) => !here.has(memberId))].filter(free);
    const apart = apartAmong(all, caller, now);
    const shown = ({ memberId, name, branchName }: Named) => ({
      ...{ memberId, name, branchName },
      distinguishing: apart.get(memberId),
    });
    return {
      own: all
        .filter(({ memberId }) => here.has(memberId))
        .sort(byName)
        .map(shown),
      inService: all
        .filter(({ memberId }) => !here.has(memberId))
        .sort(byName)
        .map(shown),
    };
  },
});
