import * as contract from '../../contract/errand';
import { logLines } from '../../server/collections';
import { helperNames } from '../../server/daily-log/helper-names';
import { lineShown, logsFor, whereIn } from '../../server/daily-log/reading';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { readCursor } from '../../server/kernel/store/cursor';
import { monthOf } from '../../server/kernel/time/clock';

const PAGE = 40;

/** A month of the daily log, a page at a time: never more than one request for the lines and one for the helpers' names. */
export const log = action(contract.log)({
  allow: ({ caller, input }) => logsFor(caller, input).length > 0,
  run: async ({ caller, input, now }) => {
    const [chosen] = logsFor(caller, input);
    if (!chosen) refuse('call.notAllowed');
    const month = input.month ?? monthOf(now);
    const { rows, next } = await logLines.page(whereIn(chosen, month), {
      ...{ order: ['at', 'desc'], limit: PAGE, placeOf: ({ at }) => at },
      after: input.cursor ? readCursor(input.cursor) : null,
    });
    const names = await helperNames(rows);
    return {
      ...chosen,
      month,
      offered: logsFor(caller, { organizationId: input.organizationId }).map(({ of }) => of),
      items: rows.map((line) => lineShown(line, names)),
      next,
    };
  },
});
