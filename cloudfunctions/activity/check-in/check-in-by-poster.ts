import * as contract from '../../../contract/activity';
import { scannedAt, whyNotSend } from '../../../server/activity/check-in/capture-rules';
import { keepCapture } from '../../../server/activity/check-in/keep-capture';
import { whyNotTheirs } from '../../../server/activity/joint/joint-rules';
import { activityWithOwn } from '../../../server/activity/model/own-records';
import { isMember } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { hasAgreed } from '../../../server/statistics/joint-branches';

/** Keeps a check-in by the printed code until it is confirmed: two requests side by side, then one write. */
export const checkInByPoster = action(contract.checkInByPoster)({
  load: ({ input, now, openid }) => {
    const capturedAt = scannedAt(input, now);
    const objection = capturedAt ? whyNotSend(capturedAt, now) : null;
    if (objection) refuse(objection);
    return activityWithOwn(input.activityId, openid);
  },
  allow: ({ caller }) => isMember(caller),
  run: async ({ caller: { member }, input, loaded: found, now, openid }) => {
    if (!member) refuse('member.notBound');
    if (!found) refuse('activity.unknown');
    const { activity } = found;
    if (!hasAgreed(activity, member.branchId)) refuse(whyNotTheirs(activity, member.branchId));
    const capturedAt = scannedAt(input, now) ?? now;
    // Without a captured time it is by the cloud's own clock, and nothing need be allowed for the phone's.
    const shownAt = input.capturedAt ? null : now;
    return keepCapture({ activity, member, openid, source: 'poster', capturedAt, shownAt, now }, found);
  },
});
