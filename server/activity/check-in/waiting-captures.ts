import { captures } from '../../collections';
import { type Read, readTogether } from '../../kernel/store/read';
import type { ActivityRecord, AttendanceRecord } from '../../records/activity';
import type { CaptureRecord } from '../../records/capture';
import { needsConfirming, whyNotConfirm } from './capture-rules';

/** As many as are looked at: a whole branch that had no signal. */
const MOST = 200;

type Joined = CaptureRecord & { activities: ActivityRecord[]; attendances: AttendanceRecord[] };

/** Check-ins that wait for somebody's word, of a branch's members or of one activity, the longest waiting first. */
export const capturesRead = (of: { branchId: string } | { activityId: string }): Read<Joined> => ({
  from: captures.name,
  stages: (start) =>
    start
      .match({ ...of, state: 'waiting' })
      .sort({ sentAt: 1 })
      .limit(MOST)
      .lookup({ from: 'activities', localField: 'activityId', foreignField: '_id', as: 'activities' })
      .lookup({ from: 'attendances', localField: '_id', foreignField: '_id', as: 'attendances' }),
});

/** Left out is whoever was recorded as come since, and what was called off. */
export const stillWaitingCaptures = (found: readonly Joined[]) =>
  found.flatMap(({ activities, attendances, ...capture }) => {
    const [activity] = activities;
    const waits =
      activity && whyNotConfirm(activity.state) === null && needsConfirming(capture, attendances[0]);
    return waits ? [{ capture, activity }] : [];
  });

/** Those of `capturesRead` that still wait: one request. */
export async function waitingCaptures(of: { branchId: string } | { activityId: string }) {
  const { found } = await readTogether(null, { found: capturesRead(of) });
  return stillWaitingCaptures(found);
}
