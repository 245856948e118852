import { activities } from '../collections';
import { command } from '../kernel/database';
import type { ActivityRecord, AttendanceRecord } from '../records/activity';
import type { CaptureRecord } from '../records/capture';

/** The activity with the attendance and the kept check-in that bear the caller's identity, in one request. */
export async function activityWithOwn(activityId: string, openid: string) {
  type Found = ActivityRecord & { mine: AttendanceRecord[]; captures: CaptureRecord[] };
  const own = () => command().aggregate.pipeline().match({ activityId, openid }).limit(1).done();
  const [found] = await activities.aggregate<Found>((start) =>
    start
      .match({ _id: activityId })
      .limit(1)
      .lookup({ from: 'attendances', pipeline: own(), as: 'mine' })
      .lookup({ from: 'captures', pipeline: own(), as: 'captures' }),
  );
  if (!found) return null;
  const { mine, captures, ...activity } = found;
  return { activity, mine: mine[0], capture: captures[0] };
}
