import * as contract from '../../contract/errand';
import { errands } from '../collections';
import { action } from '../kernel/action';
import { readCursor } from '../kernel/cursor';
import { errandCard } from './card';
import { placeIn, viewFor, viewsFor } from './views';

const PAGE = 20;

/** A page of errands: the caller's own, those given to them, those that their office sees to. */
export const list = action(contract.list)({
  allow: ({ caller, input }) =>
    input.view === 'mine' || input.view === 'assigned' || viewFor(input.view, caller) !== null,
  run: async ({ caller, input }) => {
    const view = viewFor(input.view, caller);
    const offered = viewsFor(caller);
    if (!view) return { items: [], next: null, offered };
    const after = input.cursor ? readCursor(input.cursor) : null;
    const { rows, next } = await errands.page(view.where, {
      ...{ order: view.order, limit: PAGE, after, placeOf: placeIn(view) },
    });
    return { items: rows.map((errand) => errandCard(errand, caller)), next, offered };
  },
});
