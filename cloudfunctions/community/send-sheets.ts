import * as contract from '../../contract/community';
import { organizations, serviceSheets } from '../../server/collections';
import { gatherSheets } from '../../server/community/gather-sheets';
import { isStaffOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { command } from '../../server/kernel/store/database';
import { isEnding, lastWeekOf } from '../../server/kernel/time/quarter';
import { officersAt } from '../../server/messaging/officers';
import { quietly, writeMessages } from '../../server/messaging/tell';
import { officeMessage } from '../../server/messaging/tell-office';
import { type ServiceSheetRecord, serviceSheetId } from '../../server/records/service-sheet';

/**
 * Sends a quarter to branches: each sheet is one document, written once, so that of two who send at one moment one has.
 * The branch's secretary is told.
 */
export const sendSheets = action(contract.sendSheets)({
  load: ({ input }) => organizations.get(input.communityId),
  allow: ({ caller, input }) => isStaffOf(caller, input.communityId),
  run: async (request) => {
    const { caller, input, loaded: community, now, requestId } = request;
    const { communityId, quarter } = input;
    if (!community || !caller.member) refuse('call.notAllowed');
    if (!isEnding(quarter, now)) refuse('sheet.tooEarly', { day: lastWeekOf(quarter) });

    const wanted = new Map(input.sheets.map(({ branchId, words }) => [branchId, words]));
    const known = await gatherSheets({ communityId, quarter });
    const sentBy = caller.member._id;
    const rows = known.flatMap(({ branchId, branchName }): ServiceSheetRecord[] => {
      const words = wanted.get(branchId);
      if (words === undefined) return [];
      return [
        {
          _id: serviceSheetId(communityId, quarter, branchId),
          ...{ communityId, communityName: community.name, branchId, branchName, quarter, words },
          ...{ sentAt: now, sentBy, requestId, updatedAt: now },
        },
      ];
    });
    if (rows.length < wanted.size) refuse('sheet.nobodyServes');

    await serviceSheets.insertMissing(rows);
    const standing = await serviceSheets.find(
      { _id: command().in(rows.map(({ _id }) => _id)) },
      { limit: rows.length },
    );
    const own = standing.filter((row) => row.requestId === requestId && row.sentBy === sentBy);
    await tellBranches(own);
    return { sent: own.length, before: standing.length - own.length };
  },
});

/** Two requests for any number of branches; never fails. */
const tellBranches = (sheets: readonly ServiceSheetRecord[]) =>
  quietly(async () => {
    const secretaries = await officersAt(
      sheets.map(({ branchId }) => branchId),
      'secretary',
    );
    return writeMessages(
      sheets.flatMap(({ _id, branchId, communityName, branchName, words, sentAt }) =>
        (secretaries.get(branchId) ?? []).map((secretary) =>
          officeMessage(secretary, {
            ...{ what: 'serviceSheet', title: communityName, place: branchName, reason: words, at: sentAt },
            ...{ about: { kind: 'sheet', id: branchId }, occasion: _id },
          }),
        ),
      ),
    );
  });
