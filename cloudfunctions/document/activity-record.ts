import * as contract from '../../contract/document';
import { countsByBranch } from '../../server/activity/model/counts';
import { seesAllOf } from '../../server/activity/model/reads';
import { type WholeActivity, wholeActivity } from '../../server/activity/model/whole-activity';
import { members, minutes, resolutions } from '../../server/collections';
import { madeDocument } from '../../server/documents/made';
import { type NamedPresence, recordDocument, recordTitle } from '../../server/documents/record-rows';
import { nameApart } from '../../server/documents/words';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { command } from '../../server/kernel/store/database';
import { dayOf } from '../../server/kernel/time/clock';
import { hasEnded } from '../../server/statistics/attendance';
import { tellApart } from '../../server/statistics/tell-apart';

/** Beyond what one activity may have, which two who write at once may pass by a little. */
const MOST_RESOLUTIONS = 100;

/** The record of one activity as a document: what is recorded now, whenever it is asked for. */
export const activityRecord = action(contract.activityRecord)({
  load: ({ input }) =>
    Promise.all([
      wholeActivity(input.activityId),
      minutes.get(input.activityId),
      resolutions.find(
        { activityId: input.activityId },
        { limit: MOST_RESOLUTIONS, order: ['addedAt', 'asc'] },
      ),
    ]),
  allow: ({ caller, loaded: [found] }) => (found ? seesAllOf(caller, found.branch) : 'activity.unknown'),
  run: async ({ loaded: [found, written, resolved], now }) => {
    if (!found) refuse('activity.unknown');
    const { activity, branch } = found;
    if (!hasEnded(activity.state)) refuse('activity.notEnded');
    const document = recordDocument({
      activity,
      branch,
      groupName: branch.groups?.find(({ groupId }) => groupId === activity.groupId)?.name ?? null,
      people: await ownPeople(found, now),
      others: otherBranches(found),
      minutes: written,
      resolutions: resolved,
    });
    const name = `${recordTitle(activity, branch)} ${dayOf(activity.startsAt)}`;
    return madeDocument(`documents/activities/${activity._id}`, name, document);
  },
});

/** The host's own people by name. Of a closed activity each has a record; those of joint branches are not named here. */
async function ownPeople({ branch, roll, attendances }: WholeActivity, now: Date): Promise<NamedPresence[]> {
  const own = attendances.filter(({ branchId }) => branchId === branch._id);
  // A paper goes from hand to hand: class and age tell two of one name apart on it, never a phone.
  const attending = new Set(own.map(({ memberId }) => memberId));
  const apart = tellApart(
    roll.filter(({ _id }) => attending.has(_id)),
    { day: dayOf(now), branches: [branch], sightOf: () => 'above' },
  );
  const names = new Map(roll.map(({ _id, name }) => [_id, nameApart(name, apart.get(_id))]));
  const left = own.map(({ memberId }) => memberId).filter((memberId) => !names.has(memberId));
  if (left.length > 0) {
    const found = await members.find({ _id: command().in(left) }, { limit: left.length });
    for (const { _id, name } of found) names.set(_id, name);
  }
  return own
    .flatMap(({ memberId, state }) => {
      const name = names.get(memberId);
      return name ? [{ name, state }] : [];
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'));
}

const otherBranches = ({ activity, branch, branches, roll, attendances }: WholeActivity) =>
  countsByBranch(
    activity,
    branches.filter(({ _id }) => _id !== branch._id),
    roll,
    attendances,
  ).map(({ name, counts: { arrived, expected } }) => ({ name, arrived, expected }));
