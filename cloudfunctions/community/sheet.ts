import * as contract from '../../contract/community';
import { mayReadSheet, sentSheet, wholeSheet } from '../../server/community/whole-sheet';
import { isStaffOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { isEnding } from '../../server/kernel/time/quarter';

/** One branch's sheet, with its members' names. */
export const sheet = action(contract.sheet)({
  load: ({ input }) => sentSheet(input),
  // A sheet that is not for the caller's eyes is answered like one that does not exist.
  allow: ({ caller, input, loaded: sent }) => mayReadSheet(caller, input, sent) || 'sheet.unknown',
  run: async ({ caller, input, loaded: sent, now }) => ({
    ...(await wholeSheet(input, sent)),
    maySend: sent === null && isStaffOf(caller, input.communityId) && isEnding(input.quarter, now),
  }),
});
