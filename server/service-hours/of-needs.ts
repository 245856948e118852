import { needs } from '../collections';
import { command } from '../kernel/store/database';
import type { NeedRecord } from '../records/need';
import type { ServiceLine, Source } from './line';

const MOST = 1000;

const fields = ['title', 'communityName', 'branchId', 'doneAt'] as const satisfies ReadonlyArray<
  keyof NeedRecord
>;

/** What a unit did for a community as such: once the community has said that it is done. */
export const lineOfNeed = (need: Pick<NeedRecord, '_id' | (typeof fields)[number]>): ServiceLine[] =>
  need.branchId === null
    ? []
    : [
        {
          source: 'need',
          id: need._id,
          title: need.title,
          communityName: need.communityName,
          branchId: need.branchId,
          memberId: null,
          helped: false,
          takenAt: null,
          doneAt: need.doneAt,
          confirmedAt: null,
        },
      ];

/** 需求清单 and 资源清单: of units, never of single members. One request. */
export const ofNeeds: Source = {
  async ofCommunity({ communityId, stretch: { from, until }, branchId }) {
    const { and, gte, lt } = command();
    const where = { communityId, doneAt: and(gte(from), lt(until)), ...(branchId ? { branchId } : {}) };
    return (await needs.find(where, { limit: MOST, fields })).flatMap(lineOfNeed);
  },

  ofMember: async () => [],
};
