import * as contract from '../../contract/wish';
import { wishes } from '../../server/collections';
import { officeOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { readCursor, writeCursor } from '../../server/kernel/store/cursor';
import type { WishRecord } from '../../server/records/wish';
import { overdueCard, wishCard } from '../../server/wish/card';
import { forVerifier } from '../../server/wish/for-verifier';
import {
  communityNearTo,
  inHandOf,
  placeIn,
  type View,
  viewFor,
  type WallWanted,
  wall,
} from '../../server/wish/views';
import { wordsOf } from '../../server/wish/words';

const PAGE = 20;
/** Where a wall's first half ends: those near to the caller come before all others. */
const NEAR = 'n.';
const FAR = 'f.';

interface Page {
  rows: WishRecord[];
  next: string | null;
}
type Read = (view: View, after: string) => Promise<Page>;

const nothing: Page = { rows: [], next: null };

/** A page of wishes: the wall, the caller's own, those the caller has in hand, those that wait for the caller's office. */
export const list = action(contract.list)({
  allow: ({ caller, input }) => {
    if (input.view === 'toVerify') return officeOf(caller.member, ['communityStaff']) !== null;
    return input.view !== 'overdue' || officeOf(caller.member, ['township']) !== null;
  },
  run: async ({ caller, input, now }) => {
    const { view: name, category, cursor = '', suited } = input;
    // The wall finds categories by its own index.
    const filter = category && name !== 'wall' ? { category } : {};
    const read: Read = (view, after) =>
      wishes.page(
        [view.where].flat().map((where) => ({ ...where, ...filter })),
        { order: view.order, limit: PAGE, after: after ? readCursor(after) : null, placeOf: placeIn(view) },
      );
    const { rows, next } = await (async (): Promise<Page> => {
      if (name === 'claimed') return caller.member ? readInHand(read, caller.member._id, cursor) : nothing;
      if (name !== 'wall') {
        const view = viewFor(name, caller, now);
        return view ? read(view, cursor) : nothing;
      }
      const skills = suited ? (caller.member?.skills ?? []) : undefined;
      if (skills?.length === 0) return nothing;
      const { order, communityId } = input;
      const wanted = { order, words: wordsOf(input.search), communityId, category, skills };
      const near = communityNearTo(caller);
      if (communityId) return read(wall(wanted), cursor);
      if (input.near && near) return read(wall({ ...wanted, communityId: near }), cursor);
      if (!near || order === 'due') return read(wall(wanted), cursor);
      return readHalves(read, { ...wanted, near }, cursor);
    })();
    if (name === 'overdue') return { items: rows.map((wish) => overdueCard(wish, caller, now)), next };
    const told = name === 'toVerify' ? await forVerifier(rows) : null;
    return {
      items: rows.map((wish) => ({ ...wishCard(wish, caller), toVerify: told?.get(wish._id) ?? null })),
      next,
    };
  },
});

/** The wall with what is near first: one request a page, the last near page shorter than others and maybe empty. */
async function readHalves(
  read: Read,
  { near, ...wanted }: WallWanted & { near: string },
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

/** What a member took on and what they help with, as one list, latest first: two requests side by side a page. */
async function readInHand(read: Read, memberId: string, cursor: string): Promise<Page> {
  const halves = await Promise.all(inHandOf(memberId).map((view) => read(view, cursor)));
  const at = ({ claimedAt, postedAt }: WishRecord) => (claimedAt ?? postedAt).getTime();
  const both = halves
    .flatMap(({ rows }) => rows)
    .sort((one, other) => at(other) - at(one) || (one._id < other._id ? 1 : -1));
  const rows = both.slice(0, PAGE);
  const last = rows.at(-1);
  const more = both.length > PAGE || halves.some(({ next }) => next !== null);
  return { rows, next: last && more ? writeCursor({ value: at(last), id: last._id }) : null };
}
