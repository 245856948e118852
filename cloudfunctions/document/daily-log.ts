import * as contract from '../../contract/document';
import { logLines, organizations } from '../../server/collections';
import { helperNames } from '../../server/daily-log/helper-names';
import { lineShown, logsFor, whereIn } from '../../server/daily-log/reading';
import { dailyLogDocument } from '../../server/documents/log-rows';
import { madeDocument } from '../../server/documents/made';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';

/** As many lines as one request gives (platform.md §1.1): far beyond what a branch does in a month. */
const MOST_LINES = 1000;

/** A month of the daily log as a document: what is recorded now, whenever it is asked for. */
export const dailyLog = action(contract.dailyLog)({
  allow: ({ caller, input }) => logsFor(caller, input).length > 0,
  run: async ({ caller, input }) => {
    const [chosen] = logsFor(caller, input);
    if (!chosen) refuse('call.notAllowed');
    const { month } = input;
    const [organization, found] = await Promise.all([
      organizations.get(chosen.organizationId),
      logLines.find(whereIn(chosen, month), { limit: MOST_LINES, order: ['at', 'desc'] }),
    ]);
    const names = await helperNames(found);
    const lines = found.reverse().map((line) => lineShown(line, names));
    const document = dailyLogDocument({ name: organization?.name ?? '', month, lines });
    const path = `documents/logs/${chosen.of}-${chosen.organizationId}-${month}`;
    return madeDocument(path, document.title, document);
  },
});
