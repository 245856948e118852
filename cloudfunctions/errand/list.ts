import * as contract from '../../contract/errand';
import { errands } from '../collections';
import { action } from '../kernel/action';
import { readCursor } from '../kernel/cursor';
import { errandCard } from './card';
import { placeIn, viewFor, viewsFor } from './views';

const PAGE = 20;

/** A page of errands: the caller's own, those given to them, those that their office sees to; what waits first. */
export const list = action(contract.list)({
  allow: ({ caller, input: { view = 'mine' } }) =>
    view === 'mine' || view === 'assigned' || viewFor(view, caller) !== null,
  run: async ({ caller, input }) => {
    const offered = viewsFor(caller);
    const name = input.view ?? offered[0] ?? 'mine';
    const view = viewFor(name, caller);
    if (!view) return { items: [], next: null, view: name, offered };
    const after = input.cursor ? readCursor(input.cursor) : null;
    const { rows, next } = await errands.page(view.where, {
      ...{ order: view.order, limit: PAGE, after, placeOf: placeIn(view) },
    });
    return { items: rows.map((errand) => errandCard(errand, caller)), next, view: name, offered };
  },
});
