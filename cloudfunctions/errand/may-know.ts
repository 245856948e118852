import { errands } from '../collections';
import { maySee } from '../errands/sight';
import type { MayKnow } from '../kernel/hidden';

export const mayKnow: MayKnow = {
  errandId: async (errandId, caller) => {
    const errand = await errands.get(errandId);
    return errand === null || maySee(errand, caller);
  },
};
