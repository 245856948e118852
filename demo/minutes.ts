import { blankSections } from '../server/activity/minutes/minutes-rules';
import type { ActivityRecord } from '../server/records/activity';
import type { MinutesRecord, WrittenSection } from '../server/records/minutes';
import { hasEnded } from '../server/statistics/attendance';
import type { BranchPlan } from './branches';
import { minutesTexts } from './minutes-texts';
import { leadersOf, type Person } from './people';
import { type Random, randomOf } from './random';

const HOUR = 3_600_000;

/** Past meetings of the demo's secretaries but for the latest, which waits to be written. */
export const withMinutes = (activities: readonly ActivityRecord[], branch: BranchPlan): ActivityRecord[] =>
  branch.featured
    ? activities
        .filter(({ state }) => hasEnded(state))
        .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
        .slice(0, -1)
    : [];

/** The minutes of one past meeting, written by the committee the same evening; sealed once it is filed. */
export function minutesOf(activity: ActivityRecord, roll: readonly Person[]): MinutesRecord {
  const { secretary, committee } = leadersOf(roll);
  const random = randomOf('minutes', activity._id);
  const writer = random.pick(committee.length > 0 ? committee : [secretary]);
  const savedAt = new Date((activity.closedAt ?? activity.startsAt).getTime() + 6 * HOUR);
  return {
    _id: activity._id,
    branchId: activity.branchId,
    chair: secretary.name,
    recorder: writer.name,
    sections: blankSections(activity).map((section) => written(section, activity, roll, random)),
    version: 1,
    sealed: activity.filedAt !== null,
    requestId: `demo-${activity._id}`,
    savedBy: writer._id,
    savedByName: writer.name,
    savedAt,
    savings: [{ at: savedAt, by: writer._id, version: 1 }],
    updatedAt: activity.filedAt ?? savedAt,
  };
}

function written(
  { section, title, text }: WrittenSection,
  activity: ActivityRecord,
  roll: readonly Person[],
  random: Random,
): WrittenSection {
  const able = roll.filter(({ memberClass }) => memberClass === 'able');
  const [who, other] = random.some(able, 2);
  const words = random
    .pick(minutesTexts[section])
    .replace('{who}', who?.name ?? '')
    .replace('{other}', other?.name ?? '')
    .replace('{what}', text || activity.title);
  return { section, title, text: words };
}
