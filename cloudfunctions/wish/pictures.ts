import { limits } from '../../contract/limits';
import * as contract from '../../contract/wish';
import { wishPictureParts } from '../../contract/words';
import { pictures as collection, wishes } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { command } from '../../server/kernel/store/database';
import { aboutWish } from '../../server/pictures/about';
import { picturesFor } from '../../server/pictures/shown';
import { isShown, mayRemove, whyNotAdd } from '../../server/wish/picture-rules';
import { maySee } from '../../server/wish/rules';

/** The pictures of a wish as the caller may see them. All addresses come in one request. */
export const pictures = action(contract.pictures)({
  load: async ({ input }) => {
    const abouts = wishPictureParts.map((part) => aboutWish(input.wishId, part));
    const limit = limits.wishPictures * abouts.length;
    const [wish, found] = await Promise.all([
      wishes.get(input.wishId),
      collection.find({ about: command().in(abouts) }, { limit }),
    ]);
    return { wish, found };
  },
  allow: ({ caller, loaded: { wish } }) => (wish !== null && maySee(wish, caller)) || 'wish.unknown',
  run: async ({ caller, loaded: { wish, found }, now }) => {
    if (!wish) refuse('wish.unknown');
    const partOf = new Map(wishPictureParts.map((part) => [aboutWish(wish._id, part), part]));
    const own = new Map(found.map((one) => [one._id, one]));
    const seen = found.filter((one) => isShown(partOf.get(one.about) ?? 'done', one, wish, caller));
    // What has not passed is among these only for who sent it.
    const shown = await picturesFor(seen, { runsIt: true, now });
    const of = (part: (typeof wishPictureParts)[number]) =>
      shown.flatMap((one) => {
        const record = own.get(one.pictureId);
        if (!record || partOf.get(record.about) !== part) return [];
        return [{ ...one, mayRemove: mayRemove(record, wish, caller) }];
      });
    const mayAdd = wishPictureParts.find((part) => whyNotAdd(part, wish, caller) === null) ?? null;
    return { asked: of('asked'), done: of('done'), mayAdd };
  },
});
