import * as contract from '../../contract/wish';
import { wishes } from '../collections';
import { action } from '../kernel/action';
import { readCursor } from '../kernel/cursor';
import { officeOf } from '../kernel/permission';
import { wishCard } from './card';
import { placeIn, viewFor } from './views';

const PAGE = 20;

/** A page of wishes: the wall, the caller's own, those the caller took on, those that wait for the caller's community. */
export const list = action(contract.list)({
  allow: ({ caller, input }) =>
    input.view !== 'toVerify' || officeOf(caller.member, ['communityStaff']) !== null,
  run: async ({ caller, input }) => {
    const after = input.cursor === undefined ? null : readCursor(input.cursor);
    const view = viewFor(input.view, input.near, caller);
    if (!view) return { items: [], next: null };
    const { rows, next } = await wishes.page(
      { ...view.where, ...(input.category ? { category: input.category } : {}) },
      { order: view.order, limit: PAGE, after, placeOf: placeIn(view) },
    );
    return { items: rows.map((wish) => wishCard(wish, caller)), next };
  },
});
