import { members } from '../../collections';
import { type News, tellInvited } from '../../messaging/tell-invited';
import type { ActivityRecord } from '../../records/activity';
import { hasAgreed, isAsked } from '../../statistics/joint-branches';
import { followAgreement } from '../joint/follow-agreement';
import { followWithdrawal } from '../joint/follow-withdrawal';
import { activityWithDecisions } from '../leave/follow-decisions';
import { sealMinutes } from '../minutes/seal-minutes';
import { attendancesOf, rollOf } from '../model/reads';
import { tellAsked } from '../model/tell-asked';
import { excuse, followPlan, noteDown } from './after-life';
import { completeRecords } from './complete-records';
import { invitesOthers, movesPeople, type PlanField } from './life-rules';
import { tellDropped } from './tell-dropped';

/**
 * Does again what follows from all that was done to an activity since an instant, read off its own record: for the timer,
 * in case a call broke off after its deciding write. Done again it changes nothing and tells nobody twice.
 */
export async function followUp(activity: ActivityRecord, since: Date, now: Date): Promise<void> {
  // A draft concerns nobody yet, and one that was dropped nobody any more.
  if (activity.state === 'draft' || activity.branchIds.length === 0) return;
  const isNew = (at: Date | null | undefined): at is Date => at instanceof Date && at >= since;
  const { announced, agreed = [], changes = [], withdrawals = [], corrections, closedAt, filedAt } = activity;
  const { state, cancelledBy } = activity;

  if (announced && isNew(announced.at)) {
    // Of the others that take part now each was told when it agreed.
    const host = { ...activity, branchIds: [activity.branchId] };
    const news = { what: 'activityAnnounced', occasion: '', by: announced.by, at: now } as const;
    await Promise.all([tellInvited(host, news), tellAsked(activity, news)]);
  }
  for (const line of agreed.filter(({ at, branchId }) => isNew(at) && hasAgreed(activity, branchId))) {
    await followAgreement(activity, line, now);
  }
  for (const change of changes.filter(({ at }) => isNew(at)).reverse())
    await followChange(activity, change, now);
  for (const withdrawal of withdrawals.filter(
    ({ at, branchId }) => isNew(at) && !hasAgreed(activity, branchId) && !isAsked(activity, branchId),
  )) {
    await followWithdrawal(activity, withdrawal);
  }
  if (state === 'cancelled' && cancelledBy) await followCancelling(activity, cancelledBy, now);
  if (state === 'closed' && isNew(closedAt)) await followEnd(activity, now);
  if (state === 'filed' && isNew(filedAt)) {
    await sealMinutes(activity, filedAt);
    const openid = await openidOf(activity.filedBy);
    await noteDown('file', activity, { openid, occasion: '', reason: '', at: filedAt });
  }
  for (const { at, by, requestId: occasion, reason } of corrections.filter((line) => isNew(line.at))) {
    await noteDown('correct', activity, { openid: await openidOf(by), occasion, reason, at });
  }
}

const tellAll = (activity: ActivityRecord, news: News) =>
  Promise.all([tellInvited(activity, news), tellAsked(activity, news)]);

/** Records come along, and those invited are told: who was told before has the message already. */
async function followChange(
  activity: ActivityRecord,
  { by, requestId: occasion, was, ...change }: NonNullable<ActivityRecord['changes']>[number],
  now: Date,
): Promise<void> {
  const fields = change.fields as PlanField[];
  if (activity.state === 'announced') await followPlan(activity, { by, now });
  if (change.dropped) await tellDropped(activity, change.dropped, { by, at: now });
  if (invitesOthers(fields)) {
    await tellAll(activity, { what: 'activityAnnounced', occasion: '', by, at: now });
  }
  if (movesPeople(fields)) {
    await tellAll(activity, { what: 'activityChanged', occasion, was, by, at: now });
  }
}

async function followCancelling(activity: ActivityRecord, by: string, now: Date): Promise<void> {
  const { _id, cancelReason: reason, updatedAt: at } = activity;
  await noteDown('cancel', activity, { openid: await openidOf(by), occasion: '', reason, at });
  await excuse(activity, await attendancesOf(_id), { by, reason, now });
  await tellAll(activity, { what: 'activityCancelled', occasion: '', reason, by, at: now });
}

async function followEnd(activity: ActivityRecord, now: Date): Promise<void> {
  const { _id, branchIds, closedBy: enteredBy = activity.createdBy } = activity;
  const [roll, known] = await Promise.all([rollOf(branchIds), activityWithDecisions(_id)]);
  if (known) await completeRecords(activity, { ...known, roll, enteredBy, now });
}

/** Who did it, as audit lines name them; `''` of somebody who is bound no more. */
const openidOf = async (memberId: string | null): Promise<string> =>
  (memberId === null ? null : await members.get(memberId))?.openid ?? '';
