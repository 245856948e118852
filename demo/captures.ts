import { type ActivityRecord, attendanceId } from '../server/records/activity';
import type { CaptureRecord } from '../server/records/capture';
import type { BranchPlan } from './branches';
import type { Person } from './people';

const MINUTE = 60_000;

/** Minutes between the start and the scan, and between the scan and when it was sent. */
const scans: ReadonlyArray<{ source: CaptureRecord['source']; after: number; sentAfter: number }> = [
  { source: 'sentLater', after: -6, sentAfter: 171 },
  { source: 'sentLater', after: 21, sentAfter: 148 },
  { source: 'poster', after: -2, sentAfter: 0 },
];
/** Kinds that the whole roll is invited to, whatever the day finds latest. */
const forAll: readonly ActivityRecord['kind'][] = ['themeDay', 'assembly', 'lecture', 'volunteering'];

/** The latest of a demo secretary's own meetings that has ended and is not filed. */
export const latestUnfiled = (
  activities: readonly ActivityRecord[],
  { organization, featured }: BranchPlan,
): ActivityRecord | null =>
  (featured &&
    activities
      .filter(({ branchId, state, kind }) => {
        return branchId === organization._id && state === 'closed' && forAll.includes(kind);
      })
      .at(-1)) ||
  null;

/** Three whom nobody of the demo is, and who read on a phone. */
const whoScanned = (roll: readonly Person[], branch: BranchPlan) =>
  roll
    .slice(branch.cast.length)
    .filter(
      ({ openid, memberClass, offices }) => openid !== null && memberClass === 'able' && offices.length === 0,
    )
    .slice(0, scans.length);

/** Of whom nothing was recorded when the check-in ended: their scans wait for the secretary's word. */
export const unheardAt = (
  activity: ActivityRecord,
  latest: ActivityRecord | null,
  roll: readonly Person[],
  branch: BranchPlan,
): ReadonlySet<string> =>
  new Set(activity._id === latest?._id ? whoScanned(roll, branch).map(({ _id }) => _id) : []);

/** Check-ins of that meeting that were sent when the signal returned, or rest on the printed code. */
export const capturesOf = (
  activity: ActivityRecord | null,
  roll: readonly Person[],
  branch: BranchPlan,
): CaptureRecord[] =>
  activity === null
    ? []
    : whoScanned(roll, branch).flatMap((person, at) => {
        const scan = scans[at];
        if (!scan) return [];
        const capturedAt = new Date(activity.startsAt.getTime() + scan.after * MINUTE);
        const sentAt = new Date(capturedAt.getTime() + scan.sentAfter * MINUTE);
        return {
          _id: attendanceId(activity._id, person._id),
          activityId: activity._id,
          branchId: branch.organization._id,
          memberId: person._id,
          openid: person.openid ?? '',
          source: scan.source,
          state: 'waiting' as const,
          capturedAt,
          sentAt,
          decidedBy: null,
          decidedAt: null,
          decision: '',
          updatedAt: sentAt,
        };
      });
