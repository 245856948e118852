import * as contract from '../../contract/community';
import { serviceSheets } from '../../server/collections';
import { branchAsLeader } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { readCursor } from '../../server/kernel/store/cursor';

const PAGE = 20;

/** What communities sent to the caller's branch, the latest first. */
export const receivedSheets = action(contract.receivedSheets)({
  allow: ({ caller, input }) => branchAsLeader(caller, input.branchId) !== null,
  run: async ({ caller, input }) => {
    const branchId = branchAsLeader(caller, input.branchId);
    if (!branchId) refuse('call.notAllowed');
    const { rows, next } = await serviceSheets.page(
      { branchId },
      {
        order: ['sentAt', 'desc'],
        limit: PAGE,
        after: input.cursor ? readCursor(input.cursor) : null,
        placeOf: ({ sentAt }) => sentAt,
      },
    );
    return {
      items: rows.map(({ communityId, communityName, branchName, quarter, words, sentAt }) => ({
        ...{ communityId, communityName, branchId, branchName, quarter, words, sentAt },
      })),
      next,
    };
  },
});
