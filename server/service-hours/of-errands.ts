import type { ErrandState } from '../../contract/words';
import { errands } from '../collections';
import { command } from '../kernel/store/database';
import { titleToOthers } from '../kernel/text/title-to-others';
import type { ErrandRecord } from '../records/errand';
import type { ServiceLine, Source } from './line';

/** The platform gives no more in one request; a community has some tens in a quarter. */
const MOST = 1000;
/** Far beyond what one member is given in the years that are looked back on. */
const MOST_OF_ONE = 300;

const fields = [
  'title',
  'state',
  'communityName',
  'assigneeId',
  'assigneeBranchId',
  'assignedAt',
  'doneAt',
  'solvedAt',
] as const satisfies ReadonlyArray<keyof ErrandRecord>;
type Errand = Pick<ErrandRecord, '_id' | (typeof fields)[number]>;

const doneStates: readonly ErrandState[] = ['done', 'confirmed', 'undisputed', 'recorded'];

/** Who served by an errand: the member whom it was given to. What staff saw to themselves is their work. */
export function linesOfErrand(errand: Errand): ServiceLine[] {
  const { assigneeId, assigneeBranchId, state } = errand;
  if (assigneeId === null || assigneeBranchId === null) return [];
  return [
    {
      ...{ source: 'errand', id: errand._id, title: titleToOthers(errand) },
      communityName: errand.communityName,
      ...{ branchId: assigneeBranchId, memberId: assigneeId, helped: false, takenAt: errand.assignedAt },
      doneAt: doneStates.includes(state) ? errand.doneAt : null,
      confirmedAt: state === 'confirmed' ? errand.solvedAt : null,
    },
  ];
}

/** 帮办: one request. Whatever was given, called done or solved in the stretch was given before its end and changed since its beginning. */
export const ofErrands: Source = {
  async ofCommunity({ communityId, stretch: { from, until }, branchId }) {
    const { gte, lt } = command();
    const where = {
      ...{ communityId, updatedAt: gte(from), assignedAt: lt(until) },
      ...(branchId ? { assigneeBranchId: branchId } : {}),
    };
    const found = await errands.find(where, { limit: MOST, order: ['updatedAt', 'asc'], fields });
    return found.flatMap(linesOfErrand);
  },

  async ofMember(memberId, { until }) {
    const own = await errands.find(
      { assigneeId: memberId, assignedAt: command().lt(until) },
      { limit: MOST_OF_ONE, order: ['assignedAt', 'desc'], fields },
    );
    return own.flatMap(linesOfErrand);
  },
};
