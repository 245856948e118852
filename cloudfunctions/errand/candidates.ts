import * as contract from '../../contract/errand';
import { errands, members, organizations } from '../collections';
import { action } from '../kernel/action';
import { refuse } from '../kernel/refusal';
import type { MemberRecord } from '../records/member';
import { plays } from './rules';
import { sees } from './take-step';

/** Branches of one community, and members in service there: far beyond what there are. */
const MOST_BRANCHES = 20;
const MOST_IN_SERVICE = 500;

type Person = Pick<MemberRecord, '_id' | 'name' | 'onRoll'>;
interface Named {
  memberId: string;
  name: string;
  branchName: string;
}

const byName = (one: Named, other: Named) => one.name.localeCompare(other.name, 'zh-CN');

/** Everybody on the rolls of the community's branches, in one request. */
async function ofItsBranches(communityId: string): Promise<Named[]> {
  const found = await organizations.aggregate<{ name: string; roll: Person[] }>((start) =>
    start
      .match({ parentId: communityId })
      .limit(MOST_BRANCHES)
      .lookup({ from: 'members', localField: '_id', foreignField: 'branchId', as: 'roll' })
      .project({ name: 1, 'roll._id': 1, 'roll.name': 1, 'roll.onRoll': 1 }),
  );
  return found.flatMap(({ name: branchName, roll }) =>
    roll.filter(({ onRoll }) => onRoll).map(({ _id, name }) => ({ memberId: _id, name, branchName })),
  );
}

/** Everybody who is registered with the community, in one request. */
async function inServiceAt(communityId: string): Promise<Named[]> {
  const found = await members.aggregate<Person & { branches: { name: string }[] }>((start) =>
    start
      .match({ communityId, onRoll: true })
      .limit(MOST_IN_SERVICE)
      .lookup({ from: 'organizations', localField: 'branchId', foreignField: '_id', as: 'branches' })
      .project({ name: 1, 'branches.name': 1 }),
  );
  return found.map(({ _id, name, branches }) => ({
    memberId: _id,
    name,
    branchName: branches[0]?.name ?? '',
  }));
}

/** To whom an errand may be given. The own branch's people come first, each by name; who has it already is left out. */
export const candidates = action(contract.candidates)({
  load: ({ input }) => errands.get(input.errandId),
  allow: (request) => {
    const seen = sees(request);
    if (seen !== true || !request.loaded) return seen;
    return plays('giver', request.loaded, request.caller) || 'errand.notYours';
  },
  run: async ({ loaded: errand }) => {
    if (!errand) refuse('errand.unknown');
    const [own, inService] = await Promise.all([
      ofItsBranches(errand.communityId),
      inServiceAt(errand.communityId),
    ]);
    const free = ({ memberId }: Named) => memberId !== errand.assigneeId;
    const here = new Set(own.map(({ memberId }) => memberId));
    return {
      own: own.filter(free).sort(byName),
      inService: inService.filter((one) => free(one) && !here.has(one.memberId)).sort(byName),
    };
  },
});
