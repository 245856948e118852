import { bindRequests, organizations } from '../collections';
import { command } from '../kernel/store/database';
import { answererIn, routeOf } from '../member/route';
import type { BindRequestRecord } from '../records/member';
import { migration } from './migration';

/** Requests of which it is found out at once who answers them, well within the cloud's 30 requests (platform.md §1.1). */
const AT_ONCE = 5;

/**
 * Once, every request waited for the branch's secretary. Now one about somebody with an office, or to a branch whose
 * secretary is not bound, waits for the nearest above. What was answered stays.
 */
export const bindRequestsBeforeWhoAnswers = migration<BindRequestRecord, ReadonlyMap<string, string>>({
  id: 'bindRequests-3-before-who-answers',
  area: 'member',
  of: bindRequests,
  from: 2,
  to: 3,
  load: async (rows) => {
    const waiting = rows.filter(isUnrouted);
    const ids = [...new Set(waiting.map(({ branchId }) => branchId))];
    const found = ids.length
      ? await organizations.find({ _id: command().in(ids) }, { limit: ids.length })
      : [];
    const branches = new Map(found.map((branch) => [branch._id, branch]));
    const answerers = new Map<string, string>();
    for (let from = 0; from < waiting.length; from += AT_ONCE) {
      await Promise.all(
        waiting.slice(from, from + AT_ONCE).map(async (request) => {
          const branch = branches.get(request.branchId);
          const answererId = branch ? answererIn(await routeOf(branch, request)) : null;
          if (answererId !== null) answerers.set(request._id, answererId);
        }),
      );
    }
    return answerers;
  },
  migrate: (request, answerers) => {
    const answererId = isUnrouted(request) ? answerers.get(request._id) : undefined;
    return answererId === undefined ? null : { answererId };
  },
});

const isUnrouted = ({ state, answererId }: BindRequestRecord) =>
  state === 'waiting' && answererId === undefined;
