import type { ActivityKind } from '../contract/words';
import { dayOf, daysAfter } from '../server/kernel/time/clock';
import type { ActivityRecord } from '../server/records/activity';
import type { ResolutionRecord } from '../server/records/resolution';
import type { BranchPlan } from './branches';
import { instantAt } from './calendar';
import { openTexts, resolvedTexts } from './minutes-texts';
import { leadersOf, type Person } from './people';
import { randomOf } from './random';

const HOUR = 3_600_000;
const resolving: readonly ActivityKind[] = ['themeDay', 'assembly', 'committeeMeeting'];

interface Noted {
  activity: ActivityRecord;
  place: number;
  text: string;
  owner: Person;
  dueOn: string;
  addedBy: Person;
}

const noted = ({ activity, place, text, owner, dueOn, addedBy }: Noted): ResolutionRecord => {
  const addedAt = new Date((activity.closedAt ?? activity.startsAt).getTime() + 6 * HOUR);
  return {
    _id: `${activity._id}-resolved${place}`,
    activityId: activity._id,
    branchId: activity.branchId,
    text,
    ownerId: owner._id,
    ownerName: owner.name,
    dueOn,
    state: 'open',
    note: '',
    closedBy: null,
    closedAt: null,
    version: 1,
    history: [],
    requestId: '',
    addedBy: addedBy._id,
    addedAt,
    updatedAt: addedAt,
  };
};

/**
 * What those meetings resolved: of older ones all is done; the latest gave two of the people whom one may be something
 * to see to, one due in three days, one two days late.
 */
export function resolutionsOf(
  written: readonly ActivityRecord[],
  roll: readonly Person[],
  branch: BranchPlan,
  now: Date,
): ResolutionRecord[] {
  const meetings = written.filter(({ kind }) => resolving.includes(kind));
  const latest = meetings.at(-1);
  if (!latest) return [];
  const { secretary } = leadersOf(roll);
  const [first = secretary, second = secretary] = roll
    .slice(0, branch.cast.length)
    .filter(({ openid, offices, memberClass }) => openid && offices.length === 0 && memberClass === 'able');
  const today = dayOf(now);
  const common = { activity: latest, addedBy: secretary };
  return [
    ...meetings.slice(0, -1).flatMap((activity) => doneOf(activity, roll, now)),
    noted({ ...common, place: 0, text: openTexts.soon, owner: first, dueOn: daysAfter(today, 3) }),
    noted({ ...common, place: 1, text: openTexts.late, owner: second, dueOn: daysAfter(today, -2) }),
  ];
}

/** One thing resolved at a meeting some time ago, and how it was done within three weeks. */
function doneOf(activity: ActivityRecord, roll: readonly Person[], now: Date): ResolutionRecord[] {
  const random = randomOf('resolution', activity._id);
  const { secretary, committee } = leadersOf(roll);
  const owner = random.pick([...committee, ...roll.filter(({ memberClass }) => memberClass === 'able')]);
  const [text, note] = random.pick(resolvedTexts);
  const held = dayOf(activity.startsAt);
  const open = noted({ activity, place: 0, text, owner, dueOn: daysAfter(held, 21), addedBy: secretary });
  const closedAt = instantAt(daysAfter(held, random.whole(3, 18)), '17:20');
  if (closedAt > now) return [open];
  return [{ ...open, state: 'closed', note, closedBy: owner._id, closedAt, updatedAt: closedAt }];
}
