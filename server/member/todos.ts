import type { Todo } from '../../contract/summary';
import { bindRequests, registrations } from '../collections';
import { countIn, countOf, rowsOf } from '../kernel/store/read';
import { counted, todoLine, todoSource } from '../kernel/todo';
import { bindRequestIdOf } from './request';
import { requestsRead } from './request-queue';

/** What of the roll may wait for somebody. */
export interface MembersWaiting {
  bindRequests: number;
  registrations: number;
  /** The branch that they asked to be bound to, and that has not answered. */
  askedToBind: { branchName: string } | null;
}

/** What of the roll waits for somebody. */
export const memberTodo = (waiting: MembersWaiting): Todo[] => [
  ...counted('bindRequests', waiting.bindRequests),
  ...counted('registrations', waiting.registrations),
  ...(waiting.askedToBind ? [todoLine('bindWaiting', { title: waiting.askedToBind.branchName })] : []),
];

/** Who asks to be bound and to serve, and what somebody without an entry waits for. */
export const memberTodos = todoSource({
  reads: ({ caller: { openid, member }, community, higher }) => ({
    waitingToBind: member && requestsRead(member),
    registrations: community ? countOf(registrations, { communityId: community, state: 'waiting' }) : null,
    registrationsAbove: higher ? countOf(registrations, { 'above.levelId': higher, state: 'waiting' }) : null,
    ownRequest: member
      ? null
      : rowsOf(bindRequests, { _id: bindRequestIdOf(openid) }, { limit: 1, fields: ['state', 'branchName'] }),
  }),
  lines: (found) =>
    memberTodo({
      bindRequests: countIn(found.waitingToBind),
      registrations: countIn(found.registrations) + countIn(found.registrationsAbove),
      askedToBind: found.ownRequest.find(({ state }) => state === 'waiting') ?? null,
    }),
});
