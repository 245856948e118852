import * as contract from '../../../contract/activity';
import { mayTouch, pictureOfActivity, touchable } from '../../../server/activity/minutes/picture-of-activity';
import { pictures } from '../../../server/collections';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';

/** Somebody has looked at a picture of which WeChat was unsure: it is shown, and says who stands for it. */
export const approvePicture = action(contract.approvePicture)({
  load: pictureOfActivity,
  allow: mayTouch,
  run: async ({ caller, loaded, now }) => {
    const { _id, state } = touchable(loaded).picture;
    if (state === 'passed') return { pictureId: _id };
    const approvedBy = caller.member?._id ?? null;
    const approved = await pictures.change(
      { _id, state: 'review' },
      { set: { state: 'passed', approvedBy, updatedAt: now } },
    );
    if (!approved) refuse('picture.notInReview');
    return { pictureId: _id };
  },
});
