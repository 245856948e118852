import { captures } from '../../collections';
import type { ActivityRecord, AttendanceRecord } from '../../records/activity';
import type { CaptureRecord } from '../../records/capture';
import { needsConfirming, whyNotConfirm } from './capture-rules';

/** As many as are looked at: a whole branch that had no signal. */
const MOST = 200;

type Joined = CaptureRecord & { activities: ActivityRecord[]; attendances: AttendanceRecord[] };

/**
 * Check-ins that wait for somebody's word, of a branch's members or of one activity, the longest waiting first: one
 * request. Left out is whoever was recorded as come since, and what was called off.
 */
export async function waitingCaptures(of: { branchId: string } | { activityId: string }) {
  const found = await captures.aggregate<Joined>((start) =>
    start
      .match({ ...of, state: 'waiting' })
      .sort({ sentAt: 1 })
      .limit(MOST)
      .lookup({ from: 'activities', localField: 'activityId', foreignField: '_id', as: 'activities' })
      .lookup({ from: 'attendances', localField: '_id', foreignField: '_id', as: 'attendances' }),
  );
  return found.flatMap(({ activities, attendances, ...capture }) => {
    const [activity] = activities;
    const waits =
      activity && whyNotConfirm(activity.state) === null && needsConfirming(capture, attendances[0]);
    return waits ? [{ capture, activity }] : [];
  });
}
