import * as contract from '../../contract/errand';
import { errands } from '../../server/collections';
import { errandCard } from '../../server/errand/card';
import { placeIn, viewFor, viewsFor } from '../../server/errand/views';
import { anyone } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { readCursor } from '../../server/kernel/store/cursor';

const PAGE = 20;

/**
 * A page of errands: the caller's own, those given to them, those that their office sees to. An old link to a view that
 * is no more the caller's brings the first that is.
 */
export const list = action(contract.list)({
  allow: anyone,
  run: async ({ caller, input }) => {
    const offered = viewsFor(caller);
    const name = offered.find((one) => one === input.view) ?? offered[0] ?? 'mine';
    const view = viewFor(name, caller);
    if (!view) return { items: [], next: null, view: name, offered };
    const after = input.cursor ? readCursor(input.cursor) : null;
    const { rows, next } = await errands.page(view.where, {
      ...{ order: view.order, limit: PAGE, after, placeOf: placeIn(view) },
    });
    return { items: rows.map((errand) => errandCard(errand, caller)), next, view: name, offered };
  },
});
