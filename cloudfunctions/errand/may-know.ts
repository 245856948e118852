import { errands } from '../../server/collections';
import { maySee } from '../../server/errand-access/sight';
import type { MayKnow } from '../../server/kernel/hidden';

export const mayKnow: MayKnow = {
  errandId: async (errandId, caller) => {
    const errand = await errands.get(errandId);
    return errand === null || maySee(errand, caller);
  },
};
