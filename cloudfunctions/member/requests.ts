import * as contract from '../../contract/member';
import { bindRequests } from '../collections';
import { action } from '../kernel/action';
import { branchAsSecretary } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { requestOf } from './request';

/** As many as a secretary answers in one sitting; the rest come up as these are answered. */
const MOST = 100;

/** Those who ask to be bound to the branch, the longest waiting first. */
export const requests = action(contract.requests)({
  allow: ({ caller, input }) => branchAsSecretary(caller, input.branchId) !== null,
  run: async ({ caller, input }) => {
    const branchId = branchAsSecretary(caller, input.branchId);
    if (!branchId) refuse('call.notAllowed');
    const waiting = await bindRequests.find(
      { branchId, state: 'waiting' },
      { limit: MOST, order: ['askedAt', 'asc'] },
    );
    return {
      items: waiting.map((request) => ({
        ...requestOf(request),
        phoneTail: request.phoneTail,
        note: request.note,
      })),
    };
  },
});
