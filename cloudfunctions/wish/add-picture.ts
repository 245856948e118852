import { limits } from '../../contract/limits';
import * as contract from '../../contract/wish';
import { wishes } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { aboutWish } from '../../server/pictures/about';
import { addPictureTo } from '../../server/pictures/add';
import { whyNotAdd } from '../../server/wish/picture-rules';
import { maySee } from '../../server/wish/rules';

/** Adds a picture of what is asked for or of what was done; others see it once it has passed WeChat's check. */
export const addPicture = action(contract.addPicture)({
  load: ({ input }) => wishes.get(input.wishId),
  // Whose part it is depends on the wish: the rule says it, in words of its own.
  allow: ({ caller, loaded: wish }) => (wish !== null && maySee(wish, caller)) || 'wish.unknown',
  run: async ({ caller, input, loaded: wish, openid, now }) => {
    if (!wish) refuse('wish.unknown');
    const objection = whyNotAdd(input.part, wish, caller);
    if (objection) refuse(objection);
    const sent = { about: aboutWish(wish._id, input.part), sentAs: input.fileId, by: openid };
    return { pictureId: await addPictureTo({ ...sent, most: limits.wishPictures, openid, now }) };
  },
});
