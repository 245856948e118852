import * as contract from '../../../contract/activity';
import { needsConfirming } from '../../../server/activity/check-in/capture-rules';
import { countsByBranch, countsOf } from '../../../server/activity/model/counts';
import { branchesSeenBy } from '../../../server/activity/model/reads';
import { saidOf } from '../../../server/activity/model/said';
import { wholeActivity } from '../../../server/activity/model/whole-activity';
import { members } from '../../../server/collections';
import { leads, leadsAny } from '../../../server/kernel/access/permission';
import { withProvenOffices } from '../../../server/kernel/access/proof';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { command } from '../../../server/kernel/store/database';
import { dayOf, yearOf } from '../../../server/kernel/time/clock';
import type { ActivityRecord, AttendanceRecord } from '../../../server/records/activity';
import type { AnswerRecord } from '../../../server/records/answer';
import type { MemberRecord } from '../../../server/records/member';
import { isInvited, standingLeaveAt } from '../../../server/statistics/attendance';
import { classOn } from '../../../server/statistics/member-class';
import { namesakesOf } from '../../../server/statistics/namesakes';

/**
 * Everyone whom it is for with what is recorded of them, by name, of the branches that the caller sees; and whoever else
 * of them has a record: a guest of the committee, somebody who left the roll since.
 */
export const attendance = action(contract.attendance)({
  load: ({ input }) => wholeActivity(input.activityId),
  allow: ({ caller, loaded: found }) => {
    if (!found) return 'activity.unknown';
    if (found.activity.state === 'draft') return leadsAny(caller, found.activity) || 'activity.unknown';
    return branchesSeenBy(caller, found.branches).length > 0;
  },
  run: async ({ caller, loaded: found, now }) => {
    if (!found) refuse('activity.unknown');
    const { activity, roll, attendances, answers, captures } = found;
    const branches = branchesSeenBy(caller, found.branches);
    const seen = new Set(branches.map(({ _id }) => _id));
    const shown = attendances.filter(({ branchId }) => seen.has(branchId));
    const records = new Map(shown.map((record) => [record.memberId, record]));
    const concerned = roll.filter(
      (member) => seen.has(member.branchId) && (isInvited(activity, member) || records.has(member._id)),
    );
    const waiting =
      activity.state === 'filed'
        ? []
        : captures
            .filter((capture) => leads(caller, capture.branchId))
            .filter((capture) => needsConfirming(capture, records.get(capture.memberId)))
            .sort((one, other) => one.capturedAt.getTime() - other.capturedAt.getTime());
    const others = await membersBeyond(concerned, [...shown, ...waiting]);
    const people = [...concerned, ...others.filter(({ _id }) => records.has(_id))];
    const names = new Map([...concerned, ...others].map(({ _id, name }) => [_id, name]));
    const apart = namesakesOf([...concerned, ...others], { caller, branches, now });
    const said = new Map(answers.map((answer) => [answer.memberId, answer]));
    return {
      activityId: activity._id,
      title: activity.title,
      state: activity.state,
      startsAt: activity.startsAt,
      counts: countsOf(activity, roll, attendances),
      branches: countsByBranch(activity, found.branches, roll, attendances),
      guests: activity.guests,
      people: people
        .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'))
        .map((person) => {
          const record = records.get(person._id);
          const runsIt = leads(caller, record?.branchId ?? person.branchId);
          return {
            ...attendeeOf(person, record, activity.startsAt, yearOf(now)),
            distinguishing: apart.get(person._id),
            ...beforehand(activity, person, said.get(person._id), runsIt),
            ...(runsIt && record?.near !== undefined ? { near: record.near } : {}),
            ...(runsIt || !isOwnWord(record, said.get(person._id)) ? {} : { reason: '' }),
          };
        }),
      captures: waiting.map(({ memberId, source, capturedAt, sentAt }) => ({
        memberId,
        name: names.get(memberId) ?? '',
        distinguishing: apart.get(memberId),
        source,
        capturedAt,
        sentAt,
        own: memberId === caller.member?._id,
      })),
    };
  },
});

function attendeeOf(
  member: MemberRecord,
  record: AttendanceRecord | undefined,
  startsAt: Date,
  year: number,
) {
  return {
    memberId: member._id,
    branchId: record?.branchId ?? member.branchId,
    name: member.name,
    age: member.birthYear === null ? null : year - member.birthYear,
    memberClass: classOn(member, dayOf(startsAt)),
    withoutPhone: member.openid === null,
    state: record?.state ?? null,
    source: record?.source ?? null,
    at: record?.at ?? null,
    reason: record?.reason ?? '',
    ...(record?.leftAt ? { leftAt: record.leftAt } : {}),
  };
}

/** What is known of somebody before the activity. Why they cannot come is for those who run it alone. */
function beforehand(
  { startsAt }: ActivityRecord,
  member: MemberRecord,
  said: AnswerRecord | undefined,
  runsIt: boolean,
) {
  const standing = standingLeaveAt(startsAt, member);
  return {
    said: runsIt && said ? saidOf(said) : null,
    standingLeave: standing && { until: standing.until, reason: runsIt ? standing.reason : '' },
  };
}

/** Whether the reason that is recorded is the member's own, said to those who run the branch and to nobody above. */
const isOwnWord = (record: AttendanceRecord | undefined, said: AnswerRecord | undefined) =>
  record?.state === 'leave' && said?.state === 'approved';

/** Those of whom something is known besides those concerned: who left the roll, a guest of the committee. */
async function membersBeyond(concerned: readonly MemberRecord[], known: readonly { memberId: string }[]) {
  const have = new Set(concerned.map(({ _id }) => _id));
  const left = [...new Set(known.map(({ memberId }) => memberId))].filter((id) => !have.has(id));
  if (left.length === 0) return [];
  return withProvenOffices(await members.find({ _id: command().in(left) }, { limit: left.length }));
}
