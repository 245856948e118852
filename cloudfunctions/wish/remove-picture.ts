import * as contract from '../../contract/wish';
import { wishPictureParts } from '../../contract/words';
import { audits, pictures, wishes } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { auditLine } from '../../server/kernel/audit';
import { refuse } from '../../server/kernel/refusal';
import { removeFiles } from '../../server/kernel/store/files';
import { aboutWish } from '../../server/pictures/about';
import { isShown, mayRemove } from '../../server/wish/picture-rules';
import { maySee } from '../../server/wish/rules';

/** Takes a picture away, its file too. What the community takes away of somebody else's is audited. */
export const removePicture = action(contract.removePicture)({
  load: async ({ input }) => {
    const [wish, picture] = await Promise.all([wishes.get(input.wishId), pictures.get(input.pictureId)]);
    return { wish, picture };
  },
  allow: ({ caller, loaded: { wish } }) => (wish !== null && maySee(wish, caller)) || 'wish.unknown',
  run: async ({ caller, loaded: { wish, picture }, openid, now }) => {
    if (!wish) refuse('wish.unknown');
    const part = wishPictureParts.find((one) => aboutWish(wish._id, one) === picture?.about);
    if (!picture || !part) refuse('picture.unknown');
    const { _id, fileId, addedAt, addedBy } = picture;
    if (!mayRemove(picture, wish, caller)) {
      refuse(isShown(part, picture, wish, caller) ? 'wish.notYours' : 'picture.unknown');
    }
    if (addedBy !== openid) {
      const deed = {
        what: 'wish.removePicture',
        collection: 'pictures',
        id: _id,
        occasion: addedAt.getTime(),
      };
      const { branchId = null } = caller.member ?? {};
      await audits.insertOnce(auditLine({ ...deed, openid, branchId, reason: '', at: now }));
    }
    // Of the very picture that was seen: another may stand in its place by now.
    await pictures.change({ _id, fileId }, { set: { state: 'removed', traceId: null, updatedAt: now } });
    await removeFiles([fileId]);
    return { pictureId: _id };
  },
});
