import { wishes } from '../collections';
import type { MayKnow } from '../kernel/hidden';
import { maySee } from './rules';

export const mayKnow: MayKnow = {
  wishId: async (wishId, caller) => {
    const wish = await wishes.get(wishId);
    return wish === null || maySee(wish, caller);
  },
};
