import * as contract from '../../contract/activity';
import { activities } from '../collections';
import { tookPart } from '../figures/attendance';
import { action } from '../kernel/action';
import { command } from '../kernel/database';
import { isMember } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import type { ActivityRecord, AttendanceRecord } from '../records/activity';
import { arrive } from './arrive';
import { problemWith, readCode } from './check-in-code';
import { whyNotCheckIn } from './rules';
import { slotSeconds } from './settings';

/**
 * Records the caller as come: two requests side by side, then one write. A code that is no good is refused before
 * any request. Whoever was noted down as not coming and then scans did come.
 */
export const checkIn = action(contract.checkIn)({
  load: ({ input, now, openid }) => {
    const code = readCode(input.code);
    const problem = problemWith(code, now, slotSeconds);
    if (!code || problem) refuse(problem ?? 'activity.codeUnreadable');
    return activityWithMine(code.activityId, openid);
  },
  allow: ({ caller }) => isMember(caller),
  run: async ({ caller: { member }, loaded: found, now }) => {
    if (!member) refuse('member.notBound');
    if (!found) refuse('activity.unknown');
    const { activity, mine } = found;
    if (!activity.branchIds.includes(member.branchId)) refuse('activity.otherBranch');
    const objection = whyNotCheckIn(activity.state);
    // An answer that got lost is asked for again, maybe after the end: what is recorded stays so.
    const settled = mine !== undefined && tookPart(mine.state) && objection === 'activity.closed';
    if (objection && !settled) refuse(objection);

    return arrive({ activity, member, source: 'scanned', now }, mine);
  },
});

/** The activity with the record that bears the caller's identity, in one request. */
async function activityWithMine(activityId: string, openid: string) {
  const [found] = await activities.aggregate<ActivityRecord & { mine: AttendanceRecord[] }>((start) =>
    start
      .match({ _id: activityId })
      .limit(1)
      .lookup({
        from: 'attendances',
        pipeline: command().aggregate.pipeline().match({ activityId, openid }).limit(1).done(),
        as: 'mine',
      }),
  );
  if (!found) return null;
  const { mine, ...activity } = found;
  return { activity, mine: mine[0] };
}
