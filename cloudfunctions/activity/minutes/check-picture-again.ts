import * as contract from '../../../contract/activity';
import { mayTouch, pictureOfActivity, touchable } from '../../../server/activity/minutes/picture-of-activity';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { askCheck } from '../../../server/pictures/ask-check';
import { isOverdue } from '../../../server/pictures/picture-rules';

/** Asks WeChat once more, where its answer never came; otherwise nothing. */
export const checkPictureAgain = action(contract.checkPictureAgain)({
  load: pictureOfActivity,
  allow: mayTouch,
  run: async ({ loaded, openid, now }) => {
    const { picture } = touchable(loaded);
    if (picture.state === 'removed') refuse('picture.unknown');
    if (isOverdue(picture, now)) await askCheck(picture, openid, now);
    return { pictureId: picture._id };
  },
});
