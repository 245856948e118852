import { activities, organizations } from '../collections';
import { command } from '../kernel/store/database';
import type { ActivityRecord } from '../records/activity';
import { migration } from './migration';

/**
 * Once, naming a branch made it take part in a joint activity. Now it is asked first, and `branchIds` holds those that agreed.
 * What is still to be is put so; what has ended stays: its branches were counted, and cannot be asked any more.
 */
export const jointBranchesAgree = migration<ActivityRecord, ReadonlyMap<string, string>>({
  id: 'activities-2-joint-branches-agree',
  area: 'activity',
  of: activities,
  from: 1,
  to: 2,
  load: async (rows) => {
    const ids = [...new Set(rows.flatMap(notAgreed))];
    if (ids.length === 0) return new Map();
    const named = await organizations.find(
      { _id: command().in(ids) },
      { limit: ids.length, fields: ['name'] },
    );
    return new Map(named.map(({ _id, name }) => [_id, name]));
  },
  migrate: (activity, names) => {
    const ids = notAgreed(activity);
    if (ids.length === 0) return null;
    const { branchIds, asked = [], announced, createdBy, updatedAt } = activity;
    const by = announced?.by ?? createdBy;
    const at = announced?.at ?? updatedAt;
    const askedNow = ids.map((branchId) => ({ branchId, branchName: names.get(branchId) ?? '', by, at }));
    return {
      branchIds: branchIds.filter((branchId) => !ids.includes(branchId)),
      asked: [...asked, ...askedNow],
    };
  },
});

const notAgreed = ({ branchId: host, branchIds, agreed = [], state }: ActivityRecord): string[] =>
  state === 'draft' || state === 'announced' || state === 'open'
    ? branchIds.filter((branchId) => branchId !== host && !agreed.some((one) => one.branchId === branchId))
    : [];
