import * as contract from '../../contract/wish';
import { wishes } from '../collections';
import { action } from '../kernel/action';
import { readCursor } from '../kernel/cursor';
import { officeOf } from '../kernel/permission';
import type { WishRecord } from '../records/wish';
import { wishCard } from './card';
import { communityNearTo, placeIn, type View, viewFor, wall } from './views';
import { wordsOf } from './words';

const PAGE = 20;
/** Where a wall's first half ends: those near to the caller come before all others. */
const NEAR = 'n.';
const FAR = 'f.';

interface Page {
  rows: WishRecord[];
  next: string | null;
}

/** A page of wishes: the wall, the caller's own, those the caller took on, those that wait for the caller's office. */
export const list = action(contract.list)({
  allow: ({ caller, input }) => {
    if (input.view === 'toVerify') return officeOf(caller.member, ['communityStaff']) !== null;
    return input.view !== 'overdue' || officeOf(caller.member, ['township']) !== null;
  },
  run: async ({ caller, input, now }) => {
    const { view: name, category, cursor = '' } = input;
    const ofCategory = category ? { category } : {};
    const read = async (view: View, after: string): Promise<Page> =>
      wishes.page(
        { ...view.where, ...ofCategory },
        { order: view.order, limit: PAGE, after: after ? readCursor(after) : null, placeOf: placeIn(view) },
      );
    const { rows, next } = await (async (): Promise<Page> => {
      if (name !== 'wall') {
        const view = viewFor(name, caller, now);
        return view ? read(view, cursor) : { rows: [], next: null };
      }
      const wanted = { order: input.order, words: wordsOf(input.search), communityId: input.communityId };
      const near = communityNearTo(caller);
      if (input.near && near) return read(wall({ ...wanted, communityId: near }), cursor);
      if (!near || wanted.communityId || input.order === 'due') return read(wall(wanted), cursor);
      return readHalves(read, { ...wanted, near }, cursor);
    })();
    return { items: rows.map((wish) => wishCard(wish, caller)), next };
  },
});

/** The wall with what is near first: one request a page, the last near page shorter than others and maybe empty. */
async function readHalves(
  read: (view: View, after: string) => Promise<Page>,
  { near, ...wanted }: Parameters<typeof wall>[0] & { near: string },
  cursor: string,
): Promise<Page> {
  const after = cursor.slice(NEAR.length);
  if (cursor.startsWith(FAR)) {
    const { rows, next } = await read(wall({ ...wanted, notCommunityId: near }), after);
    return { rows, next: next && FAR + next };
  }
  const { rows, next } = await read(wall({ ...wanted, communityId: near }), after);
  return { rows, next: next ? NEAR + next : FAR };
}
