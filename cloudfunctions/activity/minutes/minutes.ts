import * as contract from '../../../contract/activity';
import { limits } from '../../../contract/limits';
import { blankSections, readsMinutes, whyNotWrite } from '../../../server/activity/minutes/minutes-rules';
import { resolutionLineOf } from '../../../server/activity/minutes/resolution-line';
import { seesAllOf } from '../../../server/activity/model/reads';
import { activities } from '../../../server/collections';
import { holds, leads } from '../../../server/kernel/access/permission';
import { withProvenOffices } from '../../../server/kernel/access/proof';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { command } from '../../../server/kernel/store/database';
import { aboutActivity } from '../../../server/pictures/about';
import { picturesFor } from '../../../server/pictures/shown';
import type { ActivityRecord } from '../../../server/records/activity';
import type { MemberRecord, StoredMember } from '../../../server/records/member';
import type { MinutesRecord } from '../../../server/records/minutes';
import type { OrganizationRecord } from '../../../server/records/organization';
import type { PictureRecord } from '../../../server/records/picture';
import type { ResolutionRecord } from '../../../server/records/resolution';
import { hasEnded, isInvited } from '../../../server/statistics/attendance';
import { namesakesOf } from '../../../server/statistics/namesakes';

interface Found {
  activity: ActivityRecord;
  branches: OrganizationRecord[];
  roll: MemberRecord[];
  written: MinutesRecord | undefined;
  resolved: ResolutionRecord[];
  pictures: PictureRecord[];
}

/** What was said, resolved and photographed at one activity. */
export const minutes = action(contract.minutes)({
  load: ({ input }) => withMinutes(input.activityId),
  allow: ({ caller, loaded: found }) =>
    found ? readsMinutes(caller, found.activity, found.branches) : 'activity.unknown',
  run: async ({ caller, loaded: found, now }) => {
    if (!found) refuse('activity.unknown');
    const { activity, branches, roll, written, resolved, pictures } = found;
    const runsIt = leads(caller, activity.branchId);
    const mayWrite = runsIt && whyNotWrite(activity.state) === null;
    const host = branches.find(({ _id }) => _id === activity.branchId);
    const people = roll.filter((member) => member.onRoll && isInvited(activity, member));
    const reading = { caller, branches, now };
    const apart = namesakesOf(people, reading);
    const owning = new Set(resolved.map(({ ownerId }) => ownerId));
    const owners = namesakesOf(
      roll.filter(({ _id, onRoll }) => onRoll || owning.has(_id)),
      reading,
    );
    return {
      activityId: activity._id,
      title: activity.title,
      kind: activity.kind,
      state: activity.state,
      startsAt: activity.startsAt,
      minutes: written && written.version > 0 ? savedOf(written) : null,
      resolutions: resolved
        .sort((one, other) => one.addedAt.getTime() - other.addedAt.getTime())
        .map((one) => ({ ...resolutionLineOf(one), distinguishing: owners.get(one.ownerId) })),
      pictures: await picturesFor(pictures, { runsIt, now }),
      mayWrite,
      runsIt,
      mayDownload: hasEnded(activity.state) && host !== undefined && seesAllOf(caller, host),
      blank: mayWrite
        ? {
            chair: secretaryOf(activity, roll)?.name ?? '',
            recorder: caller.member?.name ?? '',
            sections: blankSections(activity),
          }
        : null,
      owners: mayWrite
        ? people
            .map(({ _id, name }) => ({ memberId: _id, name, distinguishing: apart.get(_id) }))
            .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'))
        : [],
    };
  },
});

const savedOf = ({ version, chair, recorder, sections, savedByName, savedAt }: MinutesRecord) => ({
  version,
  chair,
  recorder,
  sections,
  savedBy: savedByName,
  savedAt,
});

const secretaryOf = ({ branchId }: ActivityRecord, roll: readonly MemberRecord[]) =>
  roll.find((member) => holds({ member }, ['secretary'], branchId));

/** The activity with all that belongs to its minutes, in one request. */
async function withMinutes(activityId: string): Promise<Found | null> {
  type Joined = ActivityRecord & {
    branches: OrganizationRecord[];
    roll: StoredMember[];
    written: MinutesRecord[];
    resolved: ResolutionRecord[];
    pictures: PictureRecord[];
  };
  const about = aboutActivity(activityId);
  const [found] = await activities.aggregate<Joined>((start) =>
    start
      .match({ _id: activityId })
      .limit(1)
      .lookup({ from: 'organizations', localField: 'branchIds', foreignField: '_id', as: 'branches' })
      .lookup({ from: 'members', localField: 'branchIds', foreignField: 'branchId', as: 'roll' })
      .lookup({ from: 'minutes', localField: '_id', foreignField: '_id', as: 'written' })
      .lookup({ from: 'resolutions', localField: '_id', foreignField: 'activityId', as: 'resolved' })
      .lookup({
        from: 'pictures',
        pipeline: command().aggregate.pipeline().match({ about }).limit(limits.pictures).done(),
        as: 'pictures',
      }),
  );
  if (!found) return null;
  const { branches, roll, written, resolved, pictures, ...activity } = found;
  return { activity, branches, roll: withProvenOffices(roll), written: written[0], resolved, pictures };
}
