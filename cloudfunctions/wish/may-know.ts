import { wishes } from '../../server/collections';
import type { MayKnow } from '../../server/kernel/hidden';
import { maySee } from '../../server/wish/rules';

export const mayKnow: MayKnow = {
  wishId: async (wishId, caller) => {
    const wish = await wishes.get(wishId);
    return wish === null || maySee(wish, caller);
  },
};
