import * as contract from '../../../contract/activity';
import { beforeFiling } from '../../../server/activity/lifecycle/before-filing';
import { mayTouch, pictureOfActivity, touchable } from '../../../server/activity/minutes/picture-of-activity';
import { audits, pictures } from '../../../server/collections';
import { action } from '../../../server/kernel/action';
import { auditLine } from '../../../server/kernel/audit';
import { removeFiles } from '../../../server/kernel/store/files';

/** Takes a picture away, its file too; who did it stays in the audit. */
export const removePicture = action(contract.removePicture)({
  load: pictureOfActivity,
  allow: mayTouch,
  run: async ({ loaded, openid, now }) => {
    const { activity, picture } = touchable(loaded);
    const { _id, fileId, addedAt } = picture;
    await audits.insertOnce(
      auditLine({
        what: 'activity.removePicture',
        collection: 'pictures',
        id: _id,
        occasion: addedAt.getTime(),
        openid,
        branchId: activity.branchId,
        reason: '',
        at: now,
      }),
    );
    // Of the very picture that was seen: another may stand in its place by now.
    await beforeFiling(activity, now, async () => {
      await pictures.change({ _id, fileId }, { set: { state: 'removed', traceId: null, updatedAt: now } });
      await removeFiles([fileId]);
    });
    return { pictureId: _id };
  },
});
