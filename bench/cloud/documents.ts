import type { Document } from '../../localcloud/engine/values';
import type { CollectionSchema } from '../../localcloud/types';

/** What is measured: records like a city's check-ins, with one unique and one compound index. */
export const records: CollectionSchema = {
  name: 'records',
  indexes: [
    { name: 'number', keys: [['number', 1]], unique: true },
    {
      name: 'branch_at',
      keys: [
        ['branch', 1],
        ['at', 1],
      ],
    },
  ],
};

export const BRANCHES = 500;
const YEAR_BEGIN = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;

export function recordOf(number: number): Document {
  return {
    _id: `r${number}`,
    number,
    branch: `branch-${number % BRANCHES}`,
    at: new Date(YEAR_BEGIN + number * MINUTE),
    title: `主题党日 第${number}次`,
    member: { name: '张三', openid: `oMember${number % 9973}` },
    states: ['planned', 'held'],
    done: number % 2 === 0,
  };
}

/** The first twenty of one branch's records from the k-th on: a range of the compound index. */
export function rangeFrom(branch: number, from: number) {
  return {
    query: { branch: `branch-${branch}`, at: { $gte: recordOf(from).at as Date } },
    sort: { at: 1 },
    limit: 20,
  };
}
