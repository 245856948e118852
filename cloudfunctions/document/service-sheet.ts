import * as contract from '../../contract/document';
import { action } from '../../server/kernel/action';
import { dayOf } from '../../server/kernel/clock';
import { nameFor } from '../../server/kernel/identifier';
import { mayReadSheet, sentSheet, wholeSheet } from '../community/whole-sheet';
import { madeDocument } from './made';
import { sheetDocument } from './sheet-rows';

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
