import * as contract from '../../contract/document';
import { mayReadSheet, sentSheet, wholeSheet } from '../../server/community/whole-sheet';
import { madeDocument } from '../../server/documents/made';
import { sheetDocument } from '../../server/documents/sheet-rows';
import { action } from '../../server/kernel/action';
import { nameFor } from '../../server/kernel/store/identifier';
import { dayOf } from '../../server/kernel/time/clock';

/** What a branch's members did for a community in a quarter, as a document: what is recorded now, whenever it is asked for. */
export const serviceSheet = action(contract.serviceSheet)({
  load: ({ input }) => sentSheet(input),
  allow: ({ caller, input, loaded: sent }) => mayReadSheet(caller, input, sent) || 'sheet.unknown',
  run: async ({ input, loaded: sent, openid, now }) => {
    const document = sheetDocument(await wholeSheet(input, sent), dayOf(now));
    const { communityId, branchId, quarter } = input;
    // The same place for the same sheet and reader, which follows from nothing that others know.
    const path = `documents/sheets/${nameFor(openid, [communityId, branchId, quarter].join(' '))}`;
    return madeDocument(path, document.title, document);
  },
});
