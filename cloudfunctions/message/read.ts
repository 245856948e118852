import * as contract from '../../contract/message';
import { messages } from '../../server/collections';
import { anyone } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { command } from '../../server/kernel/store/database';

/** Marks the caller's own messages as read. One that was read keeps the instant at which it was. */
export const read = action(contract.read)({
  allow: anyone,
  run: async ({ input: { ids, upTo }, openid, now }) => {
    const own = { openid, readAt: null };
    const change = { set: { readAt: now, updatedAt: now } };
    const { in: among, lte } = command();
    const counts = await Promise.all([
      ids.length > 0 ? messages.changeAll({ ...own, _id: among(ids) }, change) : 0,
      upTo ? messages.changeAll({ ...own, at: lte(upTo) }, change) : 0,
    ]);
    return { read: counts.reduce((sum, count) => sum + count, 0) };
  },
});
