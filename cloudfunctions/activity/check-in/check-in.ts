import * as contract from '../../../contract/activity';
import { type CheckInCode, readCode } from '../../../contract/activity/check-in-code';
import { tookPart } from '../../../contract/words';
import { arrive } from '../../../server/activity/check-in/arrive';
import { scannedAt, shownAt, whyNotSend } from '../../../server/activity/check-in/capture-rules';
import { flawOf, isFresh, wasFresh } from '../../../server/activity/check-in/check-in-code';
import { keepCapture } from '../../../server/activity/check-in/keep-capture';
import { keepUntilOpened } from '../../../server/activity/check-in/keep-until-opened';
import { whyNotTheirs } from '../../../server/activity/joint/joint-rules';
import { activityWithOwn } from '../../../server/activity/model/own-records';
import { whyNotCheckIn } from '../../../server/activity/model/rules';
import { slotSeconds } from '../../../server/activity/model/settings';
import { isMember } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { hasAgreed } from '../../../server/statistics/joint-branches';

/**
 * Records the caller as come: two requests side by side, then one write. A code that is no good is refused before
 * any request. Whoever was noted down as not coming and then scans did come. A code of earlier, sent with the time at
 * which the phone scanned it, is kept until it is confirmed.
 */
export const checkIn = action(contract.checkIn)({
  load: ({ input, now, openid }) => {
    const code = readCode(input.code);
    const flaw = flawOf(code);
    if (!code || flaw) refuse(flaw ?? 'activity.codeUnreadable');
    const fresh = isFresh(code, now, slotSeconds);
    const capturedAt = scannedAt(input, now);
    const objection = fresh ? null : whyNotLater(code, capturedAt, now);
    if (objection) refuse(objection);
    return activityWithOwn(code.activityId, openid).then((found) => ({ code, fresh, capturedAt, found }));
  },
  allow: ({ caller }) => isMember(caller),
  run: async ({ caller: { member }, loaded: { code, fresh, capturedAt, found }, now, openid }) => {
    if (!member) refuse('member.notBound');
    if (!found) refuse('activity.unknown');
    const { activity, mine } = found;
    if (!hasAgreed(activity, member.branchId)) refuse(whyNotTheirs(activity, member.branchId));
    const objection = whyNotCheckIn(activity, now);
    // An answer that got lost is asked for again, maybe after the end: what is recorded stays so.
    const isOver = objection === 'activity.closed' || objection === 'activity.dayOver';
    const settled = mine !== undefined && tookPart(mine.state) && isOver;
    if (fresh && (!objection || settled)) {
      const arrival = { activity, member, source: 'scanned', now } as const;
      // Not where it was called off, or its opening taken back, before this was written: then as whoever scans now.
      return (await arrive(arrival, mine)) ?? keepUntilOpened(arrival, openid);
    }
    const scan = { activity, member, openid, now, shownAt: shownAt(code.slot, slotSeconds) };
    // Whoever showed a code that is good now may have opened the check-in without signal, and it is still to be told.
    if (fresh && activity.state === 'announced') {
      return keepCapture({ ...scan, source: 'sentLater', capturedAt: now }, found);
    }
    // A code may be fresh and the check-in ended since it was scanned: then the time of the scan decides.
    if (!capturedAt || whyNotLater(code, capturedAt, now)) refuse(objection ?? 'activity.codeStale');
    return keepCapture({ ...scan, source: 'sentLater', capturedAt }, found);
  },
});

/** Why a code that is no longer fresh is not taken for the time at which a phone says that it scanned it, or null. */
function whyNotLater(code: CheckInCode, capturedAt: Date | undefined, now: Date) {
  if (!capturedAt) return 'activity.codeStale';
  const objection = whyNotSend(capturedAt, now);
  if (objection) return objection;
  return wasFresh(code, capturedAt, slotSeconds) ? null : 'activity.captureMismatch';
}
